namespace Hedgerow.Storage;

/// <summary>The kind of database, where its SQL differs.</summary>
public enum Dialect
{
    /// <summary>SQLite, embedded: one file in the data folder.</summary>
    Sqlite,

    /// <summary>PostgreSQL with PostGIS, of a team.</summary>
    Postgres,
}
