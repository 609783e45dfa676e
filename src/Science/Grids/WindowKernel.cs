namespace Hedgerow.Science.Grids;

/// <summary>The weights of a window by cells from its centre; the same in all four quarters.</summary>
internal sealed class WindowKernel
{
    private readonly GridFrame frame;
    private readonly WindowShape shape;
    private readonly double radius;
    private readonly double reach;

    public WindowKernel(GridFrame frame, WindowShape shape, double radius)
    {
        if (!Enum.IsDefined(shape))
        {
            throw new ArgumentOutOfRangeException(nameof(shape), shape, "There is no such window.");
        }

        (this.frame, this.shape, this.radius) = (frame, shape, radius);

        // Cell sizes read from a file carry rounding: a centre that lies at the radius but for a billionth lies within.
        reach = (shape == WindowShape.Exponential ? 2 * radius : radius) * (1 + 1e-9);
        (Across, Down) = ((int)Math.Min(reach / frame.CellWidth, frame.Columns - 1), (int)Math.Min(reach / frame.CellHeight, frame.Rows - 1));
    }

    /// <summary>Columns from the centre to its edge.</summary>
    public int Across { get; }

    /// <summary>Rows from the centre to its edge.</summary>
    public int Down { get; }

    /// <summary>The weight of a cell, so many columns and rows away.</summary>
    public double Weight(int across, int down)
    {
        var (x, y) = (across * frame.CellWidth, down * frame.CellHeight);
        var far = Math.Sqrt((x * x) + (y * y));
        var d = far / radius;
        return shape switch
        {
            WindowShape.Square => 1,
            WindowShape.Exponential => Math.Exp(-d),
            _ when far > reach => 0,
            WindowShape.Circle => 1,
            WindowShape.Gaussian => Math.Max(0, (Math.Exp(-d * d / 2) - Math.Exp(-0.5)) / (1 - Math.Exp(-0.5))),
            _ => Math.Max(0, 0.75 * (1 - (d * d))),
        };
    }
}
