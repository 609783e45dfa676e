using System.Globalization;
using System.Text.Json;
using Hedgerow.Assessment;
using Hedgerow.Science.Index;
using Hedgerow.Science.Quantities;
using Hedgerow.Server.Languages;

namespace Hedgerow.Server.Runs;

/// <summary>Numbers of a run as people read them, in the reader's language. Nothing is computed here.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="shelf">The editions.</param>
public sealed class RunWords(Texts texts, EditionShelf shelf)
{
    private const int MostDecimals = 3;

    /// <summary>The line of the edition that an indicator was scored by; null where the rules have changed since.</summary>
    /// <param name="run">The run.</param>
    /// <param name="key">Key of the indicator.</param>
    /// <returns>The line.</returns>
    public Indicator? Rule(StoredRun run, string key) => shelf.Rules(run)?.Indicators.FirstOrDefault(i => i.Key == key);

    /// <summary>The value as it met the bands, with its unit; the level in words; or a dash.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="rule">The line of the edition.</param>
    /// <returns>The text.</returns>
    public string Value(StoredIndicator indicator, Indicator? rule = null)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        if (indicator.Level is { } level)
        {
            return Level(indicator, level);
        }

        return indicator.ValueShown is { } value ? $"{Figure(value, rule?.Bands?.Decimals)}{Unit(indicator.Unit)}" : "–";
    }

    /// <summary>The value without its unit.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="rule">The line of the edition.</param>
    /// <returns>The figure or a dash.</returns>
    public string Figure(StoredIndicator indicator, Indicator? rule = null)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return indicator.ValueShown is { } value ? Figure(value, rule?.Bands?.Decimals) : "–";
    }

    /// <summary>A figure with the decimals of its bands; without any, with those that it has, three at most.</summary>
    /// <param name="value">The value.</param>
    /// <param name="decimals">Decimals of the bands.</param>
    /// <returns>The figure.</returns>
    public string Figure(double value, int? decimals = null) => texts.Number(value, DecimalsOf(value, decimals));

    /// <summary>Decimals that a value is shown with.</summary>
    /// <param name="value">The value.</param>
    /// <param name="least">Decimals of the bands.</param>
    /// <returns>How many.</returns>
    public static int DecimalsOf(double value, int? least)
    {
        var digits = Math.Abs(value) switch { >= 1000 => 0, >= 100 => 1, >= 1 => 2, _ => MostDecimals };
        var decimals = 0;
        while (decimals < digits && Math.Abs(Math.Round(value, decimals) - value) > 1e-9 * Math.Max(1, Math.Abs(value)))
        {
            decimals++;
        }

        return Math.Max(decimals, least ?? 0);
    }

    /// <summary>Decimals of an indicator's bands; null where it has none.</summary>
    /// <param name="edition">Key of the edition.</param>
    /// <param name="indicator">Key of the indicator.</param>
    /// <returns>How many.</returns>
    public int? DecimalsOf(string edition, string indicator) => shelf.Find(edition)?.Indicators.FirstOrDefault(i => i.Key == indicator)?.Bands?.Decimals;

    /// <summary>The unit behind a figure, with its blank.</summary>
    /// <param name="unit">The unit.</param>
    /// <returns>The text.</returns>
    public string Unit(string unit) => UnitName.Of(unit).In(texts.Code) is { Length: > 0 } name ? $"\u00a0{name}" : string.Empty;

    /// <summary>Official, provisional, without evidence, not measured.</summary>
    /// <param name="status">The status.</param>
    /// <returns>The text.</returns>
    public string Status(string status) => texts.Of("status", status);

    /// <summary>How a status is marked.</summary>
    /// <param name="status">The status.</param>
    /// <returns>Class of the mark.</returns>
    public static string Mark(string status) => status switch { "scored" => "good", "provisional" => "warning", "unevidenced" => "info", _ => string.Empty };

    /// <summary>Points of their maximum.</summary>
    /// <param name="score">The points.</param>
    /// <param name="max">Most points.</param>
    /// <returns>The text.</returns>
    public string Points(int? score, int? max) => score is { } points ? $"{texts.Number(points)} / {texts.Number(max ?? 0)}" : "–";

    /// <summary>A total in one short line.</summary>
    /// <param name="total">The total.</param>
    /// <returns>The text.</returns>
    public string Total(StoredTotal total)
    {
        ArgumentNullException.ThrowIfNull(total);
        return total.Kind == "weighted"
            ? total.Value is { } value ? texts.Number(value, 1) : texts["run.no-value"]
            : texts["run.points-of", total.Score ?? 0, total.Max ?? 0];
    }

    /// <summary>A number that stands beside a value, or a text, or a list.</summary>
    /// <param name="part">As the run has stored it.</param>
    /// <returns>The text.</returns>
    public string Part(JsonElement part) => part.ValueKind switch
    {
        JsonValueKind.Number => Figure(Math.Round(part.GetDouble(), part.GetDouble() is >= 100 or <= -100 ? 1 : 3)),
        JsonValueKind.String => part.GetString() ?? string.Empty,
        JsonValueKind.True => "✓",
        JsonValueKind.False => "✗",
        JsonValueKind.Array => string.Join(part.EnumerateArray().FirstOrDefault().ValueKind == JsonValueKind.Object ? "; " : texts["list.and"], part.EnumerateArray().Select(Part)),
        JsonValueKind.Object => string.Join(" · ", part.EnumerateObject().Where(field => field.Name is not ("x_m" or "y_m")).Select(field => $"{texts.In(PartNames.Of(field.Name))} {Part(field.Value)}")),
        _ => "–",
    };

    /// <summary>A short name of a run: edition and year.</summary>
    /// <param name="run">The run.</param>
    /// <returns>The text.</returns>
    public string Title(StoredRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return $"{texts.In(run.CityName)} {run.Year.ToString(CultureInfo.InvariantCulture)}";
    }

    /// <summary>Name of an edition by its key.</summary>
    /// <param name="id">The key.</param>
    /// <returns>The name; the key where it is unknown.</returns>
    public string Edition(string id) => shelf.Find(id) is { } edition ? texts.In(edition.Name) : id;

    private string Level(StoredIndicator indicator, string level)
    {
        var key = indicator.Parameters.TryGetValue("question", out var question) && question.ValueKind == JsonValueKind.String ? question.GetString() : null;
        var text = key is null ? null : shelf.Question(key)?.Levels.FirstOrDefault(l => l.Key == level)?.Text;
        return text is null ? level : texts.In(text);
    }
}
