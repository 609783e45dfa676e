using System.Globalization;
using Hedgerow.Gdal;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Maps.Rows;

/// <summary>Reads the shapes of a vector file onto the reference system of a map.</summary>
internal static class SourceShapes
{
    /// <summary>Opens a file of shapes.</summary>
    /// <param name="path">The file.</param>
    /// <param name="place">Where the map lies.</param>
    /// <param name="idField">The field of the ids; null to number the features from 1.</param>
    /// <returns>The shapes; null when the file holds none that GDAL reads.</returns>
    public static IReadOnlyList<(byte[] Wkb, int Id)>? Of(string path, MapPlace place, string? idField)
    {
        Dataset file;
        try
        {
            file = Dataset.OpenVector(path);
        }
        catch (GdalException)
        {
            return null;
        }

        using (file)
        {
            var layer = file.Layer(0);
            var field = idField is null ? -1 : layer.FieldIndex(idField);
            if (idField is not null && field < 0)
            {
                throw new MapException(
                    path,
                    new Wording($"there is no field {idField}", $"没有字段 {idField}"),
                    new Wording($"one of {string.Join(", ", layer.Fields.Select(f => f.Name))}", $"以下之一：{string.Join("、", layer.Fields.Select(f => f.Name))}"));
            }

            using var move = Move(path, layer.ProjectionWkt, place.Wkt);
            var shapes = new List<(byte[] Wkb, int Id)>();
            foreach (var feature in layer.Features(fields: idField is null ? [] : [idField]))
            {
                if (feature.Wkb is { } wkb)
                {
                    shapes.Add((move is null ? wkb : move.Transform(wkb), Id(path, feature, shapes.Count, field)));
                }
            }

            return shapes;
        }
    }

    private static int Id(string path, Feature feature, int before, int field)
    {
        if (field < 0)
        {
            return before + 1;
        }

        return Number(path, feature, field);
    }

    /// <summary>The number a feature carries in a field; tables bring theirs as text.</summary>
    public static int Number(string path, Feature feature, int field)
    {
        var written = feature.WholeNumber(field) ?? (long.TryParse(feature.Text(field), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null);
        return written is { } id and >= 1 and <= int.MaxValue ? (int)id : throw new MapException(
            path,
            new Wording($"feature {feature.Fid} has the id '{feature.Text(field)}'", $"要素 {feature.Fid} 的编号为“{feature.Text(field)}”"),
            new Wording("whole numbers from 1", "不小于 1 的整数"));
    }

    private static CoordinateTransform? Move(string path, string? from, string? to)
    {
        if (from is null || to is null)
        {
            return null;
        }

        using var source = SpatialReference.FromUserInput(from);
        using var target = SpatialReference.FromUserInput(to);
        try
        {
            return source.IsSame(target) ? null : new CoordinateTransform(source, target);
        }
        catch (GdalException failure)
        {
            throw new MapException(
                path,
                new Wording($"its reference system cannot be turned into that of the map: {failure.Message}", $"无法转换到地图的坐标系：{failure.Message}"),
                new Wording("shapes in the reference system of the map", "与地图坐标系一致的图形"));
        }
    }
}
