using System.Security.Cryptography;
using System.Text;
using Hedgerow.Cities;
using Hedgerow.Corridors.Ground;
using Hedgerow.Science.Quantities;
using Hedgerow.Yaml;

namespace Hedgerow.Corridors.Definition;

/// <summary>Reads a file of rules; every mistake is collected, nothing is guessed and nothing is left to a default.</summary>
internal sealed class RulesReader
{
    private const string Folder = "corridors";
    private const double Least = 1e-3;
    private const double Greatest = 1e6;

    private readonly YamlFile yaml;
    private readonly string shown;
    private readonly List<Finding> own = [];

    private RulesReader(YamlFile yaml, string shown) => (this.yaml, this.shown) = (yaml, shown);

    /// <summary>Reads a file; null for the rules that Hedgerow ships.</summary>
    public static CorridorRules Read(string? file, string? shown)
    {
        var path = file ?? Path.Combine(RepositoryData.Folder(Folder), "default.yaml");
        var name = shown ?? (file is null ? $"{Folder}/default.yaml" : Path.GetFileName(path));
        if (!File.Exists(path))
        {
            throw new InputException([new Finding(
                Severity.Error, "missing-file", name, null, new Wording($"there is no file {name}", $"找不到文件 {name}"),
                new Wording("a file of rules; corridors/default.yaml is the one to copy", "规则文件；可复制 corridors/default.yaml"))]);
        }

        var bytes = File.ReadAllBytes(path);
        var reader = new RulesReader(YamlFile.Parse(bytes, path), name);
        var text = Encoding.UTF8.GetString(bytes).ReplaceLineEndings("\n");
        var rules = reader.Rules(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))));
        List<Finding> wrong = [.. reader.yaml.Problems.Select(p => Finding.Of(p, name)).Concat(reader.own).OrderBy(f => f.Line)];
        return wrong.Count == 0 ? rules : throw new InputException(wrong);
    }

    private CorridorRules Rules(string hash)
    {
        var root = yaml.Root.Knows("id", "name", "standing", "reference", "sources", "resistance", "corridors", "barriers", "stepping_stones", "pinch_points");
        var (corridors, barriers, stones, pinches) = (root["corridors"], root["barriers"], root["stepping_stones"], root["pinch_points"]);
        corridors.Knows("width_cost_m", "dispersal_m");
        barriers.Knows("radius_m", "per_corridor", "most");
        stones.Knows("minimum_ha", "most");
        pinches.Knows("share_percent", "per_corridor", "most", "whole_map_cells");
        root["name"].Knows("en", "zh");
        return new CorridorRules
        {
            Id = root["id"].RequiredText(),
            Name = new Wording(root["name"]["en"].RequiredText(), root["name"]["zh"].RequiredText()),
            Provisional = Word(root["standing"], "provisional", "official") != "official",
            Reference = root["reference"].RequiredText(),
            File = shown,
            Sha256 = hash,
            Sources = Sources(root["sources"]),
            Resistance = Resistance(root["resistance"]),
            WidthCostMetres = Number(corridors["width_cost_m"], Least, 1e9),
            DispersalMetres = Number(corridors["dispersal_m"], Least, 1e9),
            Barriers = new BarrierRules(Number(barriers["radius_m"], 1, 5000), Whole(barriers["per_corridor"], 1, 20), Whole(barriers["most"], 1, 1000)),
            Stones = new StoneRules(Number(stones["minimum_ha"], 0, 1e6), Whole(stones["most"], 1, 1000)),
            Pinches = new PinchRules(
                Number(pinches["share_percent"], 0.1, 50), Whole(pinches["per_corridor"], 1, 20), Whole(pinches["most"], 1, 1000), Whole(pinches["whole_map_cells"], 10_000, 100_000_000)),
        };
    }

    private static SourceRules Sources(YamlItem item)
    {
        item.Knows("core_depth_m", "minimum_core_ha", "minimum_ha", "protected_minimum_ha", "protected_percent", "water", "most");
        return new SourceRules(
            Number(item["core_depth_m"], 0, 10_000),
            Number(item["minimum_core_ha"], 0, 1e7),
            Number(item["minimum_ha"], 0, 1e7),
            Number(item["protected_minimum_ha"], 0, 1e7),
            Number(item["protected_percent"], 0, 100),
            item["water"].Flag(),
            Whole(item["most"], 2, 1000));
    }

    private ResistanceRules Resistance(YamlItem item)
    {
        item.Knows("ordinary", "lost", "land", "classes", "roads", "slope_degrees", "night_light");
        var land = item["land"].Knows([.. Kinds.All.Select(k => k.Key)]);
        var kinds = new SortedDictionary<GroundKind, double?>();
        foreach (var kind in Kinds.All)
        {
            if (!land.Keys.Contains(kind.Key))
            {
                land[kind.Key].Refuse(YamlProblemKind.MissingKey, "a number");
            }

            kinds[kind.Kind] = land[kind.Key].Number(Least, Greatest);
        }

        var classes = new SortedDictionary<string, IReadOnlyDictionary<int, double?>>(StringComparer.Ordinal);
        foreach (var legend in item["classes"].Keys)
        {
            var values = new SortedDictionary<int, double?>();
            foreach (var code in item["classes"][legend].Keys)
            {
                if (int.TryParse(code, System.Globalization.CultureInfo.InvariantCulture, out var number))
                {
                    values[number] = item["classes"][legend][code].Number(Least, Greatest);
                }
                else
                {
                    item["classes"][legend][code].Refuse(YamlProblemKind.WrongKind, "a whole number");
                }
            }

            classes[legend] = values;
        }

        var roads = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var road in item["roads"].Keys)
        {
            roads[road] = Number(item["roads"][road], Least, Greatest);
        }

        if (!roads.ContainsKey("other"))
        {
            item["roads"]["other"].Refuse(YamlProblemKind.MissingKey, "a number");
        }

        return new ResistanceRules(
            Number(item["ordinary"], Least, Greatest), Number(item["lost"], Least, Greatest), kinds, classes, roads, Steps(item["slope_degrees"]), Steps(item["night_light"]));
    }

    private List<(double From, double Times)> Steps(YamlItem item)
    {
        var steps = new List<(double From, double Times)>();
        foreach (var step in item.Items)
        {
            if (!step.IsList || step.Items.Count != 2)
            {
                step.Refuse(YamlProblemKind.WrongKind, "[from, times]");
                continue;
            }

            var (from, times) = (Number(step.Items[0], -1e9, 1e9), Number(step.Items[1], Least, Greatest));
            if (steps.Count > 0 && from <= steps[^1].From)
            {
                own.Add(new Finding(
                    Severity.Error, "steps-out-of-order", shown, step.Line, new Wording($"{step.Place}: the steps do not rise", $"{step.Place}：分级未按升序排列"),
                    new Wording("each step from a higher value on than the one before", "各级起点依次增大")));
            }

            steps.Add((from, times));
        }

        return steps;
    }

    private static double Number(YamlItem item, double minimum, double maximum)
    {
        if (item.IsEmpty)
        {
            item.Refuse(YamlProblemKind.MissingKey, "a number");
        }

        return item.Number(minimum, maximum) ?? minimum;
    }

    private static int Whole(YamlItem item, int minimum, int maximum)
    {
        if (item.IsEmpty)
        {
            item.Refuse(YamlProblemKind.MissingKey, "a whole number");
        }

        return item.WholeNumber(minimum, maximum) ?? minimum;
    }

    private static string? Word(YamlItem item, params string[] words)
    {
        if (item.IsEmpty)
        {
            item.Refuse(YamlProblemKind.MissingKey, string.Join(", ", words));
        }

        return item.Word(words);
    }
}
