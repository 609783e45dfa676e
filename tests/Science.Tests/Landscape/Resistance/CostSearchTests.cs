using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape.Resistance;
using Xunit;

namespace Hedgerow.Science.Tests.Landscape.Resistance;

public sealed class CostSearchTests
{
    private static readonly GridFrame Row3 = new(0, 0, 10, 10, 3, 1);

    [Fact]
    public void A_row_worked_by_hand_costs_the_mean_of_two_cells_times_metres()
    {
        var search = Searched(new Grid<byte>(Row3, [1, 3, 5]), Steps.Eight, new CostSource(0, 0, 1));

        Assert.Equal([0, 20, 60], [search.Cost(0, 0), search.Cost(1, 0), search.Cost(2, 0)]);
    }

    [Fact]
    public void A_diagonal_step_of_rectangular_cells_has_its_own_length()
    {
        var search = Searched(new Grid<byte>(new GridFrame(0, 0, 30, 40, 2, 2), [2, 100, 100, 4]), Steps.Eight, new CostSource(0, 0, 1));

        Assert.Equal(3 * 50, search.Cost(1, 1));
        Assert.Equal(51 * 30, search.Cost(1, 0));
    }

    [Fact]
    public void A_knights_move_costs_the_mean_of_the_four_cells_it_crosses()
    {
        var search = Searched(new Grid<byte>(new GridFrame(0, 0, 10, 10, 3, 2), [5, 1, 200, 200, 1, 5]), Steps.Sixteen, new CostSource(0, 0, 1));

        Assert.Equal(12 / 4.0 * Math.Sqrt(500), search.Cost(2, 1), 1e-9);
    }

    [Theory]
    [InlineData(Steps.Four)]
    [InlineData(Steps.Eight)]
    [InlineData(Steps.Sixteen)]
    public void Equals_relaxation_word_by_word_on_small_random_maps(Steps steps)
    {
        var random = new Random((int)steps);
        for (var trial = 0; trial < 700; trial++)
        {
            var (resistance, barriers, sources) = Made(random, trial);
            var limit = trial % 5 == 0 ? random.NextDouble() * 400 : double.PositiveInfinity;
            var (costs, ids) = SlowCosts.Of(resistance, barriers, steps, sources, limit);
            var search = new CostSearch(trial % 2 == 0 ? ResistanceMap.Of(resistance, null, barriers) : Bytes(resistance, barriers), steps, allocation: trial % 3 != 0);
            search.Run(sources, limit: limit, options: new RunOptions(1 + (trial % 2)));

            for (var at = 0; at < costs.Length; at++)
            {
                var (x, y) = (at % resistance.Frame.Columns, at / resistance.Frame.Columns);
                var cost = search.Cost(x, y);
                Assert.True(
                    cost.Equals(costs[at]) || Math.Abs(cost - costs[at]) < 1e-9 * costs[at],
                    $"trial {trial}, cell {x}, {y}: {cost} instead of {costs[at]}");
                if (search.HasAllocation && cost < double.PositiveInfinity)
                {
                    Assert.True(ids[at] == search.Id(x, y), $"trial {trial}, cell {x}, {y}: source {search.Id(x, y)} instead of {ids[at]}");
                }
            }
        }
    }

    [Fact]
    public void Threads_windows_used_before_and_the_way_sources_come_change_nothing_on_a_map_of_many_tiles()
    {
        var random = new Random(5);
        var frame = new GridFrame(0, 0, 10, 12, 1100, 300);
        var resistance = new Grid<byte>(frame);
        for (var i = 0; i < resistance.Cells.Length; i++)
        {
            resistance.Cells[i] = random.NextDouble() < 0.1 ? (byte)0 : (byte)random.Next(1, 60);
        }

        var ids = new Grid<int>(frame);
        var sources = Enumerable.Range(1, 6).Select(id => new CostSource(random.Next(1100), random.Next(300), id)).ToArray();
        foreach (var source in sources)
        {
            ids[source.Column, source.Row] = source.Id;
        }

        var map = ResistanceMap.Of(resistance);
        var first = new CostSearch(map, allocation: true);
        first.Run(sources, options: new RunOptions(1));
        var second = new CostSearch(map, allocation: true);
        second.Run(sources, new GridWindow(100, 50, 700, 200));
        second.Run(ids, options: new RunOptions(4));

        var (a, b, ia, ib) = (new float[1100], new float[1100], new int[1100], new int[1100]);
        for (var row = 0; row < 300; row++)
        {
            first.Costs(row, a);
            second.Costs(row, b);
            first.AllocationRow(row, ia);
            second.AllocationRow(row, ib);
            Assert.Equal(a, b);
            Assert.Equal(ia, ib);
        }
    }

    [Fact]
    public void Many_tiles_give_what_one_front_would()
    {
        // Resistance 1 everywhere: the cost is the octile distance, whatever seams of tiles lie between.
        var frame = new GridFrame(0, 0, 10, 10, 1300, 400);
        var resistance = new Grid<byte>(frame);
        resistance.Cells.AsSpan().Fill(1);
        var search = Searched(resistance, Steps.Eight, new CostSource(700, 200, 1));

        for (var row = 0; row < 400; row += 7)
        {
            for (var column = 0; column < 1300; column += 11)
            {
                var (dx, dy) = (Math.Abs(column - 700), Math.Abs(row - 200));
                Assert.Equal(10 * (Math.Max(dx, dy) + ((Math.Sqrt(2) - 1) * Math.Min(dx, dy))), search.Cost(column, row), 1e-6);
            }
        }
    }

    [Fact]
    public void A_window_gives_what_the_cut_map_gives()
    {
        var random = new Random(8);
        for (var trial = 0; trial < 60; trial++)
        {
            var (resistance, _, _) = Made(random, trial);
            var frame = resistance.Frame;
            var window = new GridWindow(frame.Columns / 3, frame.Rows / 3, Math.Max(1, frame.Columns / 2), Math.Max(1, frame.Rows / 2));
            var source = new CostSource(window.Column, window.Row, 1);
            var whole = new CostSearch(ResistanceMap.Of(resistance));
            whole.Run([source], window);
            var cut = new CostSearch(ResistanceMap.Of(resistance.Part(window)));
            cut.Run([new CostSource(0, 0, 1)]);

            for (var row = 0; row < window.Rows; row++)
            {
                for (var column = 0; column < window.Columns; column++)
                {
                    Assert.Equal(cut.Cost(column, row), whole.Cost(window.Column + column, window.Row + row));
                }
            }
        }
    }

    [Fact]
    public void Is_symmetric_obeys_the_triangle_inequality_and_doubles_with_the_resistance()
    {
        var random = new Random(9);
        for (var trial = 0; trial < 150; trial++)
        {
            var (resistance, barriers, _) = Made(random, trial);
            var doubled = new Grid<float>(resistance.Frame, [.. resistance.Cells.Select(cell => 2 * cell)]);
            var (columns, rows) = (resistance.Frame.Columns, resistance.Frame.Rows);
            var places = Enumerable.Range(0, 3).Select(_ => (Column: random.Next(columns), Row: random.Next(rows))).ToArray();
            var steps = (Steps)(4 << (trial % 3));
            var from = places.Select(place => SearchedFrom(resistance, place)).ToArray();
            double Cost(int a, int b) => from[a].Cost(places[b].Column, places[b].Row);
            if (places.Any(place => double.IsNaN(from[0].Cost(place.Column, place.Row))) || !double.IsFinite(Cost(0, 1)) || !double.IsFinite(Cost(1, 2)))
            {
                continue;
            }

            Assert.Equal(Cost(0, 1), Cost(1, 0), 1e-9 * (1 + Cost(0, 1)));
            Assert.True(Cost(0, 2) <= (Cost(0, 1) + Cost(1, 2)) * (1 + 1e-12));
            Assert.Equal(2 * Cost(0, 1), SearchedFrom(doubled, places[0]).Cost(places[1].Column, places[1].Row));

            CostSearch SearchedFrom(Grid<float> map, (int Column, int Row) place)
            {
                var search = new CostSearch(ResistanceMap.Of(map, null, barriers), steps);
                search.Run([new CostSource(place.Column, place.Row, 1)]);
                return search;
            }
        }
    }

    [Fact]
    public void Back_links_lead_along_steps_whose_sum_is_the_cost_to_the_cells_own_source()
    {
        var random = new Random(10);
        for (var trial = 0; trial < 200; trial++)
        {
            var (resistance, barriers, sources) = Made(random, trial);
            var search = new CostSearch(ResistanceMap.Of(resistance, null, barriers), (Steps)(4 << (trial % 3)), allocation: true);
            search.Run(sources);
            var links = new Grid<byte>(resistance.Frame);
            for (var row = 0; row < resistance.Frame.Rows; row++)
            {
                search.BackLinks(row, links.Row(row));
            }

            for (var at = 0; at < links.Cells.Length; at++)
            {
                var (x, y) = (at % links.Frame.Columns, at / links.Frame.Columns);
                var path = LeastCostPath.Of(links, x, y);
                Assert.Equal(path, LeastCostPath.Of(search, x, y));
                if (!double.IsFinite(search.Cost(x, y)))
                {
                    Assert.Empty(path);
                    continue;
                }

                Assert.Equal((x, y), path[0]);
                Assert.Equal(0, search.Cost(path[^1].Column, path[^1].Row));
                Assert.All(path, cell => Assert.Equal(search.Id(x, y), search.Id(cell.Column, cell.Row)));
                Assert.Equal(path.Select(cell => search.Cost(cell.Column, cell.Row)).OrderDescending(), path.Select(cell => search.Cost(cell.Column, cell.Row)));
            }
        }
    }

    [Fact]
    public void Barriers_stop_a_diagonal_step_between_them_and_no_data_does_not()
    {
        var frame = new GridFrame(0, 0, 10, 10, 2, 2);
        var barred = new CostSearch(ResistanceMap.Of(new Grid<byte>(frame, [1, 1, 1, 1]), null, new Grid<byte>(frame, [0, 1, 1, 0])));
        barred.Run([new CostSource(0, 0, 1)]);
        var unknown = Searched(new Grid<byte>(frame, [1, 0, 0, 1]), Steps.Eight, new CostSource(0, 0, 1));

        Assert.Equal(double.PositiveInfinity, barred.Cost(1, 1));
        Assert.Equal(Math.Sqrt(200), unknown.Cost(1, 1), 1e-12);
        Assert.True(double.IsNaN(barred.Cost(1, 0)) && double.IsNaN(unknown.Cost(0, 1)));
    }

    [Fact]
    public void A_range_of_resistances_wider_than_the_buckets_is_still_exact()
    {
        var random = new Random(11);
        for (var trial = 0; trial < 100; trial++)
        {
            var frame = new GridFrame(0, 0, 5, 5, 15, 12);
            var resistance = new Grid<float>(frame, [.. Enumerable.Range(0, 180).Select(_ => (float)Math.Pow(10, (random.NextDouble() * 12) - 6))]);
            CostSource[] sources = [new(random.Next(15), random.Next(12), 1), new(random.Next(15), random.Next(12), 2)];
            var (costs, _) = SlowCosts.Of(resistance, null, Steps.Eight, sources);
            var search = new CostSearch(ResistanceMap.Of(resistance), allocation: true);
            search.Run(sources);

            for (var at = 0; at < costs.Length; at++)
            {
                Assert.Equal(costs[at], search.Cost(at % 15, at / 15), 1e-9 * costs[at]);
            }
        }
    }

    [Fact]
    public void Sources_where_nothing_can_be_entered_are_counted_and_a_map_of_nothing_is_no_failure()
    {
        var search = Searched(new Grid<byte>(Row3, [0, 0, 0]), Steps.Eight, new CostSource(1, 0, 1));

        Assert.Equal(1, search.LostSources);
        Assert.True(double.IsNaN(search.Cost(1, 0)));
        Assert.Equal(StepDirection.None, search.BackLink(1, 0));
    }

    [Fact]
    public void What_no_search_can_use_is_refused()
    {
        var map = ResistanceMap.Of(new Grid<byte>(Row3, [1, 1, 1]));
        var search = new CostSearch(map);

        Assert.Throws<ArgumentOutOfRangeException>(() => new CostSearch(map, (Steps)5));
        Assert.Throws<ArgumentException>(() => search.Run([new CostSource(0, 0, 0)]));
        Assert.Throws<ArgumentOutOfRangeException>(() => search.Run([new CostSource(0, 0, 1)], limit: double.NaN));
        Assert.Throws<ArgumentException>(() => search.Run([new CostSource(0, 0, 1)], new GridWindow(1, 0, 3, 1)));
        Assert.Throws<ArgumentException>(() => search.Run(new Grid<int>(new GridFrame(0, 0, 10, 10, 2, 1))));
        Assert.Throws<ArgumentException>(() => ResistanceMap.Of(new Grid<byte>(Row3), null, new Grid<byte>(new GridFrame(5, 0, 10, 10, 3, 1))));
        Assert.Throws<ArgumentException>(() => LeastCostPath.Of(new Grid<byte>(Row3, [1, 5, 5]), 0, 0));
    }

    [Fact]
    public void A_cancelled_search_stops()
    {
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        var search = new CostSearch(ResistanceMap.Of(new Grid<byte>(Row3, [1, 1, 1])));

        Assert.ThrowsAny<OperationCanceledException>(() => search.Run([new CostSource(0, 0, 1)], options: new RunOptions(Cancel: stopped.Token)));
    }

    [Fact]
    public void Sums_count_every_cell_once()
    {
        var search = new CostSearch(ResistanceMap.Of(new Grid<byte>(new GridFrame(0, 0, 10, 10, 6, 1), [1, 1, 0, 1, 0, 1])), allocation: true);
        search.Run([new CostSource(0, 0, 4), new CostSource(3, 0, 2)]);
        var summary = CostSummary.Of(search);

        Assert.Equal(new CostPart(0, 3, 10 / 3.0, 10), summary.Whole);
        Assert.Equal([new CostPart(2, 1, 0, 0), new CostPart(4, 2, 5, 10)], summary.Sources);
        Assert.Equal((1, 2), (summary.UnreachedCells, summary.ClosedCells));
    }

    private static CostSearch Searched(Grid<byte> resistance, Steps steps, params CostSource[] sources)
    {
        var search = new CostSearch(ResistanceMap.Of(resistance), steps);
        search.Run(sources);
        return search;
    }

    private static ResistanceMap Bytes(Grid<float> resistance, Grid<byte>? barriers) =>
        ResistanceMap.Of(new Grid<byte>(resistance.Frame, [.. resistance.Cells.Select(cell => cell > 0 ? (byte)cell : (byte)0)]), null, barriers);

    /// <summary>Whole resistances, so that bytes and floats hold the same; some maps have one row or column.</summary>
    private static (Grid<float> Resistance, Grid<byte>? Barriers, CostSource[] Sources) Made(Random random, int trial)
    {
        var frame = new GridFrame(100, 200, 1 + (random.Next(4) * 3), 1 + (random.Next(4) * 3), trial % 11 == 0 ? 1 : random.Next(1, 10), trial % 13 == 0 ? 1 : random.Next(1, 10));
        var (greatest, gaps) = (random.Next(2, 30), random.NextDouble() * 0.4);
        var resistance = new Grid<float>(frame);
        for (var i = 0; i < resistance.Cells.Length; i++)
        {
            resistance.Cells[i] = random.NextDouble() < gaps ? random.Next(-1, 1) : random.Next(1, greatest);
        }

        var barriers = trial % 4 == 0 ? null : Maps.Random(random, frame.Columns, frame.Rows, frame.CellWidth, frame.CellHeight, random.NextDouble() * 0.5);
        barriers = barriers is null ? null : new Grid<byte>(frame, barriers.Cells);
        var sources = Enumerable.Range(1, random.Next(1, 4)).Select(id => new CostSource(random.Next(frame.Columns), random.Next(frame.Rows), id)).ToArray();
        return (resistance, barriers, sources);
    }
}
