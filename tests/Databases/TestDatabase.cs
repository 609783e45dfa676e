using Hedgerow.Storage;
using Microsoft.Data.Sqlite;

namespace Hedgerow.Databases;

/// <summary>An empty database for one test, with a folder that goes when the test ends.</summary>
internal sealed class TestDatabase : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("hedgerow-test-");
    private readonly List<IDisposable> opened = [];

    internal TestDatabase(Dialect dialect)
    {
        Dialect = dialect;
        Target = dialect == Dialect.Sqlite ? Path.Combine(folder.FullName, "test.sqlite") : PostgresServer.NewTarget();
    }

    internal Dialect Dialect { get; }

    internal string Target { get; }

    internal string Folder => folder.FullName;

    internal Database Open() => Keep(Database.Open(Target));

    /// <summary>Something that is to be closed before the folder goes.</summary>
    internal T Keep<T>(T thing)
        where T : IDisposable
    {
        opened.Add(thing);
        return thing;
    }

    /// <summary>Runs a statement past all of Hedgerow, as somebody at the database's own prompt would.</summary>
    internal void Execute(string sql)
    {
        if (Dialect == Dialect.Postgres)
        {
            PostgresServer.Execute(Target, sql);
            return;
        }

        using var connection = new SqliteConnection($"Data Source={Target};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public void Dispose()
    {
        opened.ForEach(thing => thing.Dispose());
        folder.Delete(recursive: true);
    }
}
