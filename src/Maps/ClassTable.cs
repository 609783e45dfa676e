using Hedgerow.Science.Grids;

namespace Hedgerow.Maps;

/// <summary>How much of a map one class covers.</summary>
/// <param name="Cell">The byte of the class in the map.</param>
/// <param name="Code">The class code, as it stands in the file.</param>
/// <param name="Cells">Number of cells.</param>
/// <param name="Hectares">Area, ha.</param>
/// <param name="Percent">Share of all cells that are not no data, percent.</param>
public sealed record ClassArea(byte Cell, long Code, long Cells, double Hectares, double Percent);

/// <summary>The classes of a map and their areas, in the order of their codes.</summary>
/// <param name="Classes">The classes that occur.</param>
/// <param name="Cells">Cells that are not no data.</param>
/// <param name="NoDataCells">Cells of no data.</param>
/// <param name="Frame">Where the map lies.</param>
public sealed record ClassTable(IReadOnlyList<ClassArea> Classes, long Cells, long NoDataCells, GridFrame Frame)
{
    /// <summary>Area of all cells that are not no data, ha.</summary>
    public double Hectares => Cells * Frame.CellArea / SquareMetresPerHectare;

    internal const double SquareMetresPerHectare = 10_000;

    /// <summary>Makes the table of the cells counted by byte.</summary>
    internal static ClassTable Of(ClassMap map, ReadOnlySpan<long> cells)
    {
        var noData = map.NoData is { } hidden ? cells[hidden] : 0;
        var total = map.Frame.Count - noData;
        var classes = new List<ClassArea>();
        for (var cell = 0; cell < 256; cell++)
        {
            if (cells[cell] > 0 && cell != map.NoData)
            {
                classes.Add(new ClassArea(
                    (byte)cell, map.Code((byte)cell), cells[cell], cells[cell] * map.Frame.CellArea / SquareMetresPerHectare, 100.0 * cells[cell] / total));
            }
        }

        return new ClassTable([.. classes.OrderBy(found => found.Code)], total, noData, map.Frame);
    }
}
