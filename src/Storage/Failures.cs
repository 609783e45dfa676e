using Microsoft.Data.Sqlite;
using Npgsql;

namespace Hedgerow.Storage;

/// <summary>Turns the two drivers' exceptions into the module's own.</summary>
internal static class Failures
{
    internal static T Translated<T>(Func<T> act)
    {
        try
        {
            return act();
        }
        catch (Exception exception) when (Of(exception) is { } kind)
        {
            throw new StorageException($"The database refused: {exception.Message}", exception, kind);
        }
    }

    private static StorageFailure? Of(Exception exception) => exception switch
    {
        PostgresException { SqlState: PostgresErrorCodes.UniqueViolation } => StorageFailure.Taken,
        PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation } => StorageFailure.Unrelated,
        PostgresException { SqlState: PostgresErrorCodes.CheckViolation or PostgresErrorCodes.NotNullViolation or PostgresErrorCodes.RaiseException } => StorageFailure.Refused,
        PostgresException { SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.LockNotAvailable } => StorageFailure.Busy,
        NpgsqlException => StorageFailure.Other,
        // Primary results of SQLite: 5 busy, 6 locked, 19 constraint; the extended ones tell which constraint.
        SqliteException { SqliteErrorCode: 5 or 6 } => StorageFailure.Busy,
        SqliteException { SqliteExtendedErrorCode: 1555 or 2067 } => StorageFailure.Taken,
        SqliteException { SqliteExtendedErrorCode: 787 } => StorageFailure.Unrelated,
        SqliteException { SqliteErrorCode: 19 } => StorageFailure.Refused,
        SqliteException => StorageFailure.Other,
        _ => null,
    };
}
