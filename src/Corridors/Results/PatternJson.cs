using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Hedgerow.Cities;
using Hedgerow.Gdal;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Corridors.Results;

/// <summary>Writes corridors.json: every number of the result, with what it was made from.</summary>
internal static class PatternJson
{
    private static readonly JsonSerializerOptions Form = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public static byte[] Write(CorridorResult r, string date, string version)
    {
        var frame = r.Maps.Sources.Frame;
        var root = new JsonObject
        {
            ["city"] = Words(r.City.Name),
            ["fictional"] = r.City.Fictional,
            ["year"] = r.Year,
            ["date"] = date,
            ["software"] = new JsonObject { ["hedgerow"] = version, ["gdal"] = GdalLibrary.Version },
            ["grid"] = new JsonObject { ["crs"] = r.Data.Canvas.CrsName, ["cell_m"] = R(r.CellSizeM), ["columns"] = frame.Columns, ["rows"] = frame.Rows },
            ["parameters"] = new JsonObject
            {
                ["sources_at_most"] = r.Choices.MostSources, ["width_cost_m"] = R(r.Choices.WidthCostMetres), ["dispersal_m"] = R(r.Choices.DispersalMetres), ["probability_at_dispersal"] = 0.5,
            },
            ["rules"] = Rules(r.Rules),
            ["area_ha"] = R(r.Data.Whole.PolygonAreaM2 / 1e4),
            ["indices"] = r.Indices is { } i
                ? new JsonObject
                {
                    ["iic"] = i.Iic, ["pc"] = i.Pc, ["eca_ha"] = R(i.EcaHectares), ["source_ha"] = R(i.SourceHectares), ["eca_percent_of_sources"] = R(100 * i.EcaHectares / i.SourceHectares),
                    ["parts"] = i.Parts, ["iic_links"] = i.IicLinks,
                }
                : null,
            ["totals"] = new JsonObject
            {
                ["sources"] = r.Sources.Count, ["corridors"] = r.Corridors.Count, ["spanning_tree_links"] = r.Corridors.Count(c => c.Link.InSpanningTree), ["crossed_links"] = r.Crossed.Count,
                ["corridor_length_km"] = R(r.Corridors.Sum(c => c.Link.LengthMetres) / 1000),
            },
            ["sources"] = Each(r.Sources, Source),
            ["corridors"] = Each(r.Corridors, c => Corridor(r, c)),
            ["crossed_links"] = Each(r.Crossed, c => new JsonObject { ["from"] = c.First, ["to"] = c.Second, ["through"] = c.Through }),
            ["barriers"] = Each(r.Barriers, Barrier),
            ["stepping_stones"] = Each(r.Stones, s => new JsonObject
            {
                ["number"] = s.Number, ["area_ha"] = R(s.Hectares), ["x"] = R(s.X), ["y"] = R(s.Y), ["district"] = s.District, ["loss_cost_m"] = R(s.Loss), ["at_least"] = s.AtLeast,
                ["corridors"] = Each(s.Corridors, c => JsonValue.Create(c)),
            }),
            ["pinch_points"] = Each(r.Pinches, p => new JsonObject
            {
                ["number"] = p.Number, ["corridor"] = p.Corridor, ["x"] = R(p.X), ["y"] = R(p.Y), ["district"] = p.District, ["land"] = Words(p.Land),
                ["cell_current_percent"] = R(p.Percent), ["effective_width_m"] = R(p.EffectiveMetres), ["area_ha"] = R(p.Hectares),
            }),
            ["whole_map_current"] = r.WholeMap is { } w
                ? new JsonObject { ["cell_m"] = R(w.CellSizeM), ["coarsened_by"] = w.Factor, ["pairs"] = w.Pairs, ["unsolved_pairs"] = w.Unsolved }
                : null,
            ["left_out"] = Each(r.LeftOut, g => new JsonObject { ["reason"] = Words(g.Reason), ["remedy"] = Words(g.Remedy) }),
            ["notes"] = Each(r.Notes, n => new JsonObject { ["severity"] = n.Severity.ToString().ToLowerInvariant(), ["code"] = n.Code, ["text"] = Words(n.Text) }),
            ["inputs"] = Each(r.Inputs, Input),
        };
        return [.. JsonSerializer.SerializeToUtf8Bytes(root, Form), (byte)'\n'];
    }

    private static JsonObject Source(Source s) => new()
    {
        ["number"] = s.Number, ["name"] = s.Name, ["district"] = s.District, ["area_ha"] = R(s.Hectares), ["core_ha"] = R(s.CoreHectares), ["protected_percent"] = R(s.ProtectedPercent),
        ["x"] = R(s.X), ["y"] = R(s.Y), ["corridors"] = s.Links,
        ["dpc_percent"] = R(s.Importance?.Total), ["dpc_intra"] = R(s.Importance?.Intra), ["dpc_flux"] = R(s.Importance?.Flux), ["dpc_connector"] = R(s.Importance?.Connector),
    };

    private static JsonObject Corridor(CorridorResult r, Corridor c) => new()
    {
        ["id"] = c.Id, ["from"] = c.Link.First, ["to"] = c.Link.Second, ["spanning_tree"] = c.Link.InSpanningTree,
        ["cost_m"] = R(c.Link.Cost), ["length_m"] = R(c.Link.LengthMetres), ["length_km"] = R(c.Link.LengthMetres / 1000), ["straight_m"] = R(c.Link.StraightMetres),
        ["mean_resistance"] = R(c.Link.MeanResistance), ["ordinary_m"] = R(c.Link.Cost / r.Rules.Resistance.Ordinary), ["area_ha"] = R(c.Hectares),
        ["narrowest"] = c.Narrowest is { } n ? new JsonObject { ["width_m"] = R(n.Metres), ["x"] = R(n.X), ["y"] = R(n.Y), ["district"] = n.District } : null,
        ["districts"] = Parts(c.Districts), ["land"] = Parts(c.Land),
        ["roads_crossed"] = Each(c.Roads, x => new JsonObject { ["class"] = x.Class, ["times"] = x.Times }),
        ["hardest_stretch"] = c.Hardest is { } h
            ? new JsonObject { ["length_m"] = R(h.Metres), ["mean_resistance"] = R(h.Resistance), ["x"] = R(h.X), ["y"] = R(h.Y), ["land"] = Words(h.Land), ["district"] = h.District }
            : null,
        ["action"] = c.Keep ? "keep" : "restore",
        ["restore_first_barrier"] = c.RestoreFirst,
        ["circuit_resistance"] = R(c.CircuitResistance),
    };

    private static JsonObject Barrier(Barrier b) => new()
    {
        ["number"] = b.Number, ["x"] = R(b.X), ["y"] = R(b.Y), ["radius_m"] = R(b.RadiusMetres), ["saving_cost_m"] = R(b.Saving), ["district"] = b.District,
        ["corridors"] = Each(b.Corridors, c => new JsonObject { ["id"] = c.Corridor, ["saving_cost_m"] = R(c.Saving), ["saving_percent"] = R(c.Percent) }),
        ["land"] = Parts(b.Land), ["roads"] = Each(b.Roads, x => JsonValue.Create(x)),
    };

    private static JsonObject Rules(CorridorRules rules) => new()
    {
        ["id"] = rules.Id, ["name"] = Words(rules.Name), ["file"] = rules.File, ["sha256"] = rules.Sha256, ["standing"] = rules.Provisional ? "provisional" : "official", ["reference"] = rules.Reference,
        ["sources"] = new JsonObject
        {
            ["core_depth_m"] = R(rules.Sources.CoreDepthMetres), ["minimum_core_ha"] = R(rules.Sources.MinimumCoreHectares), ["minimum_ha"] = R(rules.Sources.MinimumHectares),
            ["protected_minimum_ha"] = R(rules.Sources.ProtectedMinimumHectares), ["protected_percent"] = R(rules.Sources.ProtectedPercent), ["water"] = rules.Sources.Water,
        },
        ["resistance"] = new JsonObject
        {
            ["ordinary"] = R(rules.Resistance.Ordinary), ["lost"] = R(rules.Resistance.Lost),
            ["land"] = new JsonObject([.. Ground.Kinds.All.Select(k => KeyValuePair.Create(k.Key, (JsonNode?)R(rules.Resistance.Land[k.Kind])))]),
            ["classes"] = new JsonObject([.. rules.Resistance.Classes.Select(c => KeyValuePair.Create(
                c.Key, (JsonNode?)new JsonObject([.. c.Value.Select(v => KeyValuePair.Create(FormattableString.Invariant($"{v.Key}"), (JsonNode?)R(v.Value)))])))]),
            ["roads"] = new JsonObject([.. rules.Resistance.Roads.Select(x => KeyValuePair.Create(x.Key, (JsonNode?)R(x.Value)))]),
            ["slope_degrees"] = Each(rules.Resistance.SlopeDegrees, s => new JsonArray(R(s.From), R(s.Times))),
            ["night_light"] = Each(rules.Resistance.NightLight, s => new JsonArray(R(s.From), R(s.Times))),
        },
        ["barriers"] = new JsonObject { ["radius_m"] = R(rules.Barriers.RadiusMetres), ["per_corridor"] = rules.Barriers.PerCorridor, ["most"] = rules.Barriers.Most },
        ["stepping_stones"] = new JsonObject { ["minimum_ha"] = R(rules.Stones.MinimumHectares), ["most"] = rules.Stones.Most },
        ["pinch_points"] = new JsonObject
        {
            ["share_percent"] = R(rules.Pinches.SharePercent), ["per_corridor"] = rules.Pinches.PerCorridor, ["most"] = rules.Pinches.Most, ["whole_map_cells"] = rules.Pinches.WholeMapCells,
        },
    };

    private static JsonObject Input(InputRef i) => new()
    {
        ["role"] = i.Role, ["path"] = i.Path, ["layer"] = i.Layer, ["sha256"] = i.Sha256, ["year"] = i.Year, ["source"] = i.Source, ["licence"] = i.Licence,
    };

    private static JsonArray Parts(IReadOnlyList<CorridorPart> parts) => Each(parts, p => new JsonObject { ["name"] = Words(p.Name), ["percent"] = R(p.Percent) });

    private static JsonObject Words(Wording words) => new() { ["en"] = words.En, ["zh"] = words.Zh };

    private static JsonArray Each<T>(IEnumerable<T> items, Func<T, JsonNode?> node) => new([.. items.Select(node)]);

    // What lies beyond the seventh figure is rounding of the sums, not knowledge.
    private static JsonValue? R(double? value) => value is { } v && double.IsFinite(v) ? JsonValue.Create(Tidy(v)) : null;

    internal static double Tidy(double value) => value == 0 ? 0 : double.Parse(value.ToString("G9", System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);
}
