using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Hedgerow.Science.Grids;

/// <summary>
/// The row phase of the distance transform. A column v whose nearest target is h away in the column contributes the parabola (c − v)² + h², lowest
/// somewhere exactly when the point (v, v² + h²) is a corner of the lower convex hull of all such points, so the envelope is found without a division.
/// </summary>
internal sealed class RowEnvelope
{
    /// <summary>Rows to the nearest target where a column has none.</summary>
    public const int None = int.MaxValue;

    private readonly int[] corner;
    private readonly double[] lifted;
    private readonly double[] squared;
    private readonly double width;
    private readonly double aspect;

    public RowEnvelope(GridFrame frame)
    {
        (corner, lifted, squared) = (new int[frame.Columns + 1], new double[frame.Columns + 1], new double[frame.Columns]);
        (width, aspect) = (frame.CellWidth, frame.CellHeight / frame.CellWidth * (frame.CellHeight / frame.CellWidth));
    }

    /// <summary>Turns rows to the nearest target of each column into metres to the nearest target of all.</summary>
    /// <param name="rows">Rows, or <see cref="None"/>; shape (columns).</param>
    /// <param name="metres">Receives the distances; may be the same memory.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Of(ReadOnlySpan<int> rows, Span<float> metres)
    {
        var last = Hull(rows);
        if (last < 0)
        {
            metres.Fill(float.PositiveInfinity);
            return;
        }

        var at = 0;
        ref var columns = ref MemoryMarshal.GetArrayDataReference(corner);
        ref var heights = ref MemoryMarshal.GetArrayDataReference(lifted);
        (corner[last + 1], lifted[last + 1]) = (int.MaxValue, double.PositiveInfinity);
        double here = columns, height = heights;
        double next = Unsafe.Add(ref columns, 1), nextHeight = Unsafe.Add(ref heights, 1);
        ref var result = ref MemoryMarshal.GetArrayDataReference(squared);
        for (var column = 0; column < metres.Length; column++)
        {
            var twice = 2.0 * column;
            while (nextHeight - height < twice * (next - here))
            {
                at++;
                (here, height) = (next, nextHeight);
                (next, nextHeight) = (Unsafe.Add(ref columns, at + 1), Unsafe.Add(ref heights, at + 1));
            }

            // (c − v)² + h², with h² = lifted − v²: all whole numbers where cells are square.
            Unsafe.Add(ref result, column) = (((double)column - here) * (column - here)) + (height - (here * here));
        }

        Root(metres);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Hull(ReadOnlySpan<int> rows)
    {
        var last = -1;
        ref var columns = ref MemoryMarshal.GetArrayDataReference(corner);
        ref var heights = ref MemoryMarshal.GetArrayDataReference(lifted);
        double endColumn = 0, endHeight = 0, rise = 0, run = 0; // the last corner, and the way to it from the one before
        for (var column = 0; column < rows.Length; column++)
        {
            if (rows[column] == None)
            {
                continue;
            }

            double x = column, h = rows[column];
            var height = (h * h * aspect) + (x * x);
            while (last > 0 && (height - endHeight) * run <= rise * (x - endColumn))
            {
                last--;
                (endColumn, endHeight) = (Unsafe.Add(ref columns, last), Unsafe.Add(ref heights, last));
                if (last > 0)
                {
                    (run, rise) = (endColumn - Unsafe.Add(ref columns, last - 1), endHeight - Unsafe.Add(ref heights, last - 1));
                }
            }

            if (last >= 0)
            {
                (run, rise) = (x - endColumn, height - endHeight);
            }

            last++;
            (endColumn, endHeight) = (x, height);
            Unsafe.Add(ref columns, last) = column;
            Unsafe.Add(ref heights, last) = height;
        }

        return last;
    }

    private void Root(Span<float> metres)
    {
        var column = 0;
        var scale = new Vector<double>(width);
        for (; column + Vector<float>.Count <= metres.Length; column += Vector<float>.Count)
        {
            var low = scale * Vector.SquareRoot(new Vector<double>(squared, column));
            var high = scale * Vector.SquareRoot(new Vector<double>(squared, column + Vector<double>.Count));
            Vector.Narrow(low, high).CopyTo(metres[column..]);
        }

        for (; column < metres.Length; column++)
        {
            metres[column] = (float)(width * Math.Sqrt(squared[column]));
        }
    }
}
