using Hedgerow.Cities;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Measures;

/// <summary>The share of people who live within reach of a park.</summary>
internal sealed class ParkProximity : IMeasure
{
    private const string Distance = "distance_m";

    /// <inheritdoc />
    public Card Card { get; } = new(
        "services.park_proximity",
        new Wording("People near a park", "公园服务人口比例"),
        new Wording(
            "100 × S / P; S = people in cells whose centre lies at most distance_m, straight, from a park (parks outside the boundary count), P = people in the area.",
            "100 × S / P；S 为像元中心与最近公园直线距离不超过 distance_m 的人口（边界外的公园也计入），P 为区内人口。"),
        "%",
        "0–100",
        ["parks", "population"],
        [new CardParameter(Distance, 400.0, new Wording("Straight-line distance, m", "直线距离（米）"))],
        "chan-2021",
        "src/Assessment/Measures/ParkProximity.cs",
        "src/Science/Services/WithinReach.cs");

    /// <inheritdoc />
    public bool ByUnit => true;

    /// <inheritdoc />
    public bool FromLandCover => false;

    /// <inheritdoc />
    public double Effort => 6;

    /// <inheritdoc />
    public IReadOnlyList<string> ReadsBeyondArea => ["parks"]; // Parks within reach may lie outside, and it tells their number.

    /// <inheritdoc />
    public Reading Read(MeasureContext at)
    {
        var trail = new Trail();
        if (at.Data.Parks.Missing(out var noParks))
        {
            return trail.Gap(noParks, at.With);
        }

        if (at.Data.People.Missing(out var nobody))
        {
            return trail.Gap(nobody, at.With);
        }

        var parks = trail.Follow(at.Data.Parks.Value);
        var people = trail.Follow(at.Data.People.Value);
        var served = at.Shared.Reach.Of(at.Data, parks, Length.FromMetres(at.With.Number(Distance)), at.Cancel);
        var (all, near) = Sum(at.Area, people.People, served);
        if (all <= 0)
        {
            return trail.Gap(PeopleIn.Nobody(at.Area), at.With);
        }

        var parts = new Parts()
            .Add("people", "People", "人口", all, "people")
            .Add("people_served", "People near a park", "公园服务人口", near, "people")
            .Add("parks", "Parks on the map, those just outside included", "图上公园数（含边界外附近）", parks.Polygons.Count, "parks");
        PeopleIn.Placed(people, parts);
        return new Reading
        {
            Value = Share.FromRatio(near / all).Percent,
            Parts = parts.All,
            Parameters = at.With.All,
            Inputs = trail.Inputs,
            Notes = trail.Notes,
        };
    }

    // Row by row in one order: the sum does not depend on threads.
    private static (double All, double Near) Sum(AssessedArea area, Grid<float> people, Grid<byte> served)
    {
        double all = 0, near = 0;
        for (var row = 0; row < area.Window.Rows; row++)
        {
            var inside = area.Mask.Row(row);
            var living = people.Row(area.Window.Row + row).Slice(area.Window.Column, area.Window.Columns);
            var reached = served.Row(area.Window.Row + row).Slice(area.Window.Column, area.Window.Columns);
            for (var column = 0; column < inside.Length; column++)
            {
                if (inside[column] == Cell.Yes)
                {
                    all += living[column];
                    near += reached[column] == Cell.Yes ? living[column] : 0;
                }
            }
        }

        return (all, near);
    }
}
