namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>The runs of one row of a map of patches: stretches of cells of one patch. Used again from row to row.</summary>
internal sealed class LabelRuns
{
    private int[] first = new int[64];
    private int[] end = new int[64];
    private int[] patch = new int[64];

    /// <summary>Number of runs.</summary>
    public int Count { get; private set; }

    /// <summary>First column of each run.</summary>
    public ReadOnlySpan<int> First => first.AsSpan(0, Count);

    /// <summary>The column after its last one.</summary>
    public ReadOnlySpan<int> End => end.AsSpan(0, Count);

    /// <summary>Its patch, from 0.</summary>
    public ReadOnlySpan<int> Patch => patch.AsSpan(0, Count);

    /// <summary>Finds the runs of a row; cells of no data belong to none.</summary>
    public void Read(ReadOnlySpan<uint> labels)
    {
        Count = 0;
        for (var from = 0; from < labels.Length;)
        {
            var label = labels[from];
            var length = labels[from..].IndexOfAnyExcept(label);
            var to = length < 0 ? labels.Length : from + length;
            if (label != 0)
            {
                Add(from, to, (int)(label - 1));
            }

            from = to;
        }
    }

    /// <summary>Empties it.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds a run.</summary>
    public void Add(int from, int to, int owner)
    {
        if (Count == first.Length)
        {
            Array.Resize(ref first, Count * 2);
            Array.Resize(ref end, Count * 2);
            Array.Resize(ref patch, Count * 2);
        }

        (first[Count], end[Count], patch[Count]) = (from, to, owner);
        Count++;
    }
}
