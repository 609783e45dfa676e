using Hedgerow.Science.Grids;
using Hedgerow.Science.Services;
using Xunit;

namespace Hedgerow.Science.Tests.Services;

public sealed class DasymetricTests
{
    private static readonly GridFrame Row = new(0, 10, 10, 10, 6, 1);

    [Fact]
    public void Divides_a_population_cell_equally_over_the_centres_it_holds()
    {
        var laid = Dasymetric.FromCells(Of(0, 0, 1, 1, 1, -1), [10, 6], [0, 3]);

        Assert.Equal([5f, 5, 2, 2, 2, 0], laid.People.Cells);
        Assert.True(laid.IsConserved);
    }

    [Fact]
    public void Gives_the_people_of_a_cell_without_centres_to_its_home()
    {
        var laid = Dasymetric.FromCells(Of(0, 0, 0, 0, 0, 0), [6, 9, 4], [2, 5, -1]);

        Assert.Equal([1f, 1, 1, 1, 1, 10], laid.People.Cells);
        Assert.Equal((19, 15, 4), (laid.Given, laid.Placed, laid.Outside));
        Assert.True(laid.IsConserved);
    }

    [Fact]
    public void Loses_nobody_on_random_grids()
    {
        var random = new Random(31);
        for (var trial = 0; trial < 100; trial++)
        {
            var sources = random.Next(1, 60);
            var frame = new GridFrame(0, 0, 10, 10, random.Next(1, 60), random.Next(1, 60));
            var holder = new Grid<int>(frame, [.. Enumerable.Range(0, (int)frame.Count).Select(_ => random.Next(-1, sources))]);
            double[] people = [.. Enumerable.Range(0, sources).Select(_ => random.NextDouble() * 1000)];
            int[] home = [.. Enumerable.Range(0, sources).Select(_ => random.Next(-1, (int)frame.Count))];
            var weights = new Grid<float>(frame, [.. holder.Cells.Select(_ => random.Next(3) == 0 ? random.NextSingle() : 0)]);

            foreach (var laid in (PeopleOnCells[])
            [
                Dasymetric.FromCells(holder, people, home),
                Dasymetric.FromDistricts(holder, people, home, [PlacementChoice.ByWeights(PlacedBy.BuildingVolume, weights)]),
            ])
            {
                Assert.True(laid.IsConserved, $"trial {trial}: error {laid.RelativeError}");
                Assert.Equal(people.Sum(), laid.Given, 6);
            }
        }
    }

    [Fact]
    public void Goes_by_the_first_choice_that_a_district_has()
    {
        // District 0 has buildings, district 1 built-up land only, district 2 neither, district 3 no cell, district 4 lies elsewhere, 5 is empty.
        var districts = Of(0, 0, 1, 1, 2, 2);
        PlacementChoice[] choices =
        [
            PlacementChoice.ByWeights(PlacedBy.BuildingPeople, new Grid<float>(Row, [3, 1, 0, 0, 0, 0])),
            PlacementChoice.OnCells(PlacedBy.BuiltUpCells, new Grid<byte>(Row, [0, 1, 0, 1, 255, 0])),
        ];

        var laid = Dasymetric.FromDistricts(districts, [40, 7, 8, 5, 2, 0], [0, 2, 4, 1, -1, -1], choices);

        Assert.Equal([30f, 15, 0, 7, 4, 4], laid.People.Cells);
        Assert.Equal(
            [PlacedBy.BuildingPeople, PlacedBy.BuiltUpCells, PlacedBy.AllCells, PlacedBy.OwnPoint, PlacedBy.OutsideTheGrid, PlacedBy.Nobody],
            laid.ByDistrict);
        Assert.Equal(2, laid.Outside);
        Assert.True(laid.IsConserved);
    }

    [Fact]
    public void Refuses_a_no_data_value_taken_for_people()
    {
        var refusal = Assert.Throws<ArgumentException>("people", () => Dasymetric.FromCells(Of(0, 0, 0, 0, 0, 0), [-9999], [0]));

        Assert.Contains("-9999", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>("people", () => Dasymetric.FromCells(Of(0, 0, 0, 0, 0, 0), [double.NaN], [0]));
        Assert.Throws<ArgumentException>(
            "weights", () => PlacementChoice.ByWeights(PlacedBy.BuildingPeople, new Grid<float>(Row, [0, 0, float.NaN, 0, 0, 0])));
    }

    [Fact]
    public void Refuses_places_that_do_not_exist()
    {
        Assert.Throws<ArgumentException>("holder", () => Dasymetric.FromCells(Of(0, 0, 0, 0, 0, 1), [5], [0]));
        Assert.Throws<ArgumentException>("home", () => Dasymetric.FromCells(Of(0, 0, 0, 0, 0, 0), [5], [6]));
        Assert.Throws<ArgumentException>("home", () => Dasymetric.FromCells(Of(0, 0, 0, 0, 0, 0), [5], []));
    }

    private static Grid<int> Of(params int[] cells) => new(Row, cells);
}
