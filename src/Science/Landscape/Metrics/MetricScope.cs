using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>What a formula looks at: one class, or the whole landscape.</summary>
internal sealed class MetricScope
{
    private readonly int[]? patches;
    private long[]? patchCells;

    public MetricScope(LandscapeFacts land, byte? kind)
    {
        (Land, Kind) = (land, kind);
        patches = kind is { } one ? land.PatchesOf(one) : null;
        Cells = kind is null ? land.Cells : PatchCells.Sum();
    }

    public LandscapeFacts Land { get; }

    /// <summary>The class; null for the landscape.</summary>
    public byte? Kind { get; }

    /// <summary>Cells of the class, or of the landscape.</summary>
    public long Cells { get; }

    public int PatchCount => patches?.Length ?? Land.Patches.Count;

    public double CellArea => Land.Frame.CellArea;

    public double LandSquareMetres => Land.SquareMetres;

    /// <summary>Share of the landscape.</summary>
    public double Proportion => (double)Cells / Land.Cells;

    /// <summary>Cells of each patch.</summary>
    public long[] PatchCells => patchCells ??= Take(patch => Land.Patches.Table[patch].Cells);

    public Area[] PatchAreas => Array.ConvertAll(PatchCells, cells => Area.FromSquareMetres(cells * CellArea));

    /// <summary>Sides of cells of the patches that meet another class, no data or the border of the map.</summary>
    public long[] PatchSides => Take(patch => Land.Patches.Table[patch].UprightSides + Land.Patches.Table[patch].LevelSides);

    /// <summary>Share of the landscape of each class; shape (classes).</summary>
    public double[] Proportions => Array.ConvertAll(Land.Classes, kind => Land.PatchesOf(kind).Sum(patch => Land.Patches.Table[patch].Cells) / (double)Land.Cells);

    /// <summary>Length of edge to other classes, m, each counted once; with the border of the landscape where that is asked for.</summary>
    public double EdgeMetres => InnerEdgeMetres + (Land.CountBoundary ? OuterEdgeMetres : 0);

    /// <summary>Length of edge to other classes, m, each counted once.</summary>
    public double InnerEdgeMetres => Kind is { } kind
        ? Land.Classes.Where(other => other != kind).Sum(other => Contacts.Metres(kind, other))
        : Land.Classes.Sum(one => Land.Classes.Where(other => other > one).Sum(other => Contacts.Metres(one, other)));

    /// <summary>Length of edge to no data and to the border of the map, m.</summary>
    public double OuterEdgeMetres => Kind is { } kind ? Outer(kind) : Land.Classes.Sum(Outer);

    /// <summary>Contacts of cells of one class, each counted once.</summary>
    public long Like(byte kind) => Contacts.Across(kind, kind) + Contacts.Down(kind, kind);

    /// <summary>Contacts between two different classes, each counted once.</summary>
    public long Unlike(byte one, byte other) =>
        Contacts.Across(one, other) + Contacts.Across(other, one) + Contacts.Down(one, other) + Contacts.Down(other, one);

    /// <summary>Contacts of classes, each counted from both sides: shape (classes, classes).</summary>
    public long[,] DoubleCount()
    {
        var classes = Land.Classes;
        var table = new long[classes.Length, classes.Length];
        for (var one = 0; one < classes.Length; one++)
        {
            for (var other = 0; other < classes.Length; other++)
            {
                table[one, other] = one == other ? 2 * Like(classes[one]) : Unlike(classes[one], classes[other]);
            }
        }

        return table;
    }

    /// <summary>The values of a patch metric in this scope that are defined, with the areas of their patches as weights.</summary>
    public (double[] Values, double[] Weights) Defined(Metric metric)
    {
        var column = Land.Column(metric);
        var values = new List<double>(PatchCount);
        var weights = new List<double>(PatchCount);
        for (var i = 0; i < PatchCount; i++)
        {
            var patch = patches is null ? i : patches[i];
            if (double.IsFinite(column[patch]))
            {
                values.Add(column[patch]);
                weights.Add(Land.Patches.Table[patch].Cells);
            }
        }

        return ([.. values], [.. weights]);
    }

    /// <summary>Cells of each disjunct core.</summary>
    public long[] CoreSizes()
    {
        var core = LandscapeFacts.Known(Land.Core);
        var sizes = new List<long>();
        for (var number = 0; number < core.Sizes.Length; number++)
        {
            if (Kind is null || Land.Patches.Table[core.PatchOf[number]].Class == Kind)
            {
                sizes.Add(core.Sizes[number]);
            }
        }

        return [.. sizes];
    }

    private Adjacency Contacts => LandscapeFacts.Known(Land.Contacts);

    private double Outer(byte kind) =>
        (Land.Patches.Map.NoData is { } none ? Contacts.Metres(kind, none) : 0) + Contacts.BorderMetres(kind);

    private long[] Take(Func<int, long> of)
    {
        var values = new long[PatchCount];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = of(patches is null ? i : patches[i]);
        }

        return values;
    }
}
