using Hedgerow.Cities;
using Hedgerow.Science.Grids;

namespace Hedgerow.Assessment.Measures;

/// <summary>The cells of an area by what a mask says of them; sea is counted apart, whatever the mask says.</summary>
/// <param name="Yes">Cells that are what the mask asks for.</param>
/// <param name="No">Cells that are not.</param>
/// <param name="NoData">Cells of which nothing is known.</param>
/// <param name="Sea">Cells of the sea.</param>
internal readonly record struct AreaCells(long Yes, long No, long NoData, long Sea)
{
    /// <summary>Cells on land of which something is known: the denominator.</summary>
    public long Land => Yes + No;

    /// <summary>Cells of which something is known.</summary>
    public long Valid => Yes + No + Sea;

    /// <summary>Counts.</summary>
    /// <param name="area">The area.</param>
    /// <param name="mask">A mask over the canvas.</param>
    /// <param name="sea">The sea over the canvas; null for none.</param>
    public static AreaCells Of(AssessedArea area, Grid<byte> mask, Grid<byte>? sea)
    {
        long yes = 0, no = 0, unknown = 0, wet = 0;
        var window = area.Window;
        for (var row = 0; row < window.Rows; row++)
        {
            var inside = area.Mask.Row(row);
            var values = mask.Row(window.Row + row).Slice(window.Column, window.Columns);
            var waves = sea is null ? default : sea.Row(window.Row + row).Slice(window.Column, window.Columns);
            for (var column = 0; column < inside.Length; column++)
            {
                if (inside[column] != Cell.Yes)
                {
                    continue;
                }

                if (!waves.IsEmpty && waves[column] == Cell.Yes)
                {
                    wet++;
                }
                else if (values[column] == Cell.Yes)
                {
                    yes++;
                }
                else if (values[column] == Cell.No)
                {
                    no++;
                }
                else
                {
                    unknown++;
                }
            }
        }

        return new AreaCells(yes, no, unknown, wet);
    }
}
