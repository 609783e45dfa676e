using Hedgerow.Cities;
using Hedgerow.Databases;
using Hedgerow.Science.Quantities;
using Hedgerow.Storage;
using Hedgerow.Workspace;

namespace Hedgerow.Planning.Tests;

/// <summary>Plans in the workspace, on both databases: the same document as in files, every version kept.</summary>
public sealed class PlanStoreTests
{
    private static readonly DateOnly Day = new(2025, 5, 1);

    [Theory, OnSqlite, OnPostgres]
    public void A_plan_is_found_again_as_it_was_kept(Dialect dialect)
    {
        using var test = new TestDatabase(dialect);
        var (store, city, _) = Open(test);
        var plan = RandomPlans.Of(11);

        var made = store.Add(Actor.Program, city, plan);

        Assert.Equal(made, store.Find(made.Id));
        Assert.Equal([made], store.Of(city));
        Assert.Empty(store.Of(city, publicOnly: true));
        Assert.Equal(RandomPlans.Whole(plan), RandomPlans.Whole(store.Load(made.Id)));
        Assert.Null(store.Find("nothing"));
        Assert.Equal(WorkspaceProblem.NotFound, Assert.Throws<WorkspaceException>(() => store.Load("nothing")).Problem);
    }

    [Theory, OnSqlite, OnPostgres]
    public void Every_change_is_a_version_and_nobody_overwrites_what_another_wrote(Dialect dialect)
    {
        using var test = new TestDatabase(dialect);
        var (store, city, office) = Open(test);
        var id = store.Add(Actor.Program, city, SoundPlan.Plan).Id;

        Assert.Equal(2, store.Save(Actor.Program, id, 1, SoundPlan.Plan with { Version = "2", Title = new("New") }, "import", "actions.csv"));
        Assert.Equal(2, store.Save(Actor.Program, id, 2, SoundPlan.Plan with { Version = "2", Title = new("New") }));
        Assert.Equal(WorkspaceProblem.Conflict, Assert.Throws<WorkspaceException>(() => store.Save(Actor.Program, id, 1, SoundPlan.Plan with { Version = "3" })).Problem);
        Assert.Throws<InputException>(() => store.Save(Actor.Program, id, 2, SoundPlan.Plan with { Goals = [] }));

        Assert.Equal([(2, "2", "import", "actions.csv"), (1, "1", "add", "")], store.Versions(id).Select(v => (v.Number, v.Version, v.Action, v.Note)));
        Assert.Equal(PlanContent.Of(SoundPlan.Plan), store.Versions(id)[1].Content);
        Assert.Equal(("New", "Plan"), (store.Load(id).Title.En, store.Load(id, 1).Title.En));
        Assert.Equal("New", store.Find(id)!.Title.Zh);
        Assert.Equal(["title_en", "title_zh"], PlanDifference.Of(store.Load(id, 1), store.Load(id, 2)).Select(c => c.Column));
        Assert.Equal(["plan.add", "plan.import"], office.Audit.List(city).Select(e => e.Action).Reverse().Where(a => a.StartsWith("plan.", StringComparison.Ordinal)));
    }

    [Theory, OnSqlite, OnPostgres]
    public void Comments_made_at_once_are_all_kept(Dialect dialect)
    {
        using var test = new TestDatabase(dialect);
        var (store, city, _) = Open(test);
        var id = store.Add(Actor.Program, city, SoundPlan.Plan).Id;

        Parallel.For(0, 4, n => store.Change(Actor.Program, id, "comment", plan => PlanProcess.Comment(plan, "A1", SignOffLevel.Experts, $"Expert {n}", Day, new($"Remark {n}"))));

        var comments = store.Load(id).Formulation.Comments;
        Assert.Equal(["C1", "C2", "C3", "C4"], comments.Select(c => c.Code));
        Assert.Equal(4, comments.Select(c => c.By).Distinct().Count());
        Assert.Throws<PlanningException>(() => store.Change(Actor.Program, id, "sign", plan => PlanProcess.Sign(plan, SignOffLevel.Leadership, "x", Day)));
    }

    [Theory, OnSqlite, OnPostgres]
    public void A_plan_is_shown_hidden_and_forgotten_unless_it_is_adopted(Dialect dialect)
    {
        using var test = new TestDatabase(dialect);
        var (store, city, _) = Open(test);
        var id = store.Add(Actor.Program, city, SoundPlan.Plan).Id;
        store.SetPublic(Actor.Program, id, true);
        Assert.Equal([id], store.Of(city, publicOnly: true).Select(p => p.Id));
        var adopted = store.Add(Actor.Program, city, SoundPlan.Plan with { Formulation = new Formulation { AdoptedOn = Day, AdoptedBy = new("Council") } }).Id;

        store.Delete(Actor.Program, id);

        Assert.Null(store.Find(id));
        Assert.Empty(store.Versions(id));
        Assert.Equal(WorkspaceProblem.Refused, Assert.Throws<WorkspaceException>(() => store.Delete(Actor.Program, adopted)).Problem);
    }

    private static (PlanStore Store, string City, Office Office) Open(TestDatabase test)
    {
        var office = test.Keep(Office.Open(new OfficeOptions(Path.Combine(test.Folder, "data"), test.Target) { Migrations = PlanTables.Migrations, Limits = new OfficeLimits(FreeBytes: 0) }));
        return (new PlanStore(office), office.Cities.Add(Actor.Program, new NewCity("greenville", new Wording("Greenville", "绿城"), "SG", null)).Id, office);
    }
}
