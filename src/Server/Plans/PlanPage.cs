using System.Globalization;
using Hedgerow.Assessment;
using Hedgerow.Cities;
using Hedgerow.Planning;
using Hedgerow.Server.Access;
using Hedgerow.Server.Languages;
using Hedgerow.Server.Pages;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Plans;

/// <summary>A page about the plan of a city.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Who asks.</param>
/// <param name="shelf">The plans.</param>
public abstract class PlanPage(Texts texts, Visit visit, PlanShelf shelf) : FormPage(texts, visit)
{
    private CheckContext? context;

    /// <summary>The plan in the workspace.</summary>
    public StoredPlan Stored { get; private set; } = null!;

    /// <summary>The plan with what newer assessments have measured.</summary>
    public Plan Plan { get; private set; } = null!;

    /// <summary>The plan as it is written.</summary>
    public Plan Written { get; private set; } = null!;

    /// <summary>The assessments of the city, newest first.</summary>
    public IReadOnlyList<StoredRun> Runs { get; private set; } = [];

    /// <summary>Today.</summary>
    public DateOnly Today { get; } = DateOnly.FromDateTime(DateTime.UtcNow);

    /// <summary>Address of the plan.</summary>
    public string Home => $"/c/{Visit.TheCity().Slug}/plan";

    /// <summary>Frameworks, districts and the day.</summary>
    public CheckContext Context => context ??= shelf.Context(Visit.TheCity().Id, Written, Today);

    /// <summary>Whether the reader writes the plan.</summary>
    public bool MayWrite => Visit.May(Permission.WritePlan);

    /// <summary>Whether the reader comments and reports.</summary>
    public bool MayComment => Visit.May(Permission.CommentPlan);

    /// <summary>The plans.</summary>
    protected PlanShelf Shelf => shelf;

    /// <summary>A text of the plan in the reader's language.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The text.</returns>
    public string Say(PlanText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.In(T.Code);
    }

    /// <summary>A word of one of the plan's lists.</summary>
    /// <param name="value">The value.</param>
    /// <returns>The word.</returns>
    public string Word(Enum value) => T.In(PlanWords.Of(value));

    /// <summary>Money, as people read it.</summary>
    /// <param name="amount">The amount.</param>
    /// <returns>The text; a dash where none is stated.</returns>
    public string Money(decimal? amount) => amount is { } known ? $"{T.Number((double)known, known == Math.Floor(known) ? 0 : 2)} {Written.Currency}".TrimEnd() : "–";

    /// <summary>A day.</summary>
    /// <param name="day">The day.</param>
    /// <returns>Year, month, day; a dash where there is none.</returns>
    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "–";

    /// <summary>A percentage.</summary>
    /// <param name="percent">The percentage.</param>
    /// <returns>The text; "not known" where it is not, which is not 0.</returns>
    public string Percent(double? percent) => percent is { } known ? $"{T.Number(known, 0)} %" : T["plan.not-known"];

    /// <summary>A number as it is.</summary>
    /// <param name="value">The number.</param>
    /// <returns>The text; a dash where there is none.</returns>
    public string Figure(double? value) => value is { } known ? T.Number(known, Math.Min(4, Decimals(known))) : "–";

    /// <summary>The words of a unit.</summary>
    /// <param name="unit">The unit as it is written.</param>
    /// <returns>Its words.</returns>
    public string Unit(string unit) => T.In(Science.Index.UnitName.Of(unit));

    /// <summary>Address of the form of whatever has a code.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The address; null where nothing has that code.</returns>
    public string? Address(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        var table = code.Length == 0 ? null : code == "vision" ? "plan"
            : Plan.Goals.Any(g => g.Code == code) ? "goals" : Plan.Targets.Any(t => t.Code == code) ? "targets" : Plan.Actions.Any(a => a.Code == code) ? "actions" : Plan.Projects.Any(p => p.Code == code) ? "projects"
            : Plan.Indicators.Any(i => i.Code == code) ? "indicators" : Plan.Paragraphs.Any(p => p.Code == code) ? "paragraphs" : Plan.Findings.Any(f => f.Code == code) ? "findings" : Plan.Evidence.Any(e => e.Code == code) ? "evidence" : null;
        return table is null ? null : $"{Home}/row/{table}/{Uri.EscapeDataString(code == "vision" ? Plan.Code : code)}";
    }

    /// <summary>Name of a column.</summary>
    /// <param name="column">The column as files write it.</param>
    /// <returns>The name.</returns>
    public string Column(string column)
    {
        ArgumentNullException.ThrowIfNull(column);
        var (name, suffix) = column.EndsWith("_en", StringComparison.Ordinal) ? (column[..^3], T["plan.in-en"]) : column.EndsWith("_zh", StringComparison.Ordinal) ? (column[..^3], T["plan.in-zh"]) : (column, string.Empty);
        return T.Of("plan.column", name) + suffix;
    }

    /// <summary>A value of a changed row, in the words of the reader where files write a key.</summary>
    /// <param name="change">What changed.</param>
    /// <param name="value">The value, as files write it.</param>
    /// <returns>The text.</returns>
    public string Value(PlanChange change, string value)
    {
        ArgumentNullException.ThrowIfNull(change);
        return PlanRows.Columns(change.Table).FirstOrDefault(c => c.Name == change.Column)?.Choices.FirstOrDefault(c => c.Key == value).Words is { } words ? T.In(words) : value;
    }

    /// <summary>Where a value comes from, as people read it.</summary>
    /// <param name="source">As the plan says it.</param>
    /// <returns>The text.</returns>
    public string Source(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return source.StartsWith("assessment: ", StringComparison.Ordinal) ? T["plan.source-assessment", source["assessment: ".Length..].Replace(", baseline, run ", " " + T["plan.source-baseline"] + " ", StringComparison.Ordinal).Replace(", run ", " ", StringComparison.Ordinal)] : source;
    }

    /// <summary>Finds the plan of the city.</summary>
    /// <returns>Whether it has one.</returns>
    protected bool Find()
    {
        if (shelf.Of(Visit.TheCity().Id) is not { } stored)
        {
            return false;
        }

        Stored = stored;
        Written = shelf.Read(stored);
        Runs = shelf.Runs(Visit.TheCity().Id);
        Plan = PlanDistricts.Named(PlanIndex.Refresh(Written, Runs), Runs.Count > 0 ? Runs[0] : null);
        return true;
    }

    /// <summary>Changes the plan by a rule, which may refuse.</summary>
    /// <param name="action">What is done, a short word for the audit log.</param>
    /// <param name="rule">The rule.</param>
    /// <param name="field">The field at which a refusal is shown.</param>
    /// <param name="note">A remark.</param>
    /// <returns>Whether it was changed.</returns>
    protected bool Change(string action, Func<Plan, Plan> rule, string field = "", string note = "") => Sound(() => shelf.Store.Change(Visit.Actor, Stored.Id, action, before =>
    {
        var after = rule(before);
        return before.Formulation.AdoptedOn is not null && after.Formulation.AdoptedOn is not null && PlanContent.Of(before) != PlanContent.Of(after)
            ? throw new PlanningException("The plan is adopted and stays as it is: begin a new version first. Reports, values and money spent may go on.", "规划已批准，内容不再改动：请先修订为新版本。进展、数值与支出可继续填报。")
            : after;
    }, note), field);

    /// <summary>Does something that the plan's rules may refuse.</summary>
    /// <param name="act">What is done.</param>
    /// <param name="field">The field at which a refusal is shown.</param>
    /// <returns>Whether it was done.</returns>
    protected bool Sound(Action act, string field = "")
    {
        try
        {
            return Try(act, field);
        }
        catch (PlanningException refused)
        {
            Refuse(field, T.In(refused.Said));
        }
        catch (InputException wrong)
        {
            Refuse(field, string.Join(' ', wrong.Findings.Take(5).Select(finding => T.In(finding.Found))));
        }

        return false;
    }

    /// <summary>The answer to who may read but not do this.</summary>
    /// <returns>403.</returns>
    protected IActionResult Closed() => StatusCode(StatusCodes.Status403Forbidden);

    /// <summary>Where a city without a plan leads.</summary>
    /// <returns>The overview for readers, which says so.</returns>
    protected IActionResult NoPlan() => HttpMethods.IsGet(Request.Method) ? LocalRedirect(Home) : NotFound();

    private static int Decimals(double value)
    {
        var text = value.ToString("0.####", CultureInfo.InvariantCulture);
        return text.IndexOf('.', StringComparison.Ordinal) is >= 0 and var at ? text.Length - at - 1 : 0;
    }
}
