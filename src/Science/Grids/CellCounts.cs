namespace Hedgerow.Science.Grids;

/// <summary>How many cells of an area hold each state of a mask.</summary>
/// <param name="Yes">Cells that are what the mask asks for.</param>
/// <param name="No">Cells that are not.</param>
/// <param name="NoData">Cells of which nothing is known.</param>
/// <param name="Sea">Cells of the area that the sea mask took out before all others were counted.</param>
public readonly record struct CellCounts(long Yes, long No, long NoData, long Sea)
{
    /// <summary>Cells of which something is known: the denominator of a share.</summary>
    public long Valid => Yes + No;

    /// <summary>All cells of the area, the sea left out.</summary>
    public long Inside => Yes + No + NoData;
}
