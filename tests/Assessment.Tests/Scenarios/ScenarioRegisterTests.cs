using Hedgerow.Databases;
using Hedgerow.Science.Quantities;
using Hedgerow.Storage;
using Hedgerow.Workspace;
using NetTopologySuite.Geometries;
using Xunit;

namespace Hedgerow.Assessment.Tests.Scenarios;

/// <summary>Scenarios are kept, listed, renamed, drawn anew, shared, handed on and forgotten.</summary>
public sealed class ScenarioRegisterTests
{
    private static readonly Wording Name = new("More woods", "更多林地");

    [Theory, OnSqlite, OnPostgres]
    public void A_scenario_is_found_again_as_it_was_kept(Dialect dialect)
    {
        using var test = new TestDatabase(dialect);
        var (register, city, _) = Open(test);
        var made = register.Add(Actor.Program, new NewScenario(city, Name, "singapore-2021", 2020, [Edit("a")]) { Note = "Why not?" });
        Assert.Equal(made, register.Find(made.Id));
        Assert.Equal([made], register.Of(city));
        Assert.Equal("a", Assert.Single(ScenarioEdits.Read(made.Edits)).Id);
        Assert.Null(register.Find("nothing"));
        Assert.Empty(register.Of("elsewhere"));
    }

    [Theory, OnSqlite, OnPostgres]
    public void Drawing_anew_forgets_the_outcome_and_never_overwrites_what_another_drew(Dialect dialect)
    {
        using var test = new TestDatabase(dialect);
        var (register, city, _) = Open(test);
        var id = register.Add(Actor.Program, new NewScenario(city, Name, "singapore-2021", 2020, [Edit("a")])).Id;
        Assert.True(register.KeepOutcome(id, 1, "{}", "state"));
        Assert.Equal(("{}", "state"), (register.Find(id)!.Outcome, register.Find(id)!.OutcomeState));
        Assert.Equal(2, register.Redraw(Actor.Program, id, 1, [Edit("a"), Edit("b")], year: 2021));
        var now = register.Find(id)!;
        Assert.Equal((2, 2021, "singapore-2021", (string?)null), (now.Version, now.Year, now.Edition, now.Outcome));
        Assert.Equal(WorkspaceProblem.Conflict, Assert.Throws<WorkspaceException>(() => register.Redraw(Actor.Program, id, 1, [])).Problem);
        Assert.False(register.KeepOutcome(id, 1, "{\"old\": 1}", "state"));
        Assert.Null(register.Find(id)!.Outcome);
    }

    [Theory, OnSqlite, OnPostgres]
    public void It_is_renamed_handed_on_shared_and_forgotten_with_its_links_and_all_of_it_is_in_the_log(Dialect dialect)
    {
        using var test = new TestDatabase(dialect);
        var (register, city, office) = Open(test);
        var id = register.Add(Actor.Program, new NewScenario(city, Name, "singapore-2021", 2020, [Edit("a")])).Id;
        register.Rename(Actor.Program, id, new Wording("Woods", "林地"), "A note");
        register.HandToPlan(Actor.Program, id);
        var link = new SharedLinks(office).Make(Actor.Program, city, "scenario", id, "press");
        var kept = register.Find(id)!;
        Assert.Equal(("Woods", "A note", true), (kept.Name.En, kept.Note, kept.HandedAt is not null));
        Assert.Equal(id, new SharedLinks(office).Open(link.Secret)!.Subject);
        register.Delete(Actor.Program, id);
        Assert.Null(register.Find(id));
        Assert.Null(new SharedLinks(office).Open(link.Secret));
        Assert.Equal(
            ["scenario.add", "scenario.rename", "scenario.hand", "link.make", "scenario.delete"],
            office.Database.Read(work => work.All($"select action from audit where subject = {id} order by number", row => row.Text("action"))));
    }

    [Fact]
    public void A_name_of_nothing_and_a_scenario_that_is_not_there_are_refused()
    {
        using var test = new TestDatabase(Dialect.Sqlite);
        var (register, city, _) = Open(test);
        Assert.Equal(WorkspaceProblem.Refused, Assert.Throws<WorkspaceException>(() => register.Add(Actor.Program, new NewScenario(city, new Wording(" ", "名"), "singapore-2021", 2020, []))).Problem);
        Assert.Equal(WorkspaceProblem.NotFound, Assert.Throws<WorkspaceException>(() => register.Rename(Actor.Program, "none", Name)).Problem);
        Assert.Equal(WorkspaceProblem.NotFound, Assert.Throws<WorkspaceException>(() => register.Delete(Actor.Program, "none")).Problem);
    }

    private static (ScenarioRegister Register, string City, Office Office) Open(TestDatabase test)
    {
        var office = test.Keep(Office.Open(new OfficeOptions(Path.Combine(test.Folder, "data"), test.Target) { Migrations = AssessmentTables.Migrations, Limits = new OfficeLimits(FreeBytes: 0) }));
        return (new ScenarioRegister(office), office.Cities.Add(Actor.Program, new NewCity("greenville", new Wording("Greenville", "绿城"), "SG", null)).Id, office);
    }

    private static ScenarioEdit Edit(string id) => new(id, EditKind.Park, new Polygon(new LinearRing([new(1, 1), new(1.1, 1), new(1.1, 1.1), new(1, 1)])));
}
