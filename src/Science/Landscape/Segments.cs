using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape;

/// <summary>
/// Parts of runs that look straight up or down at a cell that is not natural. Only such cells can be the nearest of two patches in
/// different rows: any other has a neighbour of its own patch that is nearer. Buffers are used again from strip to strip.
/// </summary>
internal sealed class Segments
{
    private int[] first = new int[1024];
    private int[] end = new int[1024];
    private int[] patch = new int[1024];
    private int[] rowStart = new int[16];
    private int count;
    private int rows;

    public ReadOnlySpan<int> First => first;

    public ReadOnlySpan<int> End => end;

    public ReadOnlySpan<int> Patch => patch;

    /// <summary>The segments of the n-th row gathered.</summary>
    public (int From, int To) Row(int row) => (rowStart[row], rowStart[row + 1]);

    public void Clear() => (count, rows) = (0, 0);

    /// <summary>Adds the cells of one row that no run of another row covers.</summary>
    /// <param name="patches">The patches.</param>
    /// <param name="row">The row whose cells are taken.</param>
    /// <param name="cover">The row that covers them; outside the grid nothing does.</param>
    public void Add(Patches patches, int row, int cover)
    {
        var runs = patches.Runs;
        var starts = runs.First;
        var ends = runs.End;
        var inside = (uint)cover < (uint)runs.Frame.Rows;
        var over = inside ? runs.RowStart[cover] : 0;
        var overEnd = inside ? runs.RowStart[cover + 1] : 0;
        for (var run = runs.RowStart[row]; run < runs.RowStart[row + 1]; run++)
        {
            var at = starts[run];
            var to = ends[run];
            while (over < overEnd && ends[over] <= at)
            {
                over++;
            }

            for (var next = over; next < overEnd && starts[next] < to; next++)
            {
                if (starts[next] > at)
                {
                    Add(at, starts[next], patches.PatchOfRun[run]);
                }

                at = Math.Max(at, ends[next]);
            }

            if (at < to)
            {
                Add(at, to, patches.PatchOfRun[run]);
            }
        }

        if (rows + 2 > rowStart.Length)
        {
            Array.Resize(ref rowStart, rowStart.Length * 2);
        }

        rowStart[++rows] = count;
    }

    private void Add(int from, int to, int owner)
    {
        if (count == first.Length)
        {
            Array.Resize(ref first, count * 2);
            Array.Resize(ref end, count * 2);
            Array.Resize(ref patch, count * 2);
        }

        (first[count], end[count], patch[count]) = (from, to, owner);
        count++;
    }
}
