namespace Hedgerow.Science.Grids;

/// <summary>What a window around each cell holds: a sum, or a mean, of the cells by their distance.</summary>
/// <remarks>
/// <para><b>Formula</b>: sum S(p) = Σ w(d(p, q)) v(q), mean = S(p) / Σ w(d(p, q)), over the cells q of the window that are not no data; w by <see cref="WindowShape"/>.</para>
/// <para><b>Meaning</b>: how much of something there is around every place.</para>
/// <para><b>Units</b>: those of the values; the radius in m.</para>
/// <para><b>Range</b>: a mean lies between the least and the largest value; a share between 0 and 1.</para>
/// <para><b>Behaviour</b>: time hardly depends on the radius: running sums for the square, Fourier transforms of overlapping squares for the others (rounding below 1e-9 of the
/// window's largest sum; nothing goes below the least value because of it). Memory by the width of the map: a square holds 4 bytes a column for each row of the window and 512 beside, the others 8 bytes a column for each row of a square of 4 radii, and 16 bytes a cell of it a thread. The same bits whatever the threads.</para>
/// <para><b>Assumes</b>: NaN and infinite values are no data: such a cell leaves sum and weights; it has itself no result, nor has a window without a value. What lies beyond the map counts as no data.</para>
/// <para><b>Source</b>: the Gaussian as [dai-2010] cuts it, the density kernel of [silverman-1986].</para>
/// </remarks>
public static class MovingWindow
{
    /// <summary>Least side of a square that is transformed.</summary>
    private const int LeastSide = 256;

    /// <summary>Largest side: more would take gigabytes a thread.</summary>
    private const int MostSide = 4096;

    /// <summary>Memory at its peak.</summary>
    /// <param name="frame">The map.</param>
    /// <param name="shape">The window.</param>
    /// <param name="radius">Its radius, m.</param>
    /// <param name="threads">Threads at most.</param>
    /// <returns>Bytes; -1 for a radius of more cells than can be transformed at a time.</returns>
    public static long BytesNeeded(GridFrame frame, WindowShape shape, double radius, int threads)
    {
        var kernel = new WindowKernel(frame, shape, radius);
        if (shape == WindowShape.Square)
        {
            return SquareWindow.BytesNeeded(frame, kernel);
        }

        var side = SideOf(kernel);
        return side > MostSide || (long)side * frame.Columns > Array.MaxLength
            ? -1
            : (frame.Columns * 8L * side) + ((threads + 1L) * side * side * 16) + (side * (long)side * 8);
    }

    /// <summary>Computes the windows of a map as it is read.</summary>
    /// <param name="map">The values; NaN is no data.</param>
    /// <param name="shape">The window.</param>
    /// <param name="radius">Its radius, m, at least half a cell.</param>
    /// <param name="mean">True for means, false for sums.</param>
    /// <param name="into">Takes the result; NaN is no data.</param>
    /// <param name="options">Threads, progress, cancellation.</param>
    /// <exception cref="ArgumentOutOfRangeException">The radius is not above 0, or of too many cells for a weighted window.</exception>
    public static void Write(IRows<float> map, WindowShape shape, double radius, bool mean, IRowSink<float> into, RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(into);
        options ??= RunOptions.Default;
        if (!(radius > 0 && double.IsFinite(radius)))
        {
            throw new ArgumentOutOfRangeException(nameof(radius), radius, "The radius of a window is a finite number of m above 0.");
        }

        var kernel = new WindowKernel(map.Frame, shape, radius);
        if (shape == WindowShape.Square)
        {
            new SquareWindow(map, kernel, mean).Write(into, options);
            return;
        }

        var side = SideOf(kernel);
        if (side > MostSide || (long)side * map.Frame.Columns > Array.MaxLength)
        {
            throw new ArgumentOutOfRangeException(nameof(radius), radius, $"The window has {Math.Max(kernel.Across, kernel.Down)} cells to each side, more than {MostSide / 4}: take coarser cells.");
        }

        new WeightedWindow(map, kernel, mean, side).Write(into, options);
    }

    /// <summary>A result from its sums; NaN where there is none.</summary>
    internal static float Result(float centre, double sum, double weight, bool mean) =>
        !float.IsFinite(centre) || !(weight > 0) ? float.NaN : (float)(mean ? sum / weight : sum);

    private static int SideOf(WindowKernel kernel)
    {
        var side = LeastSide;
        while (side < 4L * Math.Max(kernel.Across, kernel.Down))
        {
            side *= 2;
        }

        return side;
    }
}
