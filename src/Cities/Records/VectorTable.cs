using System.Globalization;
using System.Text;
using Hedgerow.DuckDb;
using Hedgerow.Gdal;
using Hedgerow.Science.Quantities;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Hedgerow.Cities.Records;

/// <summary>Opens a vector layer of points: its attributes become columns, its points the coordinates.</summary>
internal static class VectorTable
{
    /// <summary>Opens the layer.</summary>
    /// <param name="file">The file.</param>
    /// <param name="report">Receives what is found.</param>
    /// <param name="temp">For the layer as a table.</param>
    internal static RecordTable? Open(RecordsRef file, FileReport report, TempFolder temp)
    {
        try
        {
            using var data = Dataset.OpenVector(file.Path, file.Encoding);
            if (file.Layer is null && data.Layers.Count > 1)
            {
                report.InCity(
                    Severity.Error,
                    "several-layers",
                    new($"{report.Name} holds {data.Layers.Count} layers: {string.Join(", ", data.Layers)}", $"{report.Name} 含有 {data.Layers.Count} 个图层：{string.Join("、", data.Layers)}"),
                    new("`layer:` beside the path", "请在路径旁写明 `layer:`"));
                return null;
            }

            if (file.Layer is not null && !data.Layers.Contains(file.Layer))
            {
                report.InCity(
                    Severity.Error,
                    "missing-layer",
                    new($"{report.Name} has no layer '{file.Layer}'", $"{report.Name} 中没有图层“{file.Layer}”"),
                    new($"one of {string.Join(", ", data.Layers)}", $"应为下列之一：{string.Join("、", data.Layers)}"),
                    Yaml.Spelling.Nearest(file.Layer, data.Layers));
                return null;
            }

            var layer = file.Layer is null ? data.Layer(0) : data.Layer(file.Layer);
            if ((file.Crs ?? layer.ProjectionWkt) is null)
            {
                report.InCity(
                    Severity.Error,
                    "no-crs",
                    new($"{report.Name} does not say its reference system", $"{report.Name} 没有坐标参照系"),
                    new("`crs: EPSG:nnnn` beside the path", "请在路径旁写明 `crs: EPSG:nnnn`"));
                return null;
            }

            return AsTable(layer, temp);
        }
        catch (GdalException fault)
        {
            report.InCity(
                Severity.Error,
                "unreadable-file",
                new($"{report.Name} cannot be read: {fault.Message}", $"无法读取 {report.Name}：{fault.Message}"),
                new("a table of records, or a vector layer of points", "应为物种记录表或点图层"));
            return null;
        }
    }

    private static RecordTable AsTable(VectorLayer layer, TempFolder temp)
    {
        var path = temp.NewFile(".tsv");
        var reader = new WKBReader();
        var count = layer.Fields.Count;
        using (var writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" })
        {
            foreach (var feature in layer.Features())
            {
                for (var i = 0; i < count; i++)
                {
                    writer.Write(OneLine(feature.Text(i)));
                    writer.Write('\t');
                }

                var point = feature.Wkb is { } wkb ? reader.Read(wkb) as Point : null;
                var place = point is null or { IsEmpty: true } ? "\t" : string.Create(CultureInfo.InvariantCulture, $"{point.X:R}\t{point.Y:R}");
                writer.WriteLine(place);
            }
        }

        List<string> columns = [.. layer.Fields.Select(f => f.Name), "x of the point", "y of the point"];
        var names = string.Join(", ", columns.Select((_, i) => $"'c{i.ToString(CultureInfo.InvariantCulture)}': 'VARCHAR'"));
        var sql = $"read_csv({Sql.Quote(path)}, header = false, auto_detect = false, delim = '\t', quote = '', escape = '', " +
            $"columns = {{{names}}}, parallel = false, max_line_size = 16000000)";
        Dictionary<string, int> places = new() { [DarwinCore.Longitude] = count, [DarwinCore.Latitude] = count + 1 };
        return new RecordTable(sql, columns) { Places = places, Format = RecordFormat.Vector, Wkt = layer.ProjectionWkt };
    }

    private static string OneLine(string? text) => text?.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ') ?? string.Empty;
}
