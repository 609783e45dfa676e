using System.Collections.Concurrent;

namespace Hedgerow.Science.Grids;

/// <summary>
/// Weighted sums by Fourier transforms of overlapping squares: values as the real part, valid cells as the imaginary part, so that one transform
/// gives sum and weights. The kernel is even, so its own transform is real.
/// </summary>
internal sealed class WeightedWindow
{
    private readonly IRows<float> map;
    private readonly WindowKernel kernel;
    private readonly bool mean;
    private readonly Fourier fourier;
    private readonly double[] factor;   // transform of the kernel, turned over, divided by the number of cells
    private readonly double least;      // half the least weight above 0: less than this is rounding
    private readonly double most;       // sum of all weights

    public WeightedWindow(IRows<float> map, WindowKernel kernel, bool mean, int side)
    {
        (this.map, this.kernel, this.mean) = (map, kernel, mean);
        fourier = new Fourier(side);
        factor = new double[side * side];
        least = double.PositiveInfinity;
        for (var y = -kernel.Down; y <= kernel.Down; y++)
        {
            for (var x = -kernel.Across; x <= kernel.Across; x++)
            {
                var weight = kernel.Weight(Math.Abs(x), Math.Abs(y));
                factor[((y + side) % side * side) + ((x + side) % side)] = weight / ((double)side * side);
                most += weight;
                least = weight > 0 ? Math.Min(least, weight / 2) : least;
            }
        }

        fourier.Transform(factor, new double[side * side]);
        least = Math.Max(least, 1e-9);
    }

    public void Write(IRowSink<float> into, RunOptions options)
    {
        var (columns, rows, side) = (map.Frame.Columns, map.Frame.Rows, fourier.Size);
        var (stepRows, stepColumns) = (side - (2 * kernel.Down), side - (2 * kernel.Across));
        var cells = new float[(long)side * columns];    // the rows from Down above the strip to Down below it
        var result = new float[(long)stepRows * columns];
        var idle = new ConcurrentBag<(double[] Real, double[] Imaginary)>();
        using var reader = map.Open();
        var read = 0;
        for (var top = 0; top < rows; top += stepRows)
        {
            var above = top - kernel.Down;
            for (var row = Math.Max(0, above); row < Math.Min(rows, above + side); row++)
            {
                if (row < read)
                {
                    // Read for the strip before: it stood a step lower there.
                    cells.AsSpan((row - above + stepRows) * columns, columns).CopyTo(cells.AsSpan((row - above) * columns, columns));
                }
                else
                {
                    options.Cancel.ThrowIfCancellationRequested();
                    reader.Read(row, cells.AsSpan((row - above) * columns, columns));
                    read = row + 1;
                }
            }

            Parallel.For(0, (columns + stepColumns - 1) / stepColumns, options.Parallel, tile =>
            {
                var work = idle.TryTake(out var free) ? free : (new double[side * side], new double[side * side]);
                Tile(cells, above, tile * stepColumns, Math.Min(stepRows, rows - top), Math.Min(stepColumns, columns - (tile * stepColumns)), work.Item1, work.Item2, result);
                idle.Add(work);
            });
            for (var row = top; row < Math.Min(rows, top + stepRows); row++)
            {
                into.Write(row, result.AsSpan((row - top) * columns, columns));
            }

            options.Progress?.Report(Math.Min(1, (top + (double)stepRows) / rows));
        }
    }

    private void Tile(float[] cells, int above, int left, int height, int width, double[] real, double[] imaginary, float[] result)
    {
        var (columns, rows, side) = (map.Frame.Columns, map.Frame.Rows, fourier.Size);
        Array.Clear(real);
        Array.Clear(imaginary);
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        for (var y = Math.Max(0, -above); y < Math.Min(side, rows - above); y++)
        {
            for (var x = Math.Max(0, kernel.Across - left); x < Math.Min(side, columns - left + kernel.Across); x++)
            {
                var value = cells[(y * columns) + left - kernel.Across + x];
                if (float.IsFinite(value))
                {
                    (real[(y * side) + x], imaginary[(y * side) + x]) = (value, 1);
                    (low, high) = (Math.Min(low, value), Math.Max(high, value));
                }
            }
        }

        // The way back is the way there with real and imaginary parts exchanged.
        fourier.Transform(real, imaginary);
        for (var i = 0; i < factor.Length; i++)
        {
            real[i] *= factor[i];
            imaginary[i] *= factor[i];
        }

        fourier.Transform(imaginary, real);
        var rounding = 1e-11 * most * Math.Max(Math.Abs(low), Math.Abs(high));
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var from = ((y + kernel.Down) * side) + x + kernel.Across;
                var weight = imaginary[from] < least ? 0 : imaginary[from];

                // A sum lies between what the least and the largest value would give.
                var sum = Math.Abs(real[from]) < rounding ? 0 : weight > 0 ? Math.Clamp(real[from], low * weight, high * weight) : 0;
                result[(y * columns) + left + x] = MovingWindow.Result(cells[((y + kernel.Down) * columns) + left + x], sum, weight, mean);
            }
        }
    }
}
