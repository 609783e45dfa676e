using System.Security.Cryptography;
using System.Text;
using Hedgerow.Assessment;
using Hedgerow.Planning;
using Hedgerow.Server.Access;
using Hedgerow.Server.Languages;
using Hedgerow.Server.Plans;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Pages.Plans;

/// <summary>The form of one row of the plan: a goal, a target, an action, a report ...</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Who asks.</param>
/// <param name="shelf">The plans.</param>
[InCity(Permission.SeeData, Permission.CommentPlan)]
public sealed class RowModel(Texts texts, Visit visit, PlanShelf shelf) : PlanPage(texts, visit, shelf)
{
    /// <summary>Tables to which whoever comments may add: reports and what proves them.</summary>
    public static readonly IReadOnlyList<string> Reports = ["progress", "evidence"];

    /// <summary>Name of the table.</summary>
    public string Table { get; private set; } = string.Empty;

    /// <summary>Key of the row; null for a new one.</summary>
    public string? Row { get; private set; }

    /// <summary>What the row is called.</summary>
    public string Heading { get; private set; } = string.Empty;

    /// <summary>The fields.</summary>
    public IReadOnlyList<PlanField> Fields { get; private set; } = [];

    /// <summary>The row as it was when the form was made, told by a hash.</summary>
    public string Was { get; private set; } = string.Empty;

    /// <summary>The newest assessment; null where there is none.</summary>
    public StoredRun? Newest => Runs.Count > 0 ? Runs[0] : null;

    /// <summary>What the index knows of the target's indicator.</summary>
    public IndexPick? Pick { get; private set; }

    /// <summary>Values of the indicator, by year.</summary>
    public IReadOnlyList<IndicatorValue> History { get; private set; } = [];

    /// <summary>Name of the indicator.</summary>
    public string HistoryName { get; private set; } = string.Empty;

    /// <summary>How it goes.</summary>
    public (TrafficLight Light, string Word)? Light { get; private set; }

    /// <summary>What the checks say about the row.</summary>
    public IReadOnlyList<PlanRemark> Remarks { get; private set; } = [];

    /// <summary>Actions that serve the target.</summary>
    public IReadOnlyList<PlanAction> Serving { get; private set; } = [];

    /// <summary>What the action changes, as a scenario measured it.</summary>
    public IReadOnlyList<ActionEffect> Effects { get; private set; } = [];

    /// <summary>What was said about the row.</summary>
    public IReadOnlyList<PlanComment> Comments { get; private set; } = [];

    /// <summary>Whether the reader may change the row.</summary>
    public bool MayChange => MayWrite || (MayComment && Row is null && Reports.Contains(Table));

    /// <summary>Whether anything stands beside the form.</summary>
    public bool Aside => Row is not null || Pick is not null || History.Count > 0;

    /// <summary>Shows it.</summary>
    /// <param name="table">Name of the table.</param>
    /// <param name="row">Key of the row; none for a new one.</param>
    /// <param name="finding">Code of a finding that a new target answers.</param>
    /// <param name="subject">Code of what a new report is about.</param>
    /// <returns>The page.</returns>
    public IActionResult OnGet(string table, string? row, string? finding, string? subject)
    {
        if (!Find())
        {
            return NoPlan();
        }

        if (!Open(table, row))
        {
            return NotFound();
        }

        if (Row is null && !MayChange)
        {
            return Closed();
        }

        Show(Row is null ? Begun(finding, subject) : Values(Row));
        return Page();
    }

    /// <summary>Keeps it.</summary>
    /// <param name="table">Name of the table.</param>
    /// <param name="row">Key of the row; none for a new one.</param>
    /// <param name="was">The row as it was when the form was made.</param>
    /// <returns>The list.</returns>
    public IActionResult OnPost(string table, string? row, string? was)
    {
        if (!Find() || !Open(table, row))
        {
            return NotFound();
        }

        if (!MayChange)
        {
            return Closed();
        }

        var sent = Sent();
        var key = Row;
        if (Change(Row is null ? "add-" + Table : "edit-" + Table, plan => Put(plan, sent, was ?? string.Empty, out key), note: Row ?? sent.GetValueOrDefault("code", string.Empty)) && Wrong.Count == 0)
        {
            return Done(Table is "alignment" ? $"{Home}/alignment" : Table is "steps" ? $"{Home}/formulation" : Table is "plan" ? Home : Table is "targets" or "actions" && Row is null ? $"{Home}/row/{Table}/{Uri.EscapeDataString(key ?? string.Empty)}" : $"{Home}/list/{Table}", T["plan.kept"]);
        }

        Show(sent);
        Was = was ?? string.Empty;
        return Page();
    }

    /// <summary>Fills a target in from the index without keeping it.</summary>
    /// <param name="table">Name of the table.</param>
    /// <param name="row">Key of the row; none for a new one.</param>
    /// <param name="was">The row as it was when the form was made.</param>
    /// <returns>The form again.</returns>
    [Needs(Permission.WritePlan)]
    public IActionResult OnPostLook(string table, string? row, string? was)
    {
        if (!Find() || !Open(table, row) || Table != "targets")
        {
            return NotFound();
        }

        var sent = Sent();
        if (PickOf(sent.GetValueOrDefault("indicator", string.Empty)) is { } pick)
        {
            sent["baseline"] = Text(pick.Baseline);
            sent["baseline_year"] = pick.Baseline is null ? string.Empty : Text(pick.Year);
            sent["unit"] = pick.Unit;
            if (sent.GetValueOrDefault("value", string.Empty).Length == 0)
            {
                sent["value"] = Text(pick.NextValue);
            }
        }

        Show(sent);
        Was = was ?? string.Empty;
        return Page();
    }

    /// <summary>Takes it away.</summary>
    /// <param name="table">Name of the table.</param>
    /// <param name="row">Key of the row.</param>
    /// <param name="was">The row as it was when the form was made.</param>
    /// <returns>The list.</returns>
    [Needs(Permission.WritePlan)]
    public IActionResult OnPostRemove(string table, string? row, string? was)
    {
        if (!Find() || !Open(table, row) || Row is null || Table == "plan")
        {
            return NotFound();
        }

        if (Change("remove-" + Table, plan =>
        {
            Same(plan, was ?? string.Empty);
            var changed = PlanRows.Remove(plan, Table, Row);
            return changed.Plan ?? throw new PlanningException(string.Join(' ', changed.Wrong.Take(3).Select(w => w.Finding.Found.En)), string.Join(' ', changed.Wrong.Take(3).Select(w => w.Finding.Found.Zh)));
        }, note: Row))
        {
            return Done($"{Home}/list/{Table}", T["plan.removed"]);
        }

        Show(Values(Row));
        return Page();
    }

    private static string Text(double? value) => value?.ToString("R", System.Globalization.CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Hash(PlanRow? row) => row is null ? string.Empty : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', row.Values.OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => v.Value)))))[..16];

    private bool Open(string table, string? row)
    {
        (Table, Row) = (table ?? string.Empty, string.IsNullOrEmpty(row) ? null : row);
        if (Table != "plan" && PlanList.Columns(Table).Count == 0)
        {
            return false;
        }

        return Row is null ? Table != "plan" : PlanRows.Find(Written, Table, Row) is not null;
    }

    private IReadOnlyDictionary<string, string> Values(string row) => PlanRows.Find(Written, Table, row)!.Values;

    // What a new row begins with.
    private Dictionary<string, string> Begun(string? finding, string? subject)
    {
        var begun = new Dictionary<string, string>(StringComparer.Ordinal);
        var letters = Table switch { "goals" => "G", "targets" => "T", "actions" => "A", "projects" => "PP", "indicators" => "I", "findings" => "F", "evidence" => "E", "risks" => "R", "needs" => "N", "steps" => "S", "paragraphs" => "P", _ => null };
        if (letters is not null)
        {
            begun["code"] = PlanRows.Free(Plan, letters);
        }

        if (Table == "progress")
        {
            begun["date"] = Day(Today);
            begun["subject"] = subject ?? string.Empty;
            begun["by"] = Visit.Person?.Name ?? string.Empty;
        }

        if (Table == "targets" && Plan.Findings.FirstOrDefault(f => f.Code == finding) is { } answers)
        {
            begun["findings"] = answers.Code;
            begun["goal"] = Plan.Goals.Count == 1 ? Plan.Goals[0].Code : string.Empty;
            begun["year"] = Plan.To is { } year ? Text(year) : string.Empty;
            var own = Plan.Indicators.FirstOrDefault(i => i.Reference == answers.Indicator && answers.Indicator.Length > 0)?.Code;
            begun["indicator"] = own ?? (answers.Indicator.Length > 0 && Newest is { } run && answers.Indicator.StartsWith(run.Edition + "/", StringComparison.Ordinal) ? PlanFields.OfIndex + answers.Indicator[(run.Edition.Length + 1)..] : string.Empty);
            if (PickOf(begun["indicator"]) is { } pick)
            {
                (begun["title_en"], begun["title_zh"]) = ($"Improve: {pick.Indicator.Name.In("en")}", $"提升：{pick.Indicator.Name.In("zh")}");
                (begun["baseline"], begun["baseline_year"], begun["unit"], begun["value"]) = (Text(pick.Baseline), pick.Baseline is null ? string.Empty : Text(pick.Year), pick.Unit, Text(pick.NextValue));
            }
        }

        return begun;
    }

    private Dictionary<string, string> Sent()
    {
        var sent = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var column in PlanRows.Columns(Table).Where(c => PlanFields.IsOpen(c.Name)))
        {
            if (!Request.Form.TryGetValue(column.Name, out var values))
            {
                // Boxes that are not ticked are not sent.
                sent[column.Name] = string.Empty;
                continue;
            }

            var texts = values.OfType<string>().Select(v => v.Length > PlanFields.Longest ? v[..PlanFields.Longest] : v).Select(v => v.Replace("\r\n", "\n", StringComparison.Ordinal).Trim()).ToList();
            sent[column.Name] = column.Kind == PlanColumnKind.List && texts.Count > 1 ? PlanFields.Join(texts) : texts.Count > 0 ? texts[0] : string.Empty;
        }

        if (!MayWrite && Table == "progress")
        {
            sent["by"] = Visit.Person?.Name ?? string.Empty;
        }

        return sent;
    }

    private Plan Put(Plan plan, Dictionary<string, string> sent, string was, out string? key)
    {
        Wrong.Clear();
        Same(plan, was);
        var values = new Dictionary<string, string>(sent, StringComparer.Ordinal);
        foreach (var column in PlanRows.Columns(Table).Where(c => c.IsKey && Row is not null))
        {
            values.Remove(column.Name);
        }

        var picked = Table == "targets" && values.GetValueOrDefault("indicator", string.Empty).StartsWith(PlanFields.OfIndex, StringComparison.Ordinal) ? values["indicator"][PlanFields.OfIndex.Length..] : null;
        if (picked is not null)
        {
            values.Remove("indicator");
        }

        var changed = PlanRows.Put(plan, Table, Row, values);
        foreach (var (column, finding) in changed.Wrong)
        {
            Refuse(column, $"{T.In(finding.Found)}. {T["plan.expected"]} {T.In(finding.Expected)}");
        }

        key = Row ?? string.Join(' ', PlanRows.Columns(Table).Where(c => c.IsKey).Select(c => sent.GetValueOrDefault(c.Name, string.Empty)));
        if (changed.Plan is not { } after)
        {
            return plan;
        }

        return picked is not null && Newest is { } run ? PlanIndex.Use(after, key, run, picked, Runs) : after;
    }

    private void Same(Plan plan, string was)
    {
        if (Row is not null && Hash(PlanRows.Find(plan, Table, Row)) != was)
        {
            throw new WorkspaceException(WorkspaceProblem.Conflict, "Somebody else has changed this meanwhile: load it again, nothing of yours was kept.", "他人已同时修改此项：请重新载入，您的修改未保存。");
        }
    }

    private IndexPick? PickOf(string indicator)
    {
        if (Newest is not { } run || indicator.Length == 0)
        {
            return null;
        }

        var id = indicator.StartsWith(PlanFields.OfIndex, StringComparison.Ordinal) ? indicator[PlanFields.OfIndex.Length..]
            : Plan.Indicator(indicator) is { Source: IndicatorSource.Index } known && known.Reference.StartsWith(run.Edition + "/", StringComparison.Ordinal) ? known.Reference[(run.Edition.Length + 1)..] : null;
        return id is not null && run.Indicator(id) is not null ? PlanIndex.Pick(Plan, run, id, Runs) : null;
    }

    private void Show(IReadOnlyDictionary<string, string> values)
    {
        Was = Row is null ? string.Empty : Hash(PlanRows.Find(Written, Table, Row));
        Fields = new PlanFields(Plan, Context, T.Code).Of(Table, values, Row is null, Newest);
        var title = Row is null ? string.Empty : Say(new PlanText(First(values, "title_en", "name_en", "heading_en"), First(values, "title_zh", "name_zh", "heading_zh")));
        Heading = Table == "plan" ? T["plan.head"] : $"{Row} {title}".Trim();
        if (Table == "targets")
        {
            var indicator = values.GetValueOrDefault("indicator", string.Empty);
            Pick = PickOf(indicator);
            (History, HistoryName) = Pick is { } pick ? (pick.Series, Say(pick.Indicator.Name)) : (Plan.SeriesOf(indicator), Plan.Indicator(indicator) is { } own ? Say(own.Name) : indicator);
        }
        else if (Table == "indicators" && Row is not null)
        {
            (History, HistoryName) = (Plan.SeriesOf(Row), title);
        }

        if (Row is null)
        {
            return;
        }

        if (Table == "targets" && Plan.Target(Row) is { } target)
        {
            var progress = TargetProgress.Of(Plan, target, Today.Year);
            Light = (progress.Light, Word(progress.Class));
            Serving = [.. Plan.ActionsOf(Row)];
        }
        else if (Table == "actions" && Plan.Action(Row) is { } action)
        {
            var progress = new ActionTree(Plan).Progress(action, Today);
            (Light, Effects) = ((progress.Light, Word(progress.Work)), action.Effects);
        }

        Remarks = [.. PlanChecks.Of(Plan, Context).Where(r => r.Place == Row || r.Others.Contains(Row)).Take(12)];
        Comments = [.. Plan.Formulation.Comments.Where(c => c.Place == (Table == "plan" ? "vision" : Row))];
    }

    private static string First(IReadOnlyDictionary<string, string> values, params string[] names) => names.Select(name => values.GetValueOrDefault(name, string.Empty)).FirstOrDefault(text => text.Length > 0) ?? string.Empty;
}
