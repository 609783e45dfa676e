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

    /// <summary>What stands beside the form.</summary>
    public RowAside Beside { get; private set; } = new();

    /// <summary>Whether the reader may change the row.</summary>
    public bool MayChange => MayWrite || (MayComment && Row is null && Reports.Contains(Table));

    /// <summary>Whether anything stands beside the form.</summary>
    public bool Aside => Row is not null || Beside.Pick is not null || Beside.History.Count > 0;

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
        if (Start.Pick(sent.GetValueOrDefault("indicator", string.Empty)) is { } pick)
        {
            RowStart.Fill(sent, pick);
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

    private RowStart Start => new(Plan, Runs);

    private Dictionary<string, string> Begun(string? finding, string? subject)
    {
        var begun = Table == "targets" ? Start.Target(finding) : Start.Row(Table);
        if (Table == "progress")
        {
            (begun["date"], begun["subject"], begun["by"]) = (Day(Today), subject ?? string.Empty, Visit.Person?.Name ?? string.Empty);
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

    private void Show(IReadOnlyDictionary<string, string> values)
    {
        Was = Row is null ? string.Empty : Hash(PlanRows.Find(Written, Table, Row));
        Fields = new PlanFields(Plan, Context, T.Code).Of(Table, values, Row is null, Newest);
        var title = Row is null ? string.Empty : Say(new PlanText(First(values, "title_en", "name_en", "heading_en"), First(values, "title_zh", "name_zh", "heading_zh")));
        Heading = Table == "plan" ? T["plan.head"] : $"{Row} {title}".Trim();
        Beside = RowAside.Of(Plan, Context, Today, Table, Row, values, Table == "targets" ? Start.Pick(values.GetValueOrDefault("indicator", string.Empty)) : null);
    }

    private static string First(IReadOnlyDictionary<string, string> values, params string[] names) => names.Select(name => values.GetValueOrDefault(name, string.Empty)).FirstOrDefault(text => text.Length > 0) ?? string.Empty;
}
