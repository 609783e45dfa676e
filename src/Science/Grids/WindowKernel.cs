namespace Hedgerow.Science.Grids;

/// <summary>The weights of a window by cells from its centre; the same in all four quarters.</summary>
internal sealed class WindowKernel
{
    private readonly double[] weights;

    public WindowKernel(GridFrame frame, WindowShape shape, double radius)
    {
        // Cell sizes read from a file carry rounding: a centre that lies at the radius but for a billionth lies within.
        var reach = (shape == WindowShape.Exponential ? 2 * radius : radius) * (1 + 1e-9);
        (Across, Down) = ((int)Math.Min(reach / frame.CellWidth, frame.Columns - 1), (int)Math.Min(reach / frame.CellHeight, frame.Rows - 1));
        weights = new double[(Across + 1) * (Down + 1)];
        for (var y = 0; y <= Down; y++)
        {
            for (var x = 0; x <= Across; x++)
            {
                var far = Math.Sqrt((x * frame.CellWidth * x * frame.CellWidth) + (y * frame.CellHeight * y * frame.CellHeight));
                weights[(y * (Across + 1)) + x] = Weight(shape, far / radius, far <= reach);
            }
        }
    }

    /// <summary>Columns from the centre to its edge.</summary>
    public int Across { get; }

    /// <summary>Rows from the centre to its edge.</summary>
    public int Down { get; }

    /// <summary>The weight of a cell, so many columns and rows away.</summary>
    public double this[int across, int down] => weights[(down * (Across + 1)) + across];

    private static double Weight(WindowShape shape, double d, bool within) => shape switch
    {
        WindowShape.Square => 1,
        WindowShape.Exponential => Math.Exp(-d),
        _ when !within => 0,
        WindowShape.Circle => 1,
        WindowShape.Gaussian => Math.Max(0, (Math.Exp(-d * d / 2) - Math.Exp(-0.5)) / (1 - Math.Exp(-0.5))),
        WindowShape.Density => Math.Max(0, 0.75 * (1 - (d * d))),
        _ => throw new ArgumentOutOfRangeException(nameof(shape), shape, "There is no such window."),
    };
}
