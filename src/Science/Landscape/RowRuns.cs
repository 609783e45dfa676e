namespace Hedgerow.Science.Landscape;

/// <summary>The runs of one row of a map of classes: stretches of equal cells, which together cover the row.</summary>
/// <param name="columns">Number of columns.</param>
internal sealed class RowRuns(int columns)
{
    /// <summary>Number of runs; 0 before a row was read.</summary>
    public int Count;

    /// <summary>First column of each run, and the number of columns after the last one.</summary>
    public int[] Start = Begin(columns);

    /// <summary>Label of each run, -1 for no data.</summary>
    public int[] Label = new int[columns];

    /// <summary>Class of each run.</summary>
    public byte[] Class = new byte[columns];

    /// <summary>A copy that is no longer than it must be.</summary>
    public RowRuns Copy() => new(0) { Count = Count, Start = Start[..(Count + 1)], Label = Label[..Count], Class = Class[..Count] };

    private static int[] Begin(int columns)
    {
        var start = new int[columns + 1];
        start[0] = columns;
        return start;
    }
}
