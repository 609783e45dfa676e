using Hedgerow.Gdal;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;
using NetTopologySuite.Geometries;

namespace Hedgerow.Maps.Rows;

/// <summary>The unit of each cell: the number in a raster, or the first of the polygons that hold its centre.</summary>
internal sealed class ZoneRows
{
    private readonly IReadOnlyList<(int Number, string Name, byte[] Shape)>? units;
    private readonly UnitRows? burnt;

    private ZoneRows(IRows<int> rows, int outside, IReadOnlyList<(int Number, string Name, byte[] Shape)>? units, UnitRows? burnt) =>
        (Rows, Outside, this.units, this.burnt) = (rows, outside, units, burnt);

    /// <summary>The numbers.</summary>
    public IRows<int> Rows { get; }

    /// <summary>The number of cells that belong to no unit.</summary>
    public int Outside { get; }

    /// <summary>Cells that lay in several units, as far as they were read.</summary>
    public long Overlap => burnt?.Overlap ?? 0;

    /// <summary>Opens the units of a request.</summary>
    public static ZoneRows Of(ZonesRequest request, MapFile map)
    {
        if (IsVector(request.Units))
        {
            var units = MapShapes.Read("--units", request.Units, map.Place, request.Field).GroupBy(shape => shape.Name).Select((group, i) => (
                Number: i + 1, Name: group.Key, Shape: Joined(request.Units, group.Key, group.Select(shape => shape.Shape)))).ToArray();
            var burnt = new UnitRows([.. units.Select(unit => (unit.Shape, unit.Number))], map.Frame, map.Place.Own);
            return new ZoneRows(burnt, 0, [.. units.Select(unit => (unit.Number, unit.Name, unit.Shape.AsBinary()))], burnt);
        }

        if (request.Field is not null)
        {
            throw new MapException(
                "--field", new Wording($"{request.Units} is a raster", $"{request.Units} 是栅格"), new Wording("a field of a vector file; the units of a raster are its numbers", "矢量文件的字段；栅格单元即其数值"));
        }

        var file = MapFile.Open(request.Units, 1, request.Map.CellSize);
        map.RequireSame(file);
        return new ZoneRows(new ConvertedRows<double, int>(file.Rows<double>(double.NaN), (from, to) =>
        {
            for (var i = 0; i < from.Length; i++)
            {
                to[i] = double.IsNaN(from[i]) ? int.MinValue : from[i] == Math.Floor(from[i]) && Math.Abs(from[i]) <= int.MaxValue ? (int)from[i] : throw NotWhole(file, from[i]);
            }
        }), int.MinValue, null, null);
    }

    /// <summary>The units: all of a vector file, those that occur in a raster.</summary>
    public IEnumerable<(int Number, string Name, byte[]? Shape)> Named(IEnumerable<int> found) => units is null
        ? found.Order().Select(number => (number, FormattableString.Invariant($"{number}"), (byte[]?)null))
        : units.Select(unit => (unit.Number, unit.Name, (byte[]?)unit.Shape));

    private static bool IsVector(string path)
    {
        try
        {
            using var file = Dataset.OpenVector(path);
            return file.Layers.Count > 0;
        }
        catch (GdalException)
        {
            return false; // a raster, or nothing that GDAL reads: opening it as one says what is wrong
        }
    }

    private static MultiPolygon Joined(string path, string name, IEnumerable<Geometry> shapes)
    {
        var polygons = new List<Polygon>();
        foreach (var shape in shapes)
        {
            if (shape is not IPolygonal)
            {
                throw new MapException(
                    path, new Wording($"unit {name} is a {shape.GeometryType}", $"单元“{name}”的类型为 {shape.GeometryType}"), new Wording("polygons", "多边形"));
            }

            for (var i = 0; i < shape.NumGeometries; i++)
            {
                polygons.Add((Polygon)shape.GetGeometryN(i));
            }
        }

        return new MultiPolygon([.. polygons]);
    }

    private static MapException NotWhole(MapFile file, double value) => new(
        file.Path, Wording.Same(FormattableString.Invariant($"{value}")),
        new Wording("whole numbers as the units of a raster, between -2147483647 and 2147483647", "以整数表示的栅格单元，介于 -2147483647 与 2147483647 之间"));
}
