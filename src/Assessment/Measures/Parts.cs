using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Measures;

/// <summary>The numbers beside a value, in the order in which they are added. Keys carry their unit.</summary>
internal sealed class Parts
{
    private const double HectaresPerSquareMetre = 1e-4;

    private readonly List<Part> list = [];

    /// <summary>All of them.</summary>
    public IReadOnlyList<Part> All => list;

    /// <summary>Adds a number, a text or a list.</summary>
    public Parts Add(string key, string en, string zh, object? value, string unit)
    {
        list.Add(new Part(key, new Wording(en, zh), value, unit));
        return this;
    }

    /// <summary>Adds a number of cells of some size as hectares.</summary>
    public Parts Hectares(string key, string en, string zh, long cells, double cellAreaM2) =>
        Add(key, en, zh, cells * cellAreaM2 * HectaresPerSquareMetre, "ha");

    /// <summary>Adds what every reading from cells has: the area, its cells, and how many are known.</summary>
    public Parts Ground(Hedgerow.Cities.AssessedArea area, AreaCells cells, double cellAreaM2)
    {
        Add("area_km2", "Area of the polygon", "多边形面积", area.PolygonAreaM2 / 1e6, "km²");
        Hectares("land_ha", "Land on which something is known (without sea)", "有数据的陆域面积（不含海域）", cells.Land, cellAreaM2);
        Hectares("sea_ha", "Sea", "海域面积", cells.Sea, cellAreaM2);
        Add("cells_valid", "Cells with data", "有数据的像元数", cells.Valid, "cells");
        Add("cells_no_data", "Cells without data", "无数据的像元数", cells.NoData, "cells");
        return Add("coverage_percent", "Coverage", "覆盖率", AreaCoverage.Percent(area, cells.Valid, cellAreaM2), "%");
    }
}
