using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape.Metrics;
using Xunit;

namespace Hedgerow.Science.Tests.Landscape.Metrics;

public sealed class MetricLawTests
{
    private static readonly MetricOptions All = new() { SearchRadius = 45, ClassesPossible = 9, EdgeDepth = EdgeDepth.Metres(10) };

    [Fact]
    public void Turning_or_mirroring_the_map_changes_nothing() => Each(grid =>
    {
        var first = Of(grid);
        Same(first, Of(Turned(grid, (c, r, f) => (f.Columns - 1 - c, r), false)));
        Same(first, Of(Turned(grid, (c, r, f) => (c, f.Rows - 1 - r), false)));
        Same(first, Of(Turned(grid, (c, r, _) => (r, c), true)));
        Same(first, Of(Turned(grid, (c, r, f) => (r, f.Columns - 1 - c), true)));
    });

    [Fact]
    public void Cells_of_twice_the_size_scale_every_metric_by_the_power_of_its_unit() => Each(grid =>
    {
        var frame = grid.Frame;
        var larger = new Grid<byte>(frame with { CellWidth = frame.CellWidth * 2, CellHeight = frame.CellHeight * 2 }, grid.Cells);
        var (first, second) = (Of(grid), Of(larger, All with { SearchRadius = 90, EdgeDepth = EdgeDepth.Metres(20) }));
        foreach (var metric in MetricList.All.Where(metric => !metric.Key.StartsWith("frac", StringComparison.Ordinal)))
        {
            var factor = metric.Unit switch { "ha" => 4, "m" => 2, "1/100 ha" => 0.25, "m/ha" or "m/m²" => 0.5, _ => 1.0 };
            foreach (var (key, value) in first.Where(pair => pair.Key.Metric == metric.Key))
            {
                Near(value * factor, second[key], metric.Key);
            }
        }
    });

    [Fact]
    public void Values_lie_in_their_range() => Each(grid =>
    {
        foreach (var ((_, _, _, key), value) in Of(grid))
        {
            if (value is { } number)
            {
                var (least, most) = key switch
                {
                    "shape_mn" or "shape_min_mn" or "lsi" or "split" or "np" or "pr" => (1, double.PositiveInfinity),
                    "lpi" or "pland" or "ai" or "pladj" or "cohesion" or "iji" or "cpland" or "cai_mn" or "rpr" => (0, 100),
                    "division" or "contig_mn" or "sidi" or "shei" or "siei" or "msiei" or "relmutinf" => (0, 1),
                    "clumpy" => (-1, 1),
                    _ => (double.NegativeInfinity, double.PositiveInfinity),
                };
                Assert.InRange(number, least - 1e-9, most + 1e-9);
            }
        }
    });

    [Fact]
    public void Splitting_a_patch_lowers_mesh_and_raises_division_and_splitting()
    {
        var whole = Of(ClassMaps.Drawn(10, 10, "11111", "11111", "11111", "22222"));
        var split = Of(ClassMaps.Drawn(10, 10, "11211", "11211", "11211", "22222"));

        Assert.True(split[(MetricLevel.Class, 1, null, "mesh")] < whole[(MetricLevel.Class, 1, null, "mesh")]);
        Assert.True(split[(MetricLevel.Class, 1, null, "division")] > whole[(MetricLevel.Class, 1, null, "division")]);
        Assert.True(split[(MetricLevel.Class, 1, null, "split")] > whole[(MetricLevel.Class, 1, null, "split")]);
    }

    [Fact]
    public void The_least_perimeter_is_that_of_the_best_rectangle_around()
    {
        foreach (var (w, h) in (ReadOnlySpan<(double, double)>)[(1, 1), (10, 12.5), (30, 2), (0.1, 7)])
        {
            for (var cells = 1; cells < 300; cells++)
            {
                var best = Enumerable.Range(1, cells).Min(rows => 2 * ((Math.Ceiling((double)cells / rows) * w) + (rows * h)));
                Assert.Equal(best, LeastPerimeter.Of(cells, w, h), 9);
            }
        }

        Assert.Equal(4L << 31, LeastPerimeter.InSides(1L << 62));
        Assert.Equal((4L << 31) + 2, LeastPerimeter.InSides((1L << 62) + 1));
    }

    [Theory]
    [InlineData("1")]
    [InlineData("?")]
    [InlineData("11111")]
    [InlineData("1?2?1")]
    [InlineData("0000", "0000")]
    [InlineData("1212", "2121", "1212")]
    [InlineData("1222", "2122", "2212", "2221")]
    public void Ordinary_but_extreme_maps_have_values_or_reasons(params string[] rows)
    {
        var table = MetricTable.Of(ClassMaps.Drawn(10, 10, rows).Map(), All with { Levels = MetricLevel.Patch | MetricLevel.Class | MetricLevel.Landscape });

        foreach (var row in table.Rows)
        {
            Assert.True(row.Value.IsDefined != (row.Value.Reason is not null), row.Metric.Key);
        }

        Assert.Equal(rows.All(row => row.All(sign => sign == '?')), !table.Rows.Any());
    }

    [Fact]
    public void Proximity_without_a_radius_is_refused() => Assert.Throws<ArgumentException>("metrics", () =>
        MetricTable.Of(ClassMaps.Drawn(10, 10, "12").Map(), new MetricOptions { Metrics = [MetricList.Find("prox_mn")!] }));

    [Fact]
    public void Refuses_a_depth_that_is_no_length() => Assert.Throws<ArgumentOutOfRangeException>("metres", () => EdgeDepth.Metres(double.NaN));

    private static Dictionary<(MetricLevel Level, long? Class, int? Patch, string Metric), double?> Of(Grid<byte> grid, MetricOptions? options = null) =>
        MetricTable.Of(grid.Map(), options ?? All).Values();

    private static void Same(
        Dictionary<(MetricLevel Level, long? Class, int? Patch, string Metric), double?> first,
        Dictionary<(MetricLevel Level, long? Class, int? Patch, string Metric), double?> second)
    {
        Assert.Equal(first.Count, second.Count);
        foreach (var (key, value) in first)
        {
            Near(value, second[key], key.Metric);
        }
    }

    private static void Near(double? expected, double? found, string metric) => Assert.True(
        expected is { } one && found is { } other ? Math.Abs(one - other) <= 1e-7 * (1 + Math.Abs(one)) : expected is null && found is null, $"{metric}: {expected} and {found}");

    private static Grid<byte> Turned(Grid<byte> grid, Func<int, int, GridFrame, (int Column, int Row)> to, bool swap)
    {
        var frame = grid.Frame;
        var turned = new Grid<byte>(swap
            ? frame with { CellWidth = frame.CellHeight, CellHeight = frame.CellWidth, Columns = frame.Rows, Rows = frame.Columns }
            : frame);
        for (var row = 0; row < frame.Rows; row++)
        {
            for (var column = 0; column < frame.Columns; column++)
            {
                var (c, r) = to(column, row, frame);
                turned[c, r] = grid[column, row];
            }
        }

        return turned;
    }

    private static void Each(Action<Grid<byte>> check)
    {
        for (var seed = 0; seed < 25; seed++)
        {
            var random = new Random(1000 + seed);
            check(ClassMaps.Random(random, random.Next(1, 20), random.Next(1, 20), random.Next(1, 5), 10, random.Next(2) == 0 ? 10 : 12.5, random.Next(3) * 0.1));
        }
    }
}
