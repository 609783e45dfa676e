using Hedgerow.Cities;
using Hedgerow.Science.Grids;

namespace Hedgerow.Assessment.Measures;

/// <summary>The cells of an area by what a mask says of them; sea is counted apart, whatever the mask says.</summary>
/// <param name="Counts">The counts.</param>
internal readonly record struct AreaCells(CellCounts Counts)
{
    /// <summary>Cells that are what the mask asks for.</summary>
    public long Yes => Counts.Yes;

    /// <summary>Cells of which nothing is known.</summary>
    public long NoData => Counts.NoData;

    /// <summary>Cells of the sea.</summary>
    public long Sea => Counts.Sea;

    /// <summary>Cells on land of which something is known: the denominator.</summary>
    public long Land => Counts.Valid;

    /// <summary>Cells of which something is known, the sea included.</summary>
    public long Valid => Counts.Valid + Counts.Sea;

    /// <summary>Counts.</summary>
    /// <param name="area">The area.</param>
    /// <param name="mask">A mask over the canvas.</param>
    /// <param name="sea">The sea over the canvas; null for none.</param>
    public static AreaCells Of(AssessedArea area, Grid<byte> mask, Grid<byte>? sea) => new(ZonalCount.Of(mask, area.Mask, sea));
}
