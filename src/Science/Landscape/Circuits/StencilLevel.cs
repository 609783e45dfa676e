using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Circuits;

/// <summary>One level of the multigrid: the conductances of a cell's links to the right and below, the unknowns, and how they follow from the coarser level.</summary>
internal sealed class StencilLevel
{
    /// <summary>Rows that one task sweeps; even.</summary>
    public const int BandRows = 64;

    /// <summary>Cells below which a level is swept by one thread.</summary>
    private const int SmallLevel = 40_000;

    public StencilLevel(int columns, int rows)
    {
        Layout = new SplitLayout(columns, rows);
        var length = Layout.Length;
        (East, South, SouthEast, SouthWest) = (new float[length], new float[length], new float[length], new float[length]);
        (InverseDiagonal, X, B) = (new float[length], new float[length], new float[length]);
    }

    public SplitLayout Layout { get; }

    public float[] East { get; }

    public float[] South { get; }

    public float[] SouthEast { get; }

    public float[] SouthWest { get; }

    /// <summary>1 over the sum of a cell's conductances; 0 where there is no unknown.</summary>
    public float[] InverseDiagonal { get; }

    /// <summary>Conductance to the ground; null where there is none.</summary>
    public float[]? Ground { get; set; }

    /// <summary>1 where a cell is held at 0 V; null where there is none.</summary>
    public float[]? Held { get; set; }

    public float[] X { get; }

    public float[] B { get; }

    /// <summary>How cells between follow from the coarser level; null on the coarsest.</summary>
    public Interpolation? Interpolation { get; set; }

    /// <summary>Does something for bands of rows that start on even rows.</summary>
    public void Bands(RunOptions options, Action<int, int> work)
    {
        var rows = Layout.Rows;
        var bands = (rows + BandRows - 1) / BandRows;
        if (bands == 1 || (long)rows * Layout.Columns < SmallLevel)
        {
            for (var band = 0; band < bands; band++)
            {
                work(band * BandRows, Math.Min(rows, (band + 1) * BandRows));
            }

            return;
        }

        Parallel.For(0, bands, options.Parallel, band => work(band * BandRows, Math.Min(rows, (band + 1) * BandRows)));
    }
}
