using System.Security.Cryptography;
using System.Text;

namespace Hedgerow.Storage;

/// <summary>Brings a database's tables to what the program's modules expect: all steps that are missing, in one transaction, by one program at a time.</summary>
public static class Migrator
{
    /// <summary>Takes all missing steps.</summary>
    /// <param name="database">The database.</param>
    /// <param name="migrations">The steps of all modules, those of a module that others refer to first.</param>
    /// <returns>The steps taken now.</returns>
    /// <exception cref="StorageException">The database knows steps that this program does not, or a step was changed after it was taken.</exception>
    public static IReadOnlyList<Migration> Apply(Database database, IEnumerable<Migration> migrations)
    {
        ArgumentNullException.ThrowIfNull(database);
        var all = Ordered(migrations);
        return database.Write(work => Apply(work, all, DateTimeOffset.UtcNow));
    }

    /// <summary>Takes all missing steps within a transaction that does more.</summary>
    /// <param name="work">A writing transaction.</param>
    /// <param name="migrations">The steps of all modules.</param>
    /// <param name="now">The time to note.</param>
    /// <returns>The steps taken now.</returns>
    public static IReadOnlyList<Migration> Apply(Transaction work, IEnumerable<Migration> migrations, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(work);
        var all = Ordered(migrations);
        work.Lock("migrations");
        work.Run($"create table if not exists migration (module TEXT not null, number BIGINT not null, title TEXT not null, sha256 TEXT not null, applied_at BIGINT not null, primary key (module, number))");
        var applied = ReadApplied(work);
        Check(applied, all);
        var missing = all.Where(step => !applied.Any(done => done.Module == step.Module && done.Number == step.Number)).ToList();
        foreach (var step in missing)
        {
            work.Run(Sql.Trusted(step.SqlFor(work.Dialect)));
            work.Run($"insert into migration (module, number, title, sha256, applied_at) values ({step.Module}, {step.Number}, {step.Title}, {Sum(step)}, {now})");
        }

        return missing;
    }

    /// <summary>The steps that a database has taken.</summary>
    /// <param name="database">The database.</param>
    /// <returns>The steps; none where it is empty.</returns>
    public static IReadOnlyList<AppliedMigration> Applied(Database database)
    {
        ArgumentNullException.ThrowIfNull(database);
        return database.Read(work => Catalogue.Tables(work).Contains("migration") ? ReadApplied(work) : []);
    }

    /// <summary>SHA-256 of a step's statements.</summary>
    /// <param name="step">The step.</param>
    /// <returns>64 hexadecimal digits.</returns>
    public static string Sum(Migration step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(step.Sqlite + "\0" + step.Postgres)));
    }

    private static IReadOnlyList<AppliedMigration> ReadApplied(Transaction work) => work.All(
        $"select module, number, title, sha256, applied_at from migration order by applied_at, module, number",
        row => new AppliedMigration(row.Text("module"), (int)row.Number("number"), row.Text("title"), row.Text("sha256"), row.Time("applied_at")));

    private static List<Migration> Ordered(IEnumerable<Migration> migrations)
    {
        ArgumentNullException.ThrowIfNull(migrations);
        var all = migrations.ToList();
        foreach (var module in all.GroupBy(step => step.Module))
        {
            if (!module.Select(step => step.Number).SequenceEqual(Enumerable.Range(1, module.Count())))
            {
                throw new ArgumentException($"The steps of {module.Key} are numbered {string.Join(", ", module.Select(step => step.Number))}; 1, 2, 3 ... was expected.", nameof(migrations));
            }
        }

        return all;
    }

    private static void Check(IReadOnlyList<AppliedMigration> applied, List<Migration> known)
    {
        foreach (var done in applied)
        {
            var step = known.Find(step => step.Module == done.Module && step.Number == done.Number)
                ?? throw new StorageException($"The database was made by a newer Hedgerow: it has step {done.Number} of {done.Module} ({done.Title}), which this program does not know. Use the newer program.");
            if (Sum(step) != done.Sha256)
            {
                throw new StorageException($"Step {done.Number} of {done.Module} ({done.Title}) is not the one that the database took: a published step may not be changed.");
            }
        }
    }
}
