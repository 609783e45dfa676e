using Hedgerow.Assessment;
using Hedgerow.Planning;

namespace Hedgerow.Server.Plans;

/// <summary>How a column is asked for in a form.</summary>
public enum PlanFieldKind
{
    /// <summary>One line.</summary>
    Line,

    /// <summary>Several lines.</summary>
    Lines,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A day.</summary>
    Day,

    /// <summary>One of several.</summary>
    One,

    /// <summary>Some of several.</summary>
    Some,

    /// <summary>What is not changed here.</summary>
    Fixed,
}

/// <summary>A choice of a field.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Text">What is read.</param>
/// <param name="Chosen">Whether it is chosen.</param>
/// <param name="Group">Key of its group; empty where it stands in none.</param>
public sealed record PlanFieldChoice(string Value, string Text, bool Chosen, string Group = "");

/// <summary>A field of a form for a row of a plan.</summary>
/// <param name="Name">Its column.</param>
/// <param name="Kind">How it is asked for.</param>
/// <param name="Value">What stands in it.</param>
public sealed record PlanField(string Name, PlanFieldKind Kind, string Value)
{
    /// <summary>Key of its label.</summary>
    public required string Label { get; init; }

    /// <summary>"en" or "zh" where it is one language of a text.</summary>
    public string? Language { get; init; }

    /// <summary>Whether it must be filled in.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether it stands among what is seldom needed.</summary>
    public bool IsSeldom { get; init; }

    /// <summary>Longest text.</summary>
    public int Longest { get; init; } = PlanFields.Longest;

    /// <summary>What may be chosen.</summary>
    public IReadOnlyList<PlanFieldChoice> Choices { get; init; } = [];
}

/// <summary>Fields of the forms for rows of a plan, out of the columns that files have.</summary>
internal sealed class PlanFields(Plan plan, CheckContext context, string language)
{
    /// <summary>Longest text of a field.</summary>
    public const int Longest = 10_000;

    /// <summary>What an indicator of the index is called in the form, before its id.</summary>
    public const string OfIndex = "index:";

    private const int ShortText = 500;
    private const int MostChecks = 400;

    private static readonly string[] Long = ["text", "vision", "note", "response", "method", "next", "lesson", "geometry", "legal_support", "technical_support", "title"];
    private static readonly string[] Seldom = ["geometry", "weight", "after", "scenario", "effects", "parent", "tolerance", "path", "covered", "missing", "framework_files", "example"];

    // What comes about by signing, publishing and adopting, or is the server's own, is not written by a form.
    private static readonly string[] NotHere = ["public_from", "public_to", "replies_published", "adopted_by_en", "adopted_by_zh", "adopted_on", "adoption_act"];

    /// <summary>Whether a column may be written by a form.</summary>
    public static bool IsOpen(string column) => !NotHere.Contains(column);

    /// <summary>The fields of a row.</summary>
    /// <param name="table">The table.</param>
    /// <param name="values">What stands in them.</param>
    /// <param name="isNew">Whether the row is new: then its key is asked for too.</param>
    /// <param name="run">The newest assessment, whose indicators a target may pick.</param>
    public IReadOnlyList<PlanField> Of(string table, IReadOnlyDictionary<string, string> values, bool isNew, StoredRun? run) =>
        [.. PlanRows.Columns(table).Where(column => IsOpen(column.Name)).Select(column => Field(table, column, values.GetValueOrDefault(column.Name, string.Empty), isNew, run, values))];

    /// <summary>Items of a list as files write them.</summary>
    public static string Join(IEnumerable<string> items) => string.Join("; ", items.Select(item => item.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace("；", "\\；", StringComparison.Ordinal)));

    /// <summary>Items of a list that a file writes.</summary>
    public static IReadOnlyList<string> Items(string text)
    {
        var items = new List<string>();
        var item = new System.Text.StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] == '\\' && at + 1 < text.Length)
            {
                item.Append(text[++at]);
            }
            else if (text[at] is ';' or '；')
            {
                items.Add(item.ToString().Trim());
                item.Clear();
            }
            else
            {
                item.Append(text[at]);
            }
        }

        items.Add(item.ToString().Trim());
        return [.. items.Where(i => i.Length > 0)];
    }

    private PlanField Field(string table, PlanColumn column, string value, bool isNew, StoredRun? run, IReadOnlyDictionary<string, string> values)
    {
        var (name, tongue) = column.Name.EndsWith("_en", StringComparison.Ordinal) ? (column.Name[..^3], "en") : column.Name.EndsWith("_zh", StringComparison.Ordinal) ? (column.Name[..^3], "zh") : (column.Name, null);
        var choices = Choices(table, column, value, run, values);
        var kind = column.IsKey && !isNew ? PlanFieldKind.Fixed
            : choices.Count > 0 ? (column.Kind == PlanColumnKind.List ? PlanFieldKind.Some : PlanFieldKind.One)
            : column.Kind == PlanColumnKind.Date ? PlanFieldKind.Day
            : column.Kind == PlanColumnKind.Number ? PlanFieldKind.Number
            : Long.Contains(name) && name != "title" ? PlanFieldKind.Lines : PlanFieldKind.Line;
        return new PlanField(column.Name, kind, value)
        {
            Label = name, Language = tongue, IsRequired = column.IsRequired && tongue is null && (column.IsKey ? isNew : true), IsSeldom = Seldom.Contains(name), Longest = Long.Contains(name) ? Longest : ShortText, Choices = choices,
        };
    }

    private IReadOnlyList<PlanFieldChoice> Choices(string table, PlanColumn column, string value, StoredRun? run, IReadOnlyDictionary<string, string> values)
    {
        var chosen = column.Kind == PlanColumnKind.List ? Items(value) : [value];
        if (column.Choices.Count > 0)
        {
            return [.. column.Choices.Select(choice => new PlanFieldChoice(choice.Key, choice.Words.In(language), chosen.Contains(choice.Key)))];
        }

        if (column.Kind == PlanColumnKind.Flag)
        {
            return [new("no", "no", value.Length == 0), new("yes", "yes", value == "yes")];
        }

        switch (table, column.Name)
        {
            case ("plan", "frameworks"):
                return [.. context.Frameworks.Select(f => new PlanFieldChoice(f.Id, f.Name.In(language), chosen.Contains(f.Id)))];
            case ("alignment", "framework"):
                return [.. context.Frameworks.Where(f => plan.Frameworks.Contains(f.Id)).Select(f => new PlanFieldChoice(f.Id, f.Name.In(language), chosen.Contains(f.Id)))];
            case ("actions", "districts"):
                return [.. context.Districts.Union(chosen).Where(d => d.Length > 0).Select(d => new PlanFieldChoice(d, d, chosen.Contains(d)))];
            case ("targets", "indicator") when run is not null:
                var taken = plan.Indicators.Where(i => i.Source == IndicatorSource.Index).Select(i => i.Reference).ToHashSet(StringComparer.Ordinal);
                return
                [
                    .. Codes(column.Refers!, chosen),
                    .. run.Indicators.Where(i => !taken.Contains(PlanIndex.Reference(run, i))).Select(i => new PlanFieldChoice(OfIndex + i.Id, $"{i.Id} {i.Name?.In(language) ?? i.Key}", value == OfIndex + i.Id, "plan.of-index")),
                ];
            default:
                return column.Refers is { } refers && Codes(refers, chosen) is { Count: > 0 and <= MostChecks } codes ? codes : [];
        }
    }

    private IReadOnlyList<PlanFieldChoice> Codes(string refers, IReadOnlyList<string> chosen) => [.. PlanRows.Codes(plan, refers).Select(code => new PlanFieldChoice(code.Code, Short($"{code.Code} {code.Title.In(language)}"), chosen.Contains(code.Code)))];

    private static string Short(string text) => text.Length > 120 ? text[..117] + "…" : text;
}
