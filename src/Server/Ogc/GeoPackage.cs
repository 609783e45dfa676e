using System.Globalization;
using Hedgerow.Storage;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Hedgerow.Server.Ogc;

/// <summary>Reads the GeoPackages that Hedgerow itself has written, without any library for maps.</summary>
internal static class GeoPackage
{
    /// <summary>The layers of a file.</summary>
    public static IReadOnlyList<PackageLayer> Layers(SqliteFile file)
    {
        var rows = file.All(
            $"""
             select c.table_name as name, g.column_name as geometry, g.geometry_type_name as kind, c.min_x as min_x, c.min_y as min_y, c.max_x as max_x, c.max_y as max_y,
             s.organization as organisation, s.organization_coordsys_id as code
             from gpkg_contents c join gpkg_geometry_columns g on g.table_name = c.table_name join gpkg_spatial_ref_sys s on s.srs_id = g.srs_id where c.data_type = 'features' order by c.table_name
             """,
            row => (
                Name: row.Text("name"), Geometry: row.Text("geometry"), Kind: row.Text("kind"),
                Box: row.RealOrNull("min_x") is { } left ? new[] { left, row.Real("min_y"), row.Real("max_x"), row.Real("max_y") } : null,
                Epsg: row.TextOrNull("organisation")?.Equals("EPSG", StringComparison.OrdinalIgnoreCase) == true ? (int?)row.Number("code") : null));
        return [.. rows.Select(row =>
        {
            var columns = file.All($"select name, type, pk from pragma_table_info({row.Name})", column => (Name: column.Text("name"), Type: column.Text("type"), Key: column.Number("pk") == 1));
            var key = columns.FirstOrDefault(column => column.Key).Name ?? "rowid";
            return new PackageLayer(row.Name, row.Geometry, row.Kind, key, [.. columns.Where(column => column.Name != key && column.Name != row.Geometry).Select(column => new PackageField(column.Name, column.Type))], row.Box, row.Epsg);
        })];
    }

    /// <summary>Numbers of the features of a layer that pass.</summary>
    /// <param name="file">The file.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="box">Least x, least y, greatest x, greatest y that a feature's box must meet; null for all.</param>
    /// <param name="equal">Fields and the values that they must have.</param>
    public static IReadOnlyList<long> Find(SqliteFile file, PackageLayer layer, double[]? box, IReadOnlyList<(string Field, string Value)> equal)
    {
        var (table, key) = (Sql.Name(layer.Name), Sql.Name(layer.Key));
        var where = (Sql)$"where 1 = 1";
        if (box is not null)
        {
            var index = Sql.Name($"rtree_{layer.Name}_{layer.Geometry}");
            where = (Sql)$"{where} and {key} in (select id from {index} where maxx >= {box[0]} and maxy >= {box[1]} and minx <= {box[2]} and miny <= {box[3]})";
        }

        foreach (var (field, value) in equal)
        {
            where = (Sql)$"{where} and cast({Sql.Name(field)} as text) = {value}";
        }

        return file.All($"select {key} as id from {table} {where} order by {key}", row => row.Number("id"));
    }

    /// <summary>Some features, in the order of their numbers.</summary>
    public static IReadOnlyList<PackageFeature> Read(SqliteFile file, PackageLayer layer, IReadOnlyList<long> ids)
    {
        var (table, key) = (Sql.Name(layer.Name), Sql.Name(layer.Key));
        var reader = new WKBReader();
        return file.All($"select *, {key} as hedgerow_id from {table} where {key} in {ids} order by {key}", row => new PackageFeature(
            row.Number("hedgerow_id"), row.Value(layer.Geometry) is byte[] blob ? Geometry(reader, blob) : null, [.. layer.Fields.Select(field => Shown(row.Value(field.Name), field.Type))]));
    }

    // "GP", version, flags, reference system, an optional box, then well-known binary.
    private static Geometry? Geometry(WKBReader reader, byte[] blob)
    {
        if (blob is not [(byte)'G', (byte)'P', _, var flags, ..])
        {
            return null;
        }

        var box = ((flags >> 1) & 7) switch { 0 => 0, 1 => 32, 2 or 3 => 48, _ => 64 };
        return (flags & 0x10) != 0 ? null : reader.Read(blob[(8 + box)..]);
    }

    private static object? Shown(object? value, string type) => value switch
    {
        long number when type.StartsWith("BOOL", StringComparison.OrdinalIgnoreCase) => number != 0,
        byte[] => null,
        _ => value,
    };
}

/// <summary>A layer of a GeoPackage.</summary>
/// <param name="Name">Name.</param>
/// <param name="Geometry">Column of the geometry.</param>
/// <param name="Kind">Type of the geometries.</param>
/// <param name="Key">Column of the number.</param>
/// <param name="Fields">Other columns.</param>
/// <param name="Box">Least x, least y, greatest x, greatest y; null for an empty layer.</param>
/// <param name="Epsg">Code of the reference system; null where it has none.</param>
internal sealed record PackageLayer(string Name, string Geometry, string Kind, string Key, IReadOnlyList<PackageField> Fields, double[]? Box, int? Epsg);

/// <summary>A column.</summary>
/// <param name="Name">Name.</param>
/// <param name="Type">Type, as declared.</param>
internal sealed record PackageField(string Name, string Type);

/// <summary>A feature.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Shape">Its geometry.</param>
/// <param name="Values">Values of the layer's fields.</param>
internal sealed record PackageFeature(long Id, Geometry? Shape, IReadOnlyList<object?> Values)
{
    /// <summary>The number as texts show it.</summary>
    public string Name => Id.ToString(CultureInfo.InvariantCulture);
}
