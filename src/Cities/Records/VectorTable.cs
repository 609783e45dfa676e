using System.Globalization;
using System.Text;
using Hedgerow.DuckDb;
using Hedgerow.Gdal;
using Hedgerow.Science.Quantities;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;

namespace Hedgerow.Cities.Records;

/// <summary>Opens a vector layer of points: its attributes become columns, its points the coordinates. Sites of a survey may be lines and polygons too.</summary>
internal static class VectorTable
{
    /// <summary>Opens the layer.</summary>
    /// <param name="file">The file.</param>
    /// <param name="report">Receives what is found.</param>
    /// <param name="temp">For the layer as a table.</param>
    /// <param name="sites">Whether its features are sites, so that lines and polygons have a place too.</param>
    internal static RecordTable? Open(RecordsRef file, FileReport report, TempFolder temp, bool sites = false)
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

            using var places = sites ? new SitePlace(file.Crs ?? layer.ProjectionWkt!) : null;
            var reach = places is not null && !DarwinCore.Match([.. layer.Fields.Select(f => f.Name)], file.Columns).ContainsKey(SitePlace.Radius);
            return AsTable(layer, temp, places, reach);
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

    private static RecordTable AsTable(VectorLayer layer, TempFolder temp, SitePlace? places, bool reach)
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

                var shape = feature.Wkb is { } wkb ? reader.Read(wkb) : null;
                (double X, double Y, double? RadiusM)? place = shape is null ? null : places is not null ? places.Of(shape) : shape is Point { IsEmpty: false } point ? (point.X, point.Y, null) : null;
                writer.Write(reach ? string.Create(CultureInfo.InvariantCulture, $"{place?.RadiusM:0}\t") : string.Empty);
                writer.WriteLine(place is var (x, y, _) ? string.Create(CultureInfo.InvariantCulture, $"{x:R}\t{y:R}") : "\t");
            }
        }

        List<string> columns = [.. layer.Fields.Select(f => f.Name), .. reach ? (string[])[SitePlace.Radius] : [], "x of the point", "y of the point"];
        var names = string.Join(", ", columns.Select((_, i) => $"'c{i.ToString(CultureInfo.InvariantCulture)}': 'VARCHAR'"));
        var sql = $"read_csv({Sql.Quote(path)}, header = false, auto_detect = false, delim = '\t', quote = '', escape = '', " +
            $"columns = {{{names}}}, parallel = false, max_line_size = 16000000)";
        Dictionary<string, int> found = new() { [DarwinCore.Longitude] = columns.Count - 2, [DarwinCore.Latitude] = columns.Count - 1 };
        return new RecordTable(sql, columns) { Places = found, Format = RecordFormat.Vector, Wkt = layer.ProjectionWkt };
    }

    private static string OneLine(string? text) => text?.Replace('\t', ' ').Replace('\n', ' ').Replace('\r', ' ') ?? string.Empty;
}
