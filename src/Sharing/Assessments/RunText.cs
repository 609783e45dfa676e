using System.Globalization;
using System.Text.Json;
using Hedgerow.Assessment;
using Hedgerow.Cities;
using Hedgerow.Pages;
using Hedgerow.Science.Index;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Sharing.Assessments;

/// <summary>What a stored run says, in words of one language. Nothing is computed here.</summary>
/// <param name="run">The run.</param>
/// <param name="language">"en" or "zh".</param>
/// <param name="edition">The edition, where it does not come with Hedgerow.</param>
internal sealed class RunText(StoredRun run, string language, Edition? edition = null)
{
    private readonly Edition? rules = edition is not null && edition.Sha256 == run.EditionSha256 ? edition : run.Rules();
    private readonly Lazy<Questions> questions = new(Questions.Read);

    /// <summary>The run.</summary>
    public StoredRun Run { get; } = run;

    /// <summary>The edition as it was, where its rules have not changed since.</summary>
    public Edition? Rules => rules;

    /// <summary>The line of the edition; null where its rules have changed since.</summary>
    public Indicator? Rule(StoredIndicator indicator) => rules?.Indicators.FirstOrDefault(line => line.Key == indicator.Key);

    /// <summary>Number and name of an indicator.</summary>
    public string Name(StoredIndicator indicator) => $"{indicator.Id} {Run.Indicator(indicator.Key)?.Name?.In(language) ?? indicator.Key}";

    /// <summary>The value with its unit, or the level in words; null where there is none.</summary>
    public string? Value(StoredIndicator indicator)
    {
        if (indicator.Level is { } level)
        {
            var question = indicator.Parameters.TryGetValue("question", out var key) && key.ValueKind == JsonValueKind.String ? questions.Value[key.GetString()!] : null;
            return question?.Levels.FirstOrDefault(l => l.Key == level)?.Text.In(language) ?? level;
        }

        return indicator.ValueShown is null ? null : Figure(indicator) + Unit(indicator.Unit);
    }

    /// <summary>The value without its unit; a dash where there is none.</summary>
    public string Figure(StoredIndicator indicator) => indicator.ValueShown is { } value ? Number(value, Rule(indicator)?.Bands?.Decimals) : "–";

    /// <summary>A number with the decimals of its bands, or as many as it has, two at most.</summary>
    public static string Number(double value, int? decimals = null)
    {
        var most = Math.Abs(value) switch { >= 1000 => 0, >= 100 => 1, >= 1 => 2, _ => 3 };
        var places = 0;
        while (places < most && Math.Abs(Math.Round(value, places) - value) > 1e-9 * Math.Max(1, Math.Abs(value)))
        {
            places++;
        }

        // What does not fit a decimal number is beyond anything that is counted here; it is written with its exponent.
        return Math.Abs(value) < 1e15 ? Figures.Show((decimal)value, Math.Max(places, decimals ?? 0)) : value.ToString("G4", CultureInfo.InvariantCulture);
    }

    /// <summary>A unit behind a figure, with its space.</summary>
    public string Unit(string unit) => Unit(unit, language);

    /// <summary>A unit behind a figure: with its space; in Chinese the percent sign stands close.</summary>
    public static string Unit(string unit, string language) => UnitName.Of(unit).In(language) is { Length: > 0 } name ? (language == "zh" && name == "%" ? string.Empty : "\u00a0") + name : string.Empty;

    /// <summary>Points of their maximum; a dash where there are none.</summary>
    public static string Points(int? score, int? max) => score is { } points ? string.Create(CultureInfo.InvariantCulture, $"{points} / {max ?? 0}") : "–";

    /// <summary>What the points of an indicator are worth.</summary>
    public string Status(string status) => (status switch
    {
        "scored" => new Wording("official", "正式"),
        "provisional" => new Wording("provisional", "暂定"),
        "unevidenced" => new Wording("without evidence", "缺少佐证"),
        _ => new Wording("not measured", "未测算"),
    }).In(language);

    /// <summary>The bands or levels of an indicator with their points, from the fewest points to the most; null where the rules are not at hand.</summary>
    public string? Bands(StoredIndicator indicator)
    {
        var rule = Rule(indicator);
        if (rule?.Bands is { } bands)
        {
            string Edge(decimal edge) => Figures.Show(edge, bands.Decimals);
            string Band(Band band) => (band.Min, band.Max) switch
            {
                (null, { } max) => "≤ " + Edge(max),
                ({ } min, null) => "≥ " + Edge(min),
                ({ } min, { } max) when min == max => Edge(min),
                ({ } min, { } max) => $"{Edge(min)}–{Edge(max)}",
                _ => "–",
            };
            return string.Join(language == "zh" ? "；" : "; ", bands.Bands.OrderBy(band => band.Points).Select(band => $"{Band(band)} → {band.Points}"));
        }

        if (rule?.Ladder is { } ladder)
        {
            var question = rule.With.TryGetValue("question", out var key) && key is string name ? questions.Value[name] : null;
            return string.Join(language == "zh" ? "；" : "; ", ladder.Levels.Select(level => $"{question?.Levels.FirstOrDefault(l => l.Key == level.Key)?.Text.In(language) ?? level.Key} → {level.Points}"));
        }

        return null;
    }

    /// <summary>A number that stands beside a value; null for what is no single number, word or short list.</summary>
    /// <param name="part">The number, word or list.</param>
    /// <param name="isYear">Whether it is a year, which has no thousands.</param>
    public static string? Part(JsonElement part, bool isYear = false) => part.ValueKind switch
    {
        JsonValueKind.Number when isYear => part.GetDouble().ToString("0", CultureInfo.InvariantCulture),
        JsonValueKind.Number => Number(Math.Round(part.GetDouble(), 3)),
        JsonValueKind.String => part.GetString(),
        JsonValueKind.True => "✓",
        JsonValueKind.False => "✗",
        JsonValueKind.Array when part.EnumerateArray().All(item => item.ValueKind is JsonValueKind.String or JsonValueKind.Number) => string.Join(", ", part.EnumerateArray().Select(item => Part(item))),
        _ => null,
    };

    /// <summary>The unit that the key of a part ends in, for people.</summary>
    public string PartUnit(string key)
    {
        var unit = key switch
        {
            _ when key.EndsWith("_ha", StringComparison.Ordinal) => "ha",
            _ when key.EndsWith("_km2", StringComparison.Ordinal) => "km2",
            _ when key.EndsWith("_percent", StringComparison.Ordinal) => "%",
            _ when key.EndsWith("_m", StringComparison.Ordinal) => "m",
            _ => string.Empty,
        };
        return unit.Length == 0 ? string.Empty : Unit(unit);
    }
}
