using Hedgerow.Science.Grids;
using Xunit;

namespace Hedgerow.Science.Tests.Grids;

public sealed class MovingWindowTests
{
    [Fact]
    public void A_square_of_one_cell_around_equals_the_sum_worked_by_hand()
    {
        var map = Of(3, 2, 10, 10, 1, 2, float.NaN, 4, 5, 6);

        Assert.Equal([12, 18, float.NaN, 12, 18, 13], Run(map, WindowShape.Square, 10, mean: false));
        Assert.Equal([3, 3.6f, float.NaN, 3, 3.6f, 13 / 3f], Run(map, WindowShape.Square, 10, mean: true));
    }

    [Fact]
    public void The_density_kernel_has_the_weights_that_are_published()
    {
        // ¾ (1 − d²/3²) at d = 0, 1, 2, 3
        var around = Run(Of(5, 1, 10, 10, 0, 1, 0, 0, 0), WindowShape.Density, 30, mean: false);

        Assert.Equal([2 / 3f, 0.75f, 2 / 3f, 5 / 12f, 0], around);
    }

    [Theory]
    [InlineData(WindowShape.Square)]
    [InlineData(WindowShape.Circle)]
    [InlineData(WindowShape.Gaussian)]
    [InlineData(WindowShape.Density)]
    [InlineData(WindowShape.Exponential)]
    public void Equals_adding_up_every_cell(WindowShape shape)
    {
        var random = new Random(61);
        for (var trial = 0; trial < 12; trial++)
        {
            // Wider than one transformed square, so that seams are met.
            var (columns, rows) = trial % 3 == 0 ? (random.Next(280, 320), random.Next(1, 4)) : trial % 3 == 1 ? (random.Next(1, 4), random.Next(280, 320)) : (random.Next(1, 24), random.Next(1, 24));
            var (width, height, radius) = (10.0, trial % 2 == 0 ? 10.0 : 7.0, 10 + (random.NextDouble() * 40));
            var map = Of(columns, rows, width, height, [.. Enumerable.Range(0, columns * rows).Select(_ => random.Next(5) == 0 ? float.NaN : random.Next(-3, 9))]);
            foreach (var mean in (bool[])[true, false])
            {
                var found = Run(map, shape, radius, mean);
                for (var cell = 0; cell < found.Length; cell++)
                {
                    Assert.Equal(Slowly(map, cell, shape, radius, mean), found[cell], 1e-4);
                }
            }
        }
    }

    [Theory]
    [InlineData(WindowShape.Square)]
    [InlineData(WindowShape.Circle)]
    public void The_share_of_an_even_map_is_one_or_nothing_to_the_last_bit(WindowShape shape)
    {
        Assert.All(Run(Of(40, 40, 10, 10, [.. Enumerable.Repeat(1f, 1600)]), shape, 70, true), share => Assert.Equal(1, share));
        Assert.All(Run(Of(40, 40, 10, 10, new float[1600]), shape, 70, true), share => Assert.Equal(0, share));
    }

    [Fact]
    public void The_number_of_threads_changes_no_bit()
    {
        var random = new Random(62);
        var map = Of(700, 20, 10, 10, [.. Enumerable.Range(0, 14000).Select(_ => random.NextSingle())]);

        Assert.Equal(Run(map, WindowShape.Gaussian, 80, true, new RunOptions(1)), Run(map, WindowShape.Gaussian, 80, true, new RunOptions(4)));
    }

    [Fact]
    public void A_square_over_many_rows_equals_adding_up_every_cell()
    {
        // Higher than the rows that are summed at a time, wider than the columns a thread takes; the window reaches beyond map and batch.
        var random = new Random(63);
        foreach (var (columns, rows, radius) in new[] { (3, 150, 20.0), (3, 150, 400.0), (3, 150, 5000.0), (2100, 2, 30.0), (1, 65, 320.0), (40, 33, 10.0) })
        {
            var map = Of(columns, rows, 10, 10, [.. Enumerable.Range(0, columns * rows).Select(_ => random.Next(9) == 0 ? float.NaN : random.Next(-3, 9))]);
            var found = Run(map, WindowShape.Square, radius, false);
            for (var cell = 0; cell < found.Length; cell += 1 + random.Next(5))
            {
                Assert.Equal(Slowly(map, cell, WindowShape.Square, radius, false), found[cell], 1e-4);
            }

            Assert.Equal(found, Run(map, WindowShape.Square, radius, false, new RunOptions(1)));
        }
    }

    [Theory]
    [InlineData(WindowShape.Square)]
    [InlineData(WindowShape.Gaussian)]
    public void Turning_the_map_turns_the_windows(WindowShape shape)
    {
        var random = new Random(64);
        var map = Of(40, 30, 10, 20, [.. Enumerable.Range(0, 1200).Select(_ => random.Next(7) == 0 ? float.NaN : random.Next(100))]);
        var turned = Of(30, 40, 20, 10, [.. Enumerable.Range(0, 1200).Select(i => map.Cells[((29 - (i % 30)) * 40) + (i / 30)])]);
        var (one, other) = (Run(map, shape, 70, true), Run(turned, shape, 70, true));

        for (var i = 0; i < 1200; i++)
        {
            Assert.Equal(one[((29 - (i % 30)) * 40) + (i / 30)], other[i], 1e-4);
        }
    }

    [Theory]
    [InlineData(WindowShape.Square)]
    [InlineData(WindowShape.Circle)]
    public void A_map_without_data_stays_without_and_infinity_is_no_data(WindowShape shape)
    {
        Assert.All(Run(Of(9, 7, 10, 10, [.. Enumerable.Repeat(float.NaN, 63)]), shape, 30, false), value => Assert.Equal(float.NaN, value));
        Assert.Equal([3, float.NaN, 3, 3, 3], Run(Of(5, 1, 10, 10, 3, float.PositiveInfinity, 3, 3, 3), shape, 20, true));
    }

    [Fact]
    public void Memory_grows_with_width_and_radius_not_with_height()
    {
        var (low, high) = (new GridFrame(0, 0, 10, 10, 1000, 20_000), new GridFrame(0, 0, 10, 10, 1000, 2_000_000_000));
        foreach (var shape in Enum.GetValues<WindowShape>())
        {
            Assert.Equal(MovingWindow.BytesNeeded(low, shape, 500, 2), MovingWindow.BytesNeeded(high, shape, 500, 2));
        }

        Assert.Equal(1000 * (((2 * 50) + 33) * 4 + 524), MovingWindow.BytesNeeded(high, WindowShape.Square, 500, 2));
        Assert.Equal(-1, MovingWindow.BytesNeeded(high, WindowShape.Circle, 1e5, 2));
        Assert.Throws<ArgumentOutOfRangeException>("radius", () => Run(Of(3000, 1, 10, 10, new float[3000]), WindowShape.Circle, 1e5, true));
    }

    [Fact]
    public void Stops_when_told()
    {
        foreach (var shape in new[] { WindowShape.Square, WindowShape.Circle })
        {
            Assert.Throws<OperationCanceledException>(() => Run(Of(9, 9, 10, 10, new float[81]), shape, 20, true, new RunOptions(Cancel: new CancellationToken(true))));
        }
    }

    [Fact]
    public void Refuses_a_radius_of_nothing() =>
        Assert.Throws<ArgumentOutOfRangeException>("radius", () => Run(Of(1, 1, 10, 10, 1), WindowShape.Circle, 0, true));

    private static double Slowly(Grid<float> map, int cell, WindowShape shape, double radius, bool mean)
    {
        var (frame, sum, weights) = (map.Frame, 0.0, 0.0);
        for (var other = 0; other < map.Cells.Length && !float.IsNaN(map.Cells[cell]); other++)
        {
            var x = Math.Abs((cell % frame.Columns) - (other % frame.Columns)) * frame.CellWidth;
            var y = Math.Abs((cell / frame.Columns) - (other / frame.Columns)) * frame.CellHeight;
            var d = Math.Sqrt((x * x) + (y * y));
            var weight = shape switch
            {
                WindowShape.Square => x <= radius && y <= radius ? 1 : 0,
                WindowShape.Circle => d <= radius ? 1 : 0,
                WindowShape.Gaussian => d <= radius ? (Math.Exp(-d * d / (2 * radius * radius)) - Math.Exp(-0.5)) / (1 - Math.Exp(-0.5)) : 0,
                WindowShape.Density => d <= radius ? 0.75 * (1 - (d * d / (radius * radius))) : 0,
                _ => x <= 2 * radius && y <= 2 * radius ? Math.Exp(-d / radius) : 0,
            };
            if (weight > 0 && !float.IsNaN(map.Cells[other]))
            {
                sum += weight * map.Cells[other];
                weights += weight;
            }
        }

        return weights == 0 ? double.NaN : mean ? sum / weights : sum;
    }

    private static Grid<float> Of(int columns, int rows, double width, double height, params float[] cells) => new(new GridFrame(0, 0, width, height, columns, rows), cells);

    private static float[] Run(Grid<float> map, WindowShape shape, double radius, bool mean, RunOptions? options = null)
    {
        var kept = new Kept(map.Frame);
        MovingWindow.Write(map, shape, radius, mean, kept, options);
        return kept.Cells;
    }

    private sealed class Kept(GridFrame frame) : IRowSink<float>
    {
        public float[] Cells { get; } = new float[frame.Count];

        public void Write(int row, ReadOnlySpan<float> cells) => cells.CopyTo(Cells.AsSpan(row * frame.Columns));
    }
}
