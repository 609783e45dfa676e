using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape;
using Hedgerow.Science.Landscape.Mspa;
using Hedgerow.Science.Landscape.Resistance;
using Hedgerow.Science.Quantities;
using Hedgerow.Science.Tests.Grids;
using Hedgerow.Science.Tests.Landscape.Mspa;
using Hedgerow.Science.Tests.Landscape.Resistance;
using Xunit;
using Steps = Hedgerow.Science.Landscape.Resistance.Steps;

namespace Hedgerow.Science.Tests.Landscape;

/// <summary>Maps of one cell, one row, one column, one class, no data, boards, diagonal chains: every kernel gives what looking at each cell gives.</summary>
public sealed class DegenerateMapsTests
{
    public static TheoryData<string> Drawn => [.. Maps.Keys];

    private static Dictionary<string, Grid<byte>> Maps { get; } = new()
    {
        ["one cell"] = Of(1, 1, (_, _) => '#'),
        ["one cell without"] = Of(1, 1, (_, _) => '.'),
        ["one cell of no data"] = Of(1, 1, (_, _) => '?'),
        ["one row"] = Of(17, 1, (x, _) => x % 5 == 4 ? '?' : x % 3 == 0 ? '.' : '#'),
        ["one column"] = Of(1, 17, (_, y) => y % 5 == 4 ? '?' : y % 3 == 0 ? '.' : '#'),
        ["all one class"] = Of(9, 8, (_, _) => '#'),
        ["all the other class"] = Of(9, 8, (_, _) => '.'),
        ["all no data"] = Of(9, 8, (_, _) => '?'),
        ["one cell in no data"] = Of(9, 8, (x, y) => x == 4 && y == 4 ? '#' : '?'),
        ["board"] = Of(10, 9, (x, y) => (x + y) % 2 == 0 ? '#' : '.'),
        ["board with no data"] = Of(10, 9, (x, y) => (x + y) % 2 == 0 ? '#' : '?'),
        ["chain down"] = Of(9, 9, (x, y) => x == y ? '#' : '.'),
        ["chain up"] = Of(9, 9, (x, y) => x + y == 8 ? '#' : '.'),
        ["both chains"] = Of(9, 9, (x, y) => x == y || x + y == 8 ? '#' : '?'),
        ["stripes"] = Of(8, 9, (x, _) => x % 2 == 0 ? '#' : '.'),
        ["comb"] = Of(9, 8, (x, y) => y == 7 || x % 2 == 0 ? '#' : '.'),
        ["frame"] = Of(9, 9, (x, y) => x is 0 or 8 || y is 0 or 8 ? '#' : '.'),
    };

    [Theory]
    [MemberData(nameof(Drawn))]
    public void Patches_and_groups_equal_brute_force(string name)
    {
        var map = Maps[name];
        foreach (var neighbours in new[] { Neighbours.Four, Neighbours.Eight })
        {
            var (labels, count) = BruteForce.Patches(map, null, neighbours);
            var patches = Patches.Of(map, null, neighbours);
            var table = new byte[256];
            (table[Cell.Yes], table[Cell.NoData]) = (Cell.Yes, Cell.NoData);
            foreach (var reach in new[] { 0.0, 12.0, 25.0 })
            {
                var groups = GapGroups.Of(map, table, Length.FromMetres(reach), null, neighbours);
                var links = BruteForce.Links(map, null, labels, reach);

                Assert.Equal(count, patches.Count);
                Assert.Equal(count, groups.Patches.Count);
                Assert.Equal(BruteForce.Groups(count, links.Keys).Distinct().Count(), groups.Groups.Count);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Drawn))]
    public void Class_patches_contacts_and_areas_equal_looking_at_every_cell(string name)
    {
        var map = Maps[name];
        var classes = new ClassMap(map, null, Cell.NoData);
        var (columns, rows) = (map.Frame.Columns, map.Frame.Rows);
        var contacts = Adjacency.Of(classes);
        var cells = ClassCells.ByByte(classes);
        var table = CrossTable.Of(classes, classes);
        for (var one = 0; one < 256; one++)
        {
            var holds = Enumerable.Range(0, map.Cells.Length).Where(at => map.Cells[at] == one).ToArray();
            Assert.Equal((holds.LongLength, holds.LongLength, holds.LongLength), (cells[one], contacts.Cells((byte)one), table[(byte)one, (byte)one]));
            foreach (var other in new[] { Cell.Yes, Cell.No, Cell.NoData })
            {
                Assert.Equal(holds.Count(at => (at % columns) + 1 < columns && map.Cells[at + 1] == other), contacts.Across((byte)one, other));
                Assert.Equal(holds.Count(at => (at / columns) + 1 < rows && map.Cells[at + columns] == other), contacts.Down((byte)one, other));
            }
        }

        var found = ClassPatches.Of(classes, Neighbours.Four).Table.ToArray();
        Assert.Equal(map.Cells.Count(cell => cell != Cell.NoData), found.Sum(patch => patch.Cells));
        Assert.Equal(BruteForce.Patches(map, null, Neighbours.Four).Count, found.Count(patch => patch.Class == Cell.Yes));
    }

    [Theory]
    [MemberData(nameof(Drawn))]
    public void Distances_are_exact_and_differ_by_no_more_than_the_way_between(string name)
    {
        var map = Maps[name];
        var found = DistanceTransform.Of(map);
        var targets = Enumerable.Range(0, map.Cells.Length).Where(at => map.Cells[at] == Cell.Yes).ToArray();
        for (var at = 0; at < map.Cells.Length; at++)
        {
            var here = found.Cells[at];
            Assert.Equal(targets.Length == 0 ? double.PositiveInfinity : targets.Min(target => Far(map.Frame, at, target)), here, 1e-4);
            for (var other = 0; targets.Length > 0 && other < map.Cells.Length; other++)
            {
                Assert.True(Math.Abs(here - found.Cells[other]) <= Far(map.Frame, at, other) + 1e-4);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Drawn))]
    public void Patterns_equal_the_rules_taken_word_by_word(string name)
    {
        foreach (var (touching, transition) in new[] { (Neighbours.Eight, true), (Neighbours.Four, true), (Neighbours.Eight, false) })
        {
            var found = SpatialPattern.Of(Maps[name], new PatternOptions { EdgeWidth = Length.FromMetres(12), Neighbours = touching, Transition = transition });
            var letters = Enumerable.Range(0, found.Frame.Rows).Select(row => string.Concat(found.Row(row).ToArray().Select(cell => cell == 255 ? '?' : ".CIPELBR"[cell])));

            Assert.Equal(PatternBruteForce.Of(Maps[name], (int)touching, 12 + (0.98 * 12), transition), letters);
        }
    }

    [Theory]
    [MemberData(nameof(Drawn))]
    public void Costs_equal_relaxation_word_by_word(string name)
    {
        // No data cannot be entered; the other class is ten times as hard.
        var map = Maps[name];
        var resistance = new Grid<float>(map.Frame, [.. map.Cells.Select(cell => cell == Cell.NoData ? 0f : cell == Cell.Yes ? 1f : 10f)]);
        CostSource[] sources = [new(0, 0, 1), new(map.Frame.Columns - 1, map.Frame.Rows - 1, 2), new(map.Frame.Columns / 2, map.Frame.Rows / 2, 3)];
        foreach (var steps in new[] { Steps.Four, Steps.Eight, Steps.Sixteen })
        {
            var (costs, ids) = SlowCosts.Of(resistance, null, steps, sources);
            var search = new CostSearch(ResistanceMap.Of(resistance), steps, allocation: true);
            search.Run(sources);
            for (var at = 0; at < costs.Length; at++)
            {
                var (column, row) = (at % map.Frame.Columns, at / map.Frame.Columns);
                Assert.Equal(costs[at], search.Cost(column, row), 1e-9);
                Assert.Equal(costs[at] < double.PositiveInfinity ? ids[at] : 0, search.Id(column, row));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Drawn))]
    public void Windows_of_every_shape_equal_adding_up(string name)
    {
        var map = Maps[name];
        var values = new Grid<float>(map.Frame, [.. map.Cells.Select(cell => cell == Cell.NoData ? float.NaN : cell)]);
        foreach (var shape in new[] { WindowShape.Square, WindowShape.Circle })
        {
            var found = new GridSink<float>(map.Frame);
            MovingWindow.Write(values, shape, 25, mean: true, found);
            for (var at = 0; at < map.Cells.Length; at++)
            {
                var near = Enumerable.Range(0, map.Cells.Length).Where(other => !float.IsNaN(values.Cells[other]) && (shape == WindowShape.Circle
                    ? Far(map.Frame, at, other) <= 25
                    : Math.Abs((at % map.Frame.Columns) - (other % map.Frame.Columns)) * 10 <= 25 && Math.Abs((at / map.Frame.Columns) - (other / map.Frame.Columns)) * 12 <= 25)).ToArray();
                Assert.Equal(float.IsNaN(values.Cells[at]) ? double.NaN : near.Average(other => values.Cells[other]), found.Grid.Cells[at], 1e-5);
            }
        }
    }

    [Fact]
    public void Turning_and_mirroring_turn_and_mirror_distances_costs_groups_and_contacts()
    {
        var random = new Random(81);
        var same = Enumerable.Range(0, 256).Select(cell => (byte)cell).ToArray();
        for (var trial = 0; trial < 60; trial++)
        {
            var map = Landscape.Maps.Random(random, random.Next(1, 20), random.Next(1, 20), 10, 12, 0.3, 0.1);
            foreach (var turned in new[] { true, false })
            {
                var (other, place) = Moved(map, turned);
                var (one, two) = (DistanceTransform.Of(map), DistanceTransform.Of(other));
                var (from, to) = (Costs(map, 0), Costs(other, Array.IndexOf(place, 0)));
                for (var at = 0; at < place.Length; at++)
                {
                    Assert.Equal(one.Cells[place[at]], two.Cells[at], 1e-3);
                    Assert.Equal(from[place[at]], to[at], 1e-6);
                }

                var (grouped, moved) = (GapGroups.Of(map, same, Length.FromMetres(25)), GapGroups.Of(other, same, Length.FromMetres(25)));
                Assert.Equal(grouped.Groups.Table.ToArray().Select(group => group.Cells), moved.Groups.Table.ToArray().Select(group => group.Cells));
                var (contacts, others) = (Adjacency.Of(new ClassMap(map)), Adjacency.Of(new ClassMap(other)));
                Assert.Equal(contacts.Metres(Cell.Yes, Cell.No), others.Metres(Cell.Yes, Cell.No), 1e-6);
                Assert.Equal(contacts.BorderMetres(Cell.Yes), others.BorderMetres(Cell.Yes), 1e-6);
            }
        }
    }

    private static double[] Costs(Grid<byte> map, int source)
    {
        var resistance = new Grid<float>(map.Frame, [.. map.Cells.Select(cell => 1f + cell)]);
        var search = new CostSearch(ResistanceMap.Of(resistance), Steps.Sixteen);
        search.Run([new CostSource(source % map.Frame.Columns, source / map.Frame.Columns, 1)]);
        return [.. Enumerable.Range(0, map.Cells.Length).Select(at => search.Cost(at % map.Frame.Columns, at / map.Frame.Columns))];
    }

    /// <summary>The map turned by a quarter or mirrored, and which cell of the first each of its cells was.</summary>
    private static (Grid<byte> Map, int[] Place) Moved(Grid<byte> map, bool turned)
    {
        var (columns, rows) = (map.Frame.Columns, map.Frame.Rows);
        int[] place = [.. Enumerable.Range(0, map.Cells.Length).Select(i => turned ? ((rows - 1 - (i % rows)) * columns) + (i / rows) : ((i / columns) * columns) + columns - 1 - (i % columns))];
        var frame = turned ? new GridFrame(0, 0, map.Frame.CellHeight, map.Frame.CellWidth, rows, columns) : map.Frame;
        return (new Grid<byte>(frame, [.. place.Select(at => map.Cells[at])]), place);
    }

    private static double Far(GridFrame frame, int one, int other)
    {
        var dx = ((one % frame.Columns) - (other % frame.Columns)) * frame.CellWidth;
        var dy = ((one / frame.Columns) - (other / frame.Columns)) * frame.CellHeight;
        return Math.Sqrt((dx * dx) + (dy * dy));
    }

    private static Grid<byte> Of(int columns, int rows, Func<int, int, char> sign) => new(
        new GridFrame(0, 0, 10, 12, columns, rows),
        [.. Enumerable.Range(0, columns * rows).Select(at => sign(at % columns, at / columns) switch { '#' => Cell.Yes, '?' => Cell.NoData, _ => Cell.No })]);
}
