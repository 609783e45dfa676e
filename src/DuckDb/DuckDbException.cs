namespace Hedgerow.DuckDb;

/// <summary>DuckDB, its library or a file it reads has failed; the message is DuckDB's own.</summary>
public sealed class DuckDbException : Exception
{
    /// <summary>Creates the exception without a message.</summary>
    public DuckDbException()
    {
    }

    /// <summary>Creates the exception with DuckDB's message.</summary>
    /// <param name="message">What DuckDB says.</param>
    public DuckDbException(string message)
        : base(message)
    {
    }

    /// <summary>Creates the exception with DuckDB's message and what lies behind it.</summary>
    /// <param name="message">What DuckDB says.</param>
    /// <param name="inner">The failure underneath.</param>
    public DuckDbException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
