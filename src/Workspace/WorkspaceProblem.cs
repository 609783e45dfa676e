namespace Hedgerow.Workspace;

/// <summary>Why the workspace did not do what was asked.</summary>
public enum WorkspaceProblem
{
    /// <summary>What was given breaks a rule: an e-mail without @, a path that leads out, a password too short.</summary>
    Refused,

    /// <summary>It is not there, or not in this city.</summary>
    NotFound,

    /// <summary>Somebody else was first: the name is taken, the file has changed meanwhile, the offset is another.</summary>
    Conflict,

    /// <summary>The person may not do this.</summary>
    Forbidden,

    /// <summary>It is larger, or more, than is allowed.</summary>
    TooLarge,

    /// <summary>A one-time token or an upload is too old or was used.</summary>
    Expired,

    /// <summary>What is kept is not what was put there: a checksum differs, a file is gone.</summary>
    Damaged,
}
