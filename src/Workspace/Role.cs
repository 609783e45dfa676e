namespace Hedgerow.Workspace;

/// <summary>What a person is to a city. What each role may do stands in <see cref="Permissions"/>.</summary>
public enum Role
{
    /// <summary>Sees data and results.</summary>
    Reader,

    /// <summary>Adds and changes data and answers, runs assessments.</summary>
    Contributor,

    /// <summary>As a contributor; scores what needs judgement.</summary>
    Expert,

    /// <summary>As a contributor; draws and shares what-if scenarios.</summary>
    Planner,

    /// <summary>As a contributor; approves and publishes results.</summary>
    Reviewer,

    /// <summary>All of these; people and settings of the city.</summary>
    Administrator,
}
