using System.Globalization;
using Hedgerow.Assessment;
using Hedgerow.Planning;

namespace Hedgerow.Server.Plans;

/// <summary>What a new row begins with, and what the index fills in.</summary>
/// <param name="plan">The plan.</param>
/// <param name="runs">The assessments, the newest first.</param>
internal sealed class RowStart(Plan plan, IReadOnlyList<StoredRun> runs)
{
    private StoredRun? Newest => runs.Count > 0 ? runs[0] : null;

    /// <summary>A number as files write it.</summary>
    public static string Text(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? string.Empty;

    /// <summary>A new row of any table: its code.</summary>
    public Dictionary<string, string> Row(string table)
    {
        var begun = new Dictionary<string, string>(StringComparer.Ordinal);
        var letters = table switch { "goals" => "G", "targets" => "T", "actions" => "A", "projects" => "PP", "indicators" => "I", "findings" => "F", "evidence" => "E", "risks" => "R", "needs" => "N", "steps" => "S", "paragraphs" => "P", _ => null };
        if (letters is not null)
        {
            begun["code"] = PlanRows.Free(plan, letters);
        }

        return begun;
    }

    /// <summary>A target that answers a finding.</summary>
    public Dictionary<string, string> Target(string? finding)
    {
        var begun = Row("targets");
        if (plan.Findings.FirstOrDefault(f => f.Code == finding) is not { } answers)
        {
            return begun;
        }

        begun["findings"] = answers.Code;
        begun["goal"] = plan.Goals.Count == 1 ? plan.Goals[0].Code : string.Empty;
        begun["year"] = plan.To is { } year ? Text(year) : string.Empty;
        var own = plan.Indicators.FirstOrDefault(i => i.Reference == answers.Indicator && answers.Indicator.Length > 0)?.Code;
        begun["indicator"] = own ?? (answers.Indicator.Length > 0 && Newest is { } run && answers.Indicator.StartsWith(run.Edition + "/", StringComparison.Ordinal) ? PlanFields.OfIndex + answers.Indicator[(run.Edition.Length + 1)..] : string.Empty);
        if (Pick(begun["indicator"]) is { } pick)
        {
            (begun["title_en"], begun["title_zh"]) = (pick.Title.En, pick.Title.Zh);
            Fill(begun, pick);
        }

        return begun;
    }

    /// <summary>Fills baseline, unit and, where there is none, the number of a target in from the index.</summary>
    public static void Fill(Dictionary<string, string> values, IndexPick pick)
    {
        values["baseline"] = Text(pick.Baseline);
        values["baseline_year"] = pick.Baseline is null ? string.Empty : Text(pick.Year);
        values["unit"] = pick.Unit;
        if (values.GetValueOrDefault("value", string.Empty).Length == 0)
        {
            values["value"] = Text(pick.NextValue);
        }
    }

    /// <summary>What the index knows of the indicator that a form names: one of the plan, or one of the newest assessment; null where it knows nothing.</summary>
    public IndexPick? Pick(string indicator)
    {
        if (Newest is not { } run || indicator.Length == 0)
        {
            return null;
        }

        var id = indicator.StartsWith(PlanFields.OfIndex, StringComparison.Ordinal) ? indicator[PlanFields.OfIndex.Length..]
            : plan.Indicator(indicator) is { Source: IndicatorSource.Index } known && known.Reference.StartsWith(run.Edition + "/", StringComparison.Ordinal) ? known.Reference[(run.Edition.Length + 1)..] : null;
        return id is not null && run.Indicator(id) is not null ? PlanIndex.Pick(plan, run, id, runs) : null;
    }
}
