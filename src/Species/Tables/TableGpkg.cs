using System.Globalization;
using Hedgerow.Gdal;
using NetTopologySuite.Geometries;
using WKBWriter = NetTopologySuite.IO.WKBWriter;

namespace Hedgerow.Species.Tables;

/// <summary>Writes all tables into one GeoPackage: points and cells with their geometry, the others as plain tables.</summary>
internal static class TableGpkg
{
    internal static void Write(SpeciesWork work, IReadOnlyList<ResultTable> tables, string path, CancellationToken cancel)
    {
        using var writer = VectorWriter.Create(path);
        var (factory, wkb) = (new GeometryFactory(), new WKBWriter());
        foreach (var table in tables)
        {
            var type = table.Shape switch { ResultShape.Point => GeometryType.Point, ResultShape.Cell => GeometryType.Polygon, _ => GeometryType.None };
            var layer = writer.AddLayer(table.Name, type == GeometryType.None ? null : "EPSG:4326", type, [.. table.Columns.Select(Field)]);
            foreach (var row in work.Store.Read(table, long.MaxValue))
            {
                cancel.ThrowIfCancellationRequested();
                layer.Add(Shape(work, table, row, factory) is { } shape ? wkb.Write(shape) : null, row.ToArray());
            }
        }

        writer.Finish();
    }

    private static FieldInfo Field(ResultColumn column) => column.Kind switch
    {
        ResultKind.Whole => new FieldInfo(column.Name, FieldType.Integer64),
        ResultKind.Number => new FieldInfo(column.Name, FieldType.Real),
        ResultKind.Flag => new FieldInfo(column.Name, FieldType.Integer, IsBoolean: true),
        _ => new FieldInfo(column.Name, FieldType.String),
    };

    private static Geometry? Shape(SpeciesWork work, ResultTable table, IReadOnlyList<object?> row, GeometryFactory factory)
    {
        object? Value(string name) => row[table.Columns.ToList().FindIndex(column => column.Name == name)];
        return table.Shape switch
        {
            ResultShape.Point when Value("longitude") is double x && Value("latitude") is double y => factory.CreatePoint(new Coordinate(x, y)),
            ResultShape.Cell when Value("cell_key") is long key && work.Grid is { } grid => factory.CreatePolygon([.. grid.Ring(key).Select(corner => new Coordinate(corner.Longitude, corner.Latitude))]),
            _ => null,
        };
    }
}
