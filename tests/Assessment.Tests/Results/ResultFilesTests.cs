using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hedgerow.Gdal;
using NetTopologySuite.IO;
using Xunit;

namespace Hedgerow.Assessment.Tests.Results;

/// <summary>What stands in the files of a result: the promises of docs/cli.md and docs/assessment.schema.json, and that the files agree with one another.</summary>
public sealed class ResultFilesTests(AssessedCity city) : IClassFixture<AssessedCity>
{
    private static readonly string[] Points = ["score", "max", "provisional_score", "provisional_max"];

    public static TheoryData<string> Names => AssessedCity.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void The_json_keeps_its_schema(string name)
    {
        using var schema = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Home.Folder, "docs", "assessment.schema.json")));

        Assert.Empty(SchemaReader.Breaches(city.Json(name), schema.RootElement));
        Assert.DoesNotMatch("NaN|Infinity", File.ReadAllText(city.File(name, "assessment.json")));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_indicator_is_whole(string name)
    {
        var json = city.Json(name);
        var areas = json.GetProperty("units").EnumerateArray().ToList();
        Assert.Equal(2, areas.Count);

        foreach (var i in areas.Prepend(json).SelectMany(a => a.GetProperty("indicators").EnumerateArray()))
        {
            var said = i.GetRawText();
            var status = i.GetProperty("status").GetString();
            var (value, score) = (i.GetProperty("value"), i.GetProperty("score"));
            var known = value.ValueKind == JsonValueKind.Number || i.GetProperty("level").ValueKind == JsonValueKind.String;
            Assert.True(status == "not_measured" ? i.GetProperty("reason").GetString()!.Length > 0 && i.GetProperty("remedy").GetString()!.Length > 0 : known && i.GetProperty("reason").ValueKind == JsonValueKind.Null, said);
            Assert.True(status != "not_measured" || score.ValueKind == JsonValueKind.Null, said);
            Assert.True(status is not ("scored" or "provisional") || i.GetProperty("standing").GetString() == (status == "scored" ? "official" : "provisional"), said);
            Assert.True(score.ValueKind == JsonValueKind.Null || (score.GetInt32() >= 0 && score.GetInt32() <= i.GetProperty("max").GetInt32()), said);
            // A change may fall below 0 percent; nothing else leaves 0 to 100.
            Assert.True(i.GetProperty("unit").GetString() != "%" || value.ValueKind != JsonValueKind.Number || value.GetDouble() is <= 100 and >= -100, said);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Totals_are_the_sums_of_their_indicators(string name)
    {
        var json = city.Json(name);
        var all = json.GetProperty("indicators").EnumerateArray().ToList();
        var total = json.GetProperty("total");
        Assert.Equal(all.Count, total.GetProperty("edition_count").GetInt32());
        if (total.GetProperty("kind").GetString() == "weighted")
        {
            Assert.All(Points, key => Assert.Equal(JsonValueKind.Null, total.GetProperty(key).ValueKind));
            Assert.Equal(all.Any(i => i.GetProperty("status").GetString() == "not_measured"), total.GetProperty("value").ValueKind == JsonValueKind.Null);
            return;
        }

        Sums(total, all);
        foreach (var part in json.GetProperty("components").EnumerateArray())
        {
            Sums(part, [.. all.Where(i => i.GetProperty("component").GetString() == part.GetProperty("id").GetString())]);
        }

        foreach (var unit in json.GetProperty("units").EnumerateArray())
        {
            Sums(unit.GetProperty("total"), [.. unit.GetProperty("indicators").EnumerateArray()]);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_table_has_a_row_an_indicator_and_area_and_every_field_where_it_belongs(string name)
    {
        var bytes = File.ReadAllBytes(city.File(name, "indicators.csv"));
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var rows = Rows(Encoding.UTF8.GetString(bytes[3..]));
        var json = city.Json(name);
        var count = json.GetProperty("indicators").GetArrayLength();

        Assert.Equal(1 + (3 * count), rows.Count);
        Assert.All(rows, r => Assert.Equal(18, r.Count));
        Assert.Equal("Smallville, \"the\" city", rows[1][1]);
        Assert.Equal("North, \"Old\" Town\nand harbour", rows[1 + count][1]);
        Assert.Equal("'=1+1 南区", rows[1 + (2 * count)][1]);
        foreach (var (i, row) in json.GetProperty("indicators").EnumerateArray().Zip(rows.Skip(1)))
        {
            Assert.Equal(i.GetProperty("id").GetString(), row[2]);
            Assert.Equal(i.GetProperty("status").GetString(), row[6]);
            Assert.Equal(i.GetProperty("value") is { ValueKind: JsonValueKind.Number } v ? v.GetDouble().ToString("R", CultureInfo.InvariantCulture) : string.Empty, row[7]);
        }
    }

    [Fact]
    public void The_layers_open_are_valid_styled_and_agree_with_the_json()
    {
        const string Name = "singapore-2021-2020";
        var parts = Connectivity(Name);
        using var data = Dataset.OpenVector(city.File(Name, "layers.gpkg"));

        string[] layers = ["boundary", "units", "connectivity_groups", "parks", "protected", "built_up"];
        Assert.Empty(layers.Except(data.Layers));
        var reader = new WKBReader();
        foreach (var name in layers)
        {
            var layer = data.Layer(name);
            Assert.True(layer.FeatureCount > 0, name);
            using var srs = SpatialReference.FromUserInput(layer.ProjectionWkt!);
            Assert.Equal("EPSG:32631", srs.AuthorityCode);
            Assert.All(layer.Features(), f => Assert.True(reader.Read(f.Wkb!).IsValid, name));
        }

        var styles = data.Layer("layer_styles");
        Assert.Empty(layers.Except(styles.Features().Select(f => f.Text(styles.FieldIndex("f_table_name"))!)));
        var groups = data.Layer("connectivity_groups");
        var areas = groups.Features().Select(f => (Shown: f.Number(groups.FieldIndex("area_ha"))!.Value, Drawn: reader.Read(f.Wkb!).Area / 1e4)).ToList();
        Assert.All(areas, a => Assert.True(a.Shown >= 1 && Math.Abs(a.Shown - a.Drawn) < 1e-6, $"{a}"));
        Assert.Equal(
            parts.GetProperty("largest_groups_ha").EnumerateArray().Select(a => a.GetDouble()).Where(a => a >= 1).OrderDescending(),
            areas.Select(a => a.Shown).OrderDescending().Take(5));
        Assert.Equal(116 * 96 * 1e-4, data.Layer("boundary").Features().Sum(f => reader.Read(f.Wkb!).Area / 1e6), 9);
    }

    [Fact]
    public void The_raster_of_groups_is_a_cog_whose_cells_agree_with_the_json()
    {
        const string Name = "singapore-2021-2020";
        var parts = Connectivity(Name);
        using var data = Dataset.OpenRaster(city.File(Name, "groups.tif"));
        var info = data.Raster;

        Assert.Equal("COG", data.Metadata("IMAGE_STRUCTURE")["LAYOUT"]);
        Assert.Equal(["group", "patch"], info.Bands.Select(b => b.Description));
        Assert.All(info.Bands, b => Assert.Equal(0, b.NoData));
        var cells = new int[2][];
        for (var band = 0; band < 2; band++)
        {
            cells[band] = new int[info.Columns * info.Rows];
            data.ReadBand<int>(band + 1, 0, 0, info.Columns, info.Rows, cells[band]);
        }

        Assert.Equal(parts.GetProperty("groups").GetInt32(), cells[0].Where(c => c > 0).Distinct().Count());
        Assert.Equal(parts.GetProperty("patches").GetInt32(), cells[1].Where(c => c > 0).Distinct().Count());
        Assert.Equal(parts.GetProperty("natural_ha").GetDouble(), cells[0].Count(c => c > 0) * 0.01, 9);
        Assert.All(cells[0].Zip(cells[1]), c => Assert.Equal(c.First > 0, c.Second > 0));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_crate_describes_every_file_with_its_hash(string name)
    {
        using var crate = JsonDocument.Parse(File.ReadAllBytes(city.File(name, "ro-crate-metadata.json")));
        var graph = crate.RootElement.GetProperty("@graph").EnumerateArray().ToDictionary(e => e.GetProperty("@id").GetString()!);

        Assert.Equal("./", graph["ro-crate-metadata.json"].GetProperty("about").GetProperty("@id").GetString());
        Assert.Equal("Dataset", graph["./"].GetProperty("@type").GetString());
        var files = Directory.EnumerateFiles(Path.Combine(city.Folder, name)).Select(f => Path.GetFileName(f)).Where(f => f != "ro-crate-metadata.json").Order(StringComparer.Ordinal).ToList();
        Assert.Equal(files, graph["./"].GetProperty("hasPart").EnumerateArray().Select(p => p.GetProperty("@id").GetString()!).Order(StringComparer.Ordinal));
        Assert.All(files, f => Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(city.File(name, f)))), graph[f].GetProperty("sha256").GetString()));
        Assert.All(graph["#run"].GetProperty("object").EnumerateArray(), o => Assert.True(graph.ContainsKey(o.GetProperty("@id").GetString()!)));
    }

    [Fact]
    public void No_file_holds_a_path_of_the_machine()
    {
        byte[][] forbidden = [Encoding.UTF8.GetBytes(Path.GetFileName(city.Root)), Encoding.UTF8.GetBytes(Path.GetTempPath()), Encoding.UTF8.GetBytes(Home.Folder)];
        var files = Directory.EnumerateFiles(city.Folder, "*", SearchOption.AllDirectories).ToList();

        Assert.True(files.Count > 30);
        Assert.All(files, file => Assert.All(forbidden, f => Assert.True(File.ReadAllBytes(file).AsSpan().IndexOf(f) < 0, $"{file} holds {Encoding.UTF8.GetString(f)}")));
    }

    private JsonElement Connectivity(string name) => city.Json(name).GetProperty("indicators").EnumerateArray().Single(i => i.GetProperty("key").GetString() == "connectivity").GetProperty("parts");

    private static void Sums(JsonElement total, List<JsonElement> indicators)
    {
        foreach (var (status, score, max) in new[] { ("scored", "score", "max"), ("provisional", "provisional_score", "provisional_max") })
        {
            var own = indicators.Where(i => i.GetProperty("status").GetString() == status).ToList();
            Assert.Equal(own.Sum(i => i.GetProperty("score").GetInt32()), total.GetProperty(score).GetInt32());
            Assert.Equal(own.Sum(i => i.GetProperty("max").GetInt32()), total.GetProperty(max).GetInt32());
        }

        Assert.Equal(indicators.Count(i => i.GetProperty("status").GetString() is "scored" or "provisional"), total.GetProperty("scored_count").GetInt32());
        Assert.Equal(indicators.Sum(i => i.GetProperty("max").GetInt32()), total.GetProperty("edition_max").GetDouble());
    }

    // RFC 4180, read by the letter.
    private static List<List<string>> Rows(string text)
    {
        var (rows, row, field, quoted) = (new List<List<string>>(), new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when quoted && i + 1 < text.Length && text[i + 1] == '"':
                    field.Append('"');
                    i++;
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ',' when !quoted:
                    row.Add(field.ToString());
                    field.Clear();
                    break;
                case '\r' when !quoted:
                    row.Add(field.ToString());
                    field.Clear();
                    rows.Add(row);
                    row = [];
                    i++;
                    break;
                default:
                    field.Append(text[i]);
                    break;
            }
        }

        return rows;
    }
}
