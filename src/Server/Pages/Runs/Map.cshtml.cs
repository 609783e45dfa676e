using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Hedgerow.Assessment;
using Hedgerow.Science.Quantities;
using Hedgerow.Server.Access;
using Hedgerow.Server.Charts;
using Hedgerow.Server.Host;
using Hedgerow.Server.Languages;
using Hedgerow.Server.Runs;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Pages.Runs;

/// <summary>The large map of a run.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Who asks.</param>
/// <param name="shelf">The runs.</param>
/// <param name="words">Numbers as people read them.</param>
/// <param name="settings">What the office has set.</param>
[InCity(Permission.SeeResults)]
public sealed class MapModel(Texts texts, Visit visit, RunShelf shelf, RunWords words, ServerSettings settings) : RunPage(texts, visit, shelf, words)
{
    private static readonly JsonSerializerOptions Form = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>What maps there are; null where the run has none.</summary>
    public MapIndex? Map { get; private set; }

    /// <summary>Keys of the layers that are shown first.</summary>
    public IReadOnlyList<string> On { get; private set; } = [];

    /// <summary>Results by district that the map can be coloured by.</summary>
    public IReadOnlyList<MapResult> Results { get; private set; } = [];

    /// <summary>Everything that the script of the map needs, as JSON.</summary>
    public string Data { get; private set; } = "{}";

    /// <summary>Shows it.</summary>
    /// <param name="run">Id of the run.</param>
    /// <param name="on">Keys of the layers to show, with commas between.</param>
    /// <returns>The page.</returns>
    public IActionResult OnGet(string run, string? on)
    {
        if (!Find(run))
        {
            return Nothing();
        }

        if (Shelf.PathOf(Run, RunFiles.Map) is not { } path)
        {
            return Page();
        }

        Map = MapIndex.Read(path);
        var wanted = on?.Split(',') ?? [];
        On = wanted.Length > 0 ? wanted : [.. new[] { Map.Layers.LastOrDefault(l => l.IsRaster && l.Id.StartsWith("cover-", StringComparison.Ordinal))?.Id, "boundary" }.OfType<string>()];
        Results = Map.Layers.FirstOrDefault(l => l.Id == "units") is { } units ? [.. ResultsOf(units)] : [];
        Data = JsonSerializer.Serialize(
            new
            {
                run = Run.Id, bounds = Map.Bounds, on = On, results = Results,
                layers = Map.Layers.Select(l => new { l.Id, raster = l.IsRaster, l.Tiles, l.SourceLayer, name = T.In(l.Name), l.Year, l.Minzoom, l.Maxzoom, l.TileSize, l.Geometry, legend = l.Legend.Select(e => new { e.Value, name = T.In(e.Name), e.Colour }) }),
                fields = Map.Layers.SelectMany(l => l.Fields).Distinct().ToDictionary(f => f, FieldName),
                @base = settings.BaseMap is { } ground ? new { tiles = ground.Tiles, attribution = ground.Attribution } : null,
            },
            Form);
        if (settings.BaseMap is { } map && Uri.TryCreate(map.Tiles.Replace("{", string.Empty, StringComparison.Ordinal).Replace("}", string.Empty, StringComparison.Ordinal), UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            // The office's own choice of a base map, and on this page only.
            var origin = $"{address.Scheme}://{address.Authority}";
            Response.Headers.ContentSecurityPolicy = SecurityHeaders.Policy.Replace("img-src 'self'", $"img-src 'self' {origin}", StringComparison.Ordinal).Replace("connect-src 'self'", $"connect-src 'self' {origin}", StringComparison.Ordinal);
        }

        return Page();
    }

    /// <summary>Length of a way and area of a ring that somebody taps: computed here, never in the browser.</summary>
    /// <param name="run">Id of the run.</param>
    /// <param name="at">Longitude, latitude, longitude, latitude ... with commas.</param>
    /// <returns>The texts.</returns>
    public IActionResult OnGetMeasure(string run, string at)
    {
        const int MostCorners = 500;
        if (!Find(run))
        {
            return Nothing();
        }

        var numbers = (at ?? string.Empty).Split(',');
        if (numbers.Length % 2 != 0 || numbers.Length > 2 * MostCorners || !numbers.All(n => double.TryParse(n, NumberStyles.Float, CultureInfo.InvariantCulture, out _)))
        {
            return BadRequest();
        }

        var values = numbers.Select(n => double.Parse(n, NumberStyles.Float, CultureInfo.InvariantCulture)).ToList();
        var corners = Enumerable.Range(0, values.Count / 2).Select(i => (values[2 * i], values[(2 * i) + 1])).ToList();
        try
        {
            var (length, area) = (EarthMeasure.LengthOf(corners), EarthMeasure.AreaOf(corners));
            return new JsonResult(new
            {
                length = length.Metres < 1000 ? $"{T.Number(length.Metres, 0)} m" : $"{T.Number(length.Kilometres, 2)} km",
                area = corners.Count < 3 ? "–" : area.Hectares < 1000 ? T["map.hectares", T.Number(area.Hectares, 2)] : T["map.square-kilometres", T.Number(area.SquareKilometres, 2)],
            });
        }
        catch (ArgumentOutOfRangeException)
        {
            return BadRequest();
        }
    }

    // Fields of the districts' layer are named by id and key of an indicator.
    private IEnumerable<MapResult> ResultsOf(MapLayerInfo units)
    {
        foreach (var indicator in Stored.Indicators)
        {
            var field = $"i{indicator.Id}_{indicator.Key.Replace('-', '_')}";
            var values = Stored.Units.Select(unit => DistrictView.Cell(unit, indicator.Key)?.Value).OfType<double>().ToList();
            if (!units.Fields.Contains(field) || values.Count == 0)
            {
                continue;
            }

            var classes = Choropleth.ClassesOf(values);
            yield return new MapResult(
                field, T.In(indicator.Name!), [.. classes.Select(c => c.Low)], [.. classes.Select(c => Choropleth.ClassOf(classes, c.Low))],
                [.. classes.Select(c => (c.Low == c.High ? Words.Figure(Math.Round(c.Low, 2)) : $"{Words.Figure(Math.Round(c.Low, 1))}–{Words.Figure(Math.Round(c.High, 1))}") + Words.Unit(indicator.Unit))]);
        }
    }

    private string FieldName(string field) => field.StartsWith('i') && field.IndexOf('_', StringComparison.Ordinal) is > 1 and var cut && Stored.Indicators.FirstOrDefault(i => i.Id == field[1..cut]) is { } indicator
        ? T.In(indicator.Name!) + (Words.Unit(indicator.Unit) is { Length: > 0 } unit ? "," + unit : string.Empty)
        : T.Of("map.field", field);
}
