using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>What is known of a map before formulas are applied: its patches, their contacts, and what the kernels found out about them.</summary>
internal sealed class LandscapeFacts
{
    private readonly Dictionary<string, double[]> columns = [];
    private readonly int[][] patchesOf;

    public LandscapeFacts(ClassPatches patches, Adjacency? contacts, bool countBoundary = false, int? classesPossible = null)
    {
        (Patches, Contacts, CountBoundary, ClassesPossible) = (patches, contacts, countBoundary, classesPossible);
        var counts = new int[256];
        foreach (ref readonly var patch in patches.Table)
        {
            counts[patch.Class]++;
            Cells += patch.Cells;
        }

        patchesOf = [.. counts.Select(count => new int[count])];
        Array.Clear(counts);
        for (var patch = 0; patch < patches.Count; patch++)
        {
            var kind = patches.Table[patch].Class;
            patchesOf[kind][counts[kind]++] = patch;
        }

        Classes = [.. Enumerable.Range(0, 256).Select(cell => (byte)cell).Where(cell => counts[cell] > 0).OrderBy(patches.Map.Code)];
    }

    public ClassPatches Patches { get; }

    public Adjacency? Contacts { get; }

    public GridFrame Frame => Patches.Map.Frame;

    /// <summary>Whether total edge counts the border of the landscape.</summary>
    public bool CountBoundary { get; }

    /// <summary>Classes that there could be, for relative richness.</summary>
    public int? ClassesPossible { get; }

    /// <summary>The classes that are there, by code.</summary>
    public byte[] Classes { get; }

    /// <summary>Cells that have a class.</summary>
    public long Cells { get; }

    public CoreCells? Core { get; init; }

    /// <summary>Distance of each patch to the next one of its class, m; infinity where there is none.</summary>
    public double[]? Nearest { get; init; }

    /// <summary>Proximity of each patch.</summary>
    public double[]? Proximity { get; init; }

    /// <summary>Radius of gyration of each patch, m.</summary>
    public double[]? Gyration { get; init; }

    public PatchCorners? Corners { get; init; }

    public double SquareMetres => Cells * Frame.CellArea;

    /// <summary>Numbers of the patches of a class, ascending.</summary>
    public int[] PatchesOf(byte kind) => patchesOf[kind];

    /// <summary>The values of a patch metric, computed once.</summary>
    public double[] Column(Metric metric)
    {
        if (!columns.TryGetValue(metric.Key, out var values))
        {
            columns[metric.Key] = values = metric.OfPatches!(this);
        }

        return values;
    }

    /// <summary>Makes a column from each patch.</summary>
    public double[] Each(Func<ClassPatch, double> of)
    {
        var values = new double[Patches.Count];
        for (var patch = 0; patch < values.Length; patch++)
        {
            values[patch] = of(Patches.Table[patch]);
        }

        return values;
    }

    /// <summary>The facts that a kernel should have found out.</summary>
    public static T Known<T>(T? fact)
        where T : class => fact ?? throw new InvalidOperationException("A metric was asked for without what it needs.");
}
