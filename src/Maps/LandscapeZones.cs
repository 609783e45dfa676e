using Hedgerow.Gdal;
using Hedgerow.Maps.Rows;
using Hedgerow.Science.Grids;

namespace Hedgerow.Maps;

/// <summary>The areas of the classes, or the sums of the values, by the units of a second file.</summary>
public static class LandscapeZones
{
    private static readonly TableColumn[] ClassColumns =
        [new("unit", TableKind.Text), new("class", TableKind.Whole), new("cells", TableKind.Whole), new("area_ha", TableKind.Number), new("percent", TableKind.Number)];

    private static readonly TableColumn[] ValueColumns =
    [
        new("unit", TableKind.Text), new("cells", TableKind.Whole), new("nodata_cells", TableKind.Whole), new("sum", TableKind.Number), new("mean", TableKind.Number),
        new("least", TableKind.Number), new("greatest", TableKind.Number),
    ];

    /// <summary>Counts or sums up.</summary>
    /// <param name="request">The map and its units.</param>
    /// <param name="options">How; the result does not depend on it.</param>
    /// <returns>The units.</returns>
    /// <exception cref="MapException">A file is wrong, or does not fit the map.</exception>
    public static ZonesResult Run(ZonesRequest request, RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        options ??= RunOptions.Default;
        return request.Values ? OfValues(request, options) : OfClasses(request, options);
    }

    /// <summary>Writes a row a unit and class, or a row a unit, as .csv, .json or .gpkg (with the polygons).</summary>
    /// <param name="result">The units.</param>
    /// <param name="path">Where to.</param>
    /// <exception cref="MapException">The ending is another, or the folder is missing.</exception>
    public static void Write(ZonesResult result, string path)
    {
        ArgumentNullException.ThrowIfNull(result);
        var shapes = result.Units.Any(unit => unit.Shape is not null) ? new TableShapes(GeometryType.MultiPolygon, result.Map.Place.Wkt) : null;
        using var writer = TableWriter.Create(path, "units", result.Values ? ValueColumns : ClassColumns, shapes);
        var drawn = shapes is not null && Path.GetExtension(path).Equals(".gpkg", StringComparison.OrdinalIgnoreCase);
        foreach (var unit in result.Units)
        {
            if (result.Values)
            {
                WriteValues(writer, unit);
                writer.EndRow(drawn ? unit.Shape : null);
                continue;
            }

            if (unit.Classes.Count == 0)
            {
                // A unit without data is seen to be one.
                writer.Add(unit.Name);
                writer.AddNothing();
                writer.Add(0L);
                writer.Add(0.0);
                writer.AddNothing();
                writer.EndRow(drawn ? unit.Shape : null);
            }

            foreach (var found in unit.Classes)
            {
                writer.Add(unit.Name);
                writer.Add(found.Code);
                writer.Add(found.Cells);
                writer.Add(found.Hectares);
                writer.Add(found.Percent);
                writer.EndRow(drawn ? unit.Shape : null);
            }
        }

        writer.Finish();
    }

    private static void WriteValues(TableWriter writer, ZoneUnit unit)
    {
        writer.Add(unit.Name);
        writer.Add(unit.Cells);
        writer.Add(unit.NoDataCells);
        foreach (var value in (double[])[unit.Sum!.Value.Sum, unit.Sum.Value.Mean, unit.Sum.Value.Least, unit.Sum.Value.Most])
        {
            writer.Add(unit.Cells == 0 ? double.NaN : value); // no data, no value
        }
    }

    private static ZonesResult OfClasses(ZonesRequest request, RunOptions options)
    {
        var (map, classes) = request.Map.OpenClasses(options);
        var zones = ZoneRows.Of(request, map);
        var found = ZonalClasses.Of(classes, zones.Rows, zones.Outside, options).GroupBy(cells => cells.Zone).ToDictionary(group => group.Key, group => group.ToArray());
        var units = zones.Named(found.Keys).Select(zone =>
        {
            var counts = new long[256];
            foreach (var cells in found.GetValueOrDefault(zone.Number) ?? [])
            {
                counts[cells.Class] = cells.Cells;
            }

            var (noData, all) = (classes.NoData is { } hidden ? counts[hidden] : 0, counts.Sum());
            var areas = Enumerable.Range(0, 256).Where(cell => counts[cell] > 0 && cell != classes.NoData).Select(cell => new ClassArea(
                (byte)cell, classes.Code((byte)cell), counts[cell], counts[cell] * map.Frame.CellArea / ClassTable.SquareMetresPerHectare, 100.0 * counts[cell] / (all - noData)));
            return new ZoneUnit(zone.Name, all - noData, noData, [.. areas.OrderBy(area => area.Code)], null) { Shape = zone.Shape };
        }).ToArray();
        return Result(map, units, false, zones);
    }

    private static ZonesResult OfValues(ZonesRequest request, RunOptions options)
    {
        var map = request.Map.Open();
        var hidden = request.Map.NoData?.Select(code => (float)code).ToArray() ?? [];
        var zones = ZoneRows.Of(request, map);
        var values = new ConvertedRows<float, float>(map.Rows<float>(float.NaN), (from, to) =>
        {
            for (var i = 0; i < from.Length; i++)
            {
                to[i] = float.IsFinite(from[i]) && Array.IndexOf(hidden, from[i]) < 0 ? from[i] : float.NaN;
            }
        });
        var found = ZonalSum.Of(values, zones.Rows, zones.Outside, options).ToDictionary(sum => sum.Zone);
        var units = zones.Named(found.Keys).Select(zone =>
        {
            var sum = found.GetValueOrDefault(zone.Number, new ZoneSum(zone.Number, 0, 0, 0, double.NaN, double.NaN));
            return new ZoneUnit(zone.Name, sum.Cells, sum.Missing, [], sum) { Shape = zone.Shape };
        }).ToArray();
        return Result(map, units, true, zones);
    }

    private static ZonesResult Result(MapFile map, ZoneUnit[] units, bool values, ZoneRows zones) =>
        new(map, units, values, map.Frame.Count - units.Sum(unit => unit.Cells + unit.NoDataCells), zones.Overlap);
}
