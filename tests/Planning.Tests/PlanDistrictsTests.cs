using Hedgerow.Assessment;

namespace Hedgerow.Planning.Tests;

/// <summary>A plan says districts by name or by the id of the districts' file.</summary>
public sealed class PlanDistrictsTests
{
    [Fact]
    public void Ids_become_names_and_names_stay()
    {
        var run = Runs.Of(2024, Runs.Canopy(15)) with { Units = [Unit("D1", "North"), Unit("D2", "South"), Unit("South", "Harbour")] };
        var plan = new Plan { Actions = [new PlanAction { Code = "A1", Districts = ["D1", "North", "South"] }, new PlanAction { Code = "A2", Districts = ["Elsewhere"] }, new PlanAction { Code = "A3" }] };

        var named = PlanDistricts.Named(plan, run);

        // "South" is the name of one district and the id of another: the name is meant.
        Assert.Equal<string>(["North", "South"], named.Actions[0].Districts);
        Assert.Equal<string>(["Elsewhere"], named.Actions[1].Districts);
        Assert.Equal([("", 1), ("Elsewhere", 1), ("North", 1), ("South", 1)], PlanStanding.Of(named, new DateOnly(2026, 1, 1)).Districts.Select(group => (group.Key, group.Actions.Count)));
        Assert.Same(plan, PlanDistricts.Named(plan, null));
    }

    private static StoredUnit Unit(string id, string name) => new(id, name, 1, Runs.Of(2024).Total, []);
}
