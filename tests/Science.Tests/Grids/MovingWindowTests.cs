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
