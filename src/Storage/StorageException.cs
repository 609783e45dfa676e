namespace Hedgerow.Storage;

/// <summary>The database failed or cannot be used: not there, locked, newer than the program, or a rule of its tables was broken.</summary>
public sealed class StorageException : Exception
{
    /// <summary>An empty failure, for serializers.</summary>
    public StorageException()
    {
    }

    /// <summary>A failure in words.</summary>
    /// <param name="message">What failed.</param>
    public StorageException(string message)
        : base(message)
    {
    }

    /// <summary>A failure with its cause.</summary>
    /// <param name="message">What failed.</param>
    /// <param name="innerException">The database's own words.</param>
    public StorageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>A failure with its cause and kind.</summary>
    /// <param name="message">What failed.</param>
    /// <param name="innerException">The database's own words.</param>
    /// <param name="kind">What kind of failure it was.</param>
    public StorageException(string message, Exception innerException, StorageFailure kind)
        : base(message, innerException) => Kind = kind;

    /// <summary>What kind of failure it was.</summary>
    public StorageFailure Kind { get; }
}
