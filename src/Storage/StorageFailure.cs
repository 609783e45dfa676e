namespace Hedgerow.Storage;

/// <summary>Kinds of failure of a database that callers tell apart.</summary>
public enum StorageFailure
{
    /// <summary>Anything else.</summary>
    Other,

    /// <summary>A row with this key is there already.</summary>
    Taken,

    /// <summary>The row refers to one that is not there, or one that others refer to was to go.</summary>
    Unrelated,

    /// <summary>A rule of the table refused it (a check or a trigger).</summary>
    Refused,

    /// <summary>Others held the database too long, or two transactions crossed.</summary>
    Busy,
}
