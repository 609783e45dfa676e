using Hedgerow.Databases;
using Hedgerow.Science.Quantities;
using Hedgerow.Storage;

namespace Hedgerow.Workspace.Tests;

/// <summary>A workspace for one test, on a clock that stands until it is moved.</summary>
internal sealed class TestOffice : IDisposable
{
    internal const string Password = "correct horse battery";

    private readonly TestDatabase database;

    internal TestOffice(Dialect dialect, bool realClock = false, OfficeLimits? limits = null)
    {
        database = new TestDatabase(dialect);
        Options = new OfficeOptions(Path.Combine(database.Folder, "data"), database.Target)
        {
            Clock = realClock ? TimeProvider.System : Clock,
            PasswordRounds = 1000,
            Limits = limits ?? new OfficeLimits(FreeBytes: 0),
        };
        Office = Open();
    }

    internal TestClock Clock { get; } = new();

    internal OfficeOptions Options { get; }

    internal Office Office { get; }

    internal Dialect Dialect => database.Dialect;

    internal string Folder => database.Folder;

    /// <summary>Another program on the same workspace.</summary>
    internal Office Open() => database.Keep(Office.Open(Options));

    internal void Execute(string sql) => database.Execute(sql);

    internal Person Add(string name, bool administrator = false) => Office.People.Add(Actor.Program, new NewPerson($"{name}@example.org", name, Password, SiteAdministrator: administrator));

    internal RegisteredCity AddCity(string slug = "greenville", string? organisation = null) => Office.Cities.Add(Actor.Program, new NewCity(slug, new Wording("Greenville", "绿城"), "SG", organisation));

    public void Dispose() => database.Dispose();
}
