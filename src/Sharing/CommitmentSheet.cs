using System.Globalization;
using Hedgerow.Assessment;
using Hedgerow.Pages;
using Hedgerow.Planning;
using Hedgerow.Sharing.Plans;

namespace Hedgerow.Sharing;

/// <summary>
/// The targets of a plan as commitments of a city, a row each, in the shape that the reporting tool takes from subnational governments and that CitiesWithNature asks for.
/// Which columns were seen in a source and which are inferred stands in docs/reports.md. What the plan does not know stays empty.
/// </summary>
public static class CommitmentSheet
{
    private const string Global = "kmgbf";
    private const string Pact = "berlin_pact";
    private const string Areas = "plan_of_action";
    private const string Development = "sdg";

    /// <summary>The header, column by column.</summary>
    public static IReadOnlyList<string> Header { get; } =
    [
        "Code", "Title", "Description", "Lead", "Partners", "Start", "End", "Open-ended", "Next steps", "Actions", "Indicator", "Unit", "Baseline value", "Baseline year", "Target value", "Target year", "Latest value", "Latest year",
        "Level of progress", "Progress", "Evidence", "Coverage scope", "Primary global target", "Other global targets", "Degree of alignment", "National and other targets", "Sustainable Development Goals", "Pact targets", "Area of action",
        "Currency", "Budget", "Spent", "Funding source", "Funding sufficient", "Progress tracked", "Frequency", "Strategy", "Endorsements", "Biomes", "Section C considerations", "Public address", "Contact", "Visibility",
    ];

    /// <summary>The sheet.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="frameworks">The frameworks that are known.</param>
    /// <param name="day">The day for which progress is told.</param>
    /// <param name="language">"en" or "zh": of the texts.</param>
    /// <returns>The sheet; as CSV with a byte order mark, so that spreadsheets show Chinese.</returns>
    public static Sheet Of(Plan plan, IReadOnlyList<Framework> frameworks, DateOnly day, string language)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(frameworks);
        var voice = new PlanVoice(plan, new PlanMaterial { Date = day, Frameworks = frameworks }, new Manuscript(language));
        return new Sheet(Header, [.. plan.Targets.Select(target => Row(voice, target))], HasMark: true);
    }

    private static IReadOnlyList<string> Row(PlanVoice voice, PlanTarget target)
    {
        var (plan, text) = (voice.Plan, voice.Text);
        List<PlanAction> actions = [.. plan.ActionsOf(target.Code)];
        var indicator = plan.Indicator(target.Indicator);
        var progress = TargetProgress.Of(plan, target, voice.Material.Date.Year);
        var reports = plan.Progress.Where(entry => entry.Date <= voice.Material.Date && (entry.Subject == target.Code || actions.Exists(action => action.Code == entry.Subject))).OrderByDescending(entry => entry.Date).ToList();
        var global = plan.Alignments.Where(alignment => alignment.Target == target.Code && alignment.Framework == Global).OrderBy(alignment => alignment.Degree ?? (AlignmentDegree)int.MaxValue).ToList();
        var (planned, spent) = voice.Tree.Money(actions, voice.Material.Date);
        string Say(PlanText words) => words.In(text.Language);
        string Elements(Func<Alignment, bool> which) => string.Join("; ", plan.Alignments.Where(alignment => alignment.Target == target.Code && which(alignment)).Select(alignment => Element(voice, alignment)).Distinct());
        var start = actions.Select(action => action.Start).OfType<DateOnly>().DefaultIfEmpty().Min();
        var goals = string.Join("; ", plan.Alignments.Where(alignment => alignment.Target == target.Code && alignment.Framework == Development).Select(alignment => alignment.Element)
            .Concat(plan.Alignments.Where(alignment => alignment.Target == target.Code).SelectMany(alignment => voice.Framework(alignment.Framework)?.Element(alignment.Element)?.Touches.GetValueOrDefault(Development, []) ?? [])).Distinct(StringComparer.Ordinal));
        return
        [
            target.Code, Say(target.Title), Say(target.Text), Say(target.Owner), string.Join("; ", actions.SelectMany(action => action.Partners).Select(voice.Names.Office).Distinct(StringComparer.Ordinal)),
            start == default ? Year(plan.From) : start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Year(target.Year ?? plan.To), target.Year is null && plan.To is null ? "yes" : "no",
            reports.Select(entry => Say(entry.Next)).FirstOrDefault(next => next.Length > 0) ?? string.Empty, string.Join("; ", actions.Select(action => voice.Named(action.Code, action.Title))),
            indicator is null ? string.Empty : Say(indicator.Name), Hedgerow.Science.Index.UnitName.Of(target.Unit).In(text.Language), Number(target.Baseline), Year(target.BaselineYear), Number(target.Value), Year(target.Year), Number(progress.Value), Year(progress.Year),
            voice.Say(progress.Class), reports.Select(entry => Say(entry.Text)).FirstOrDefault(said => said.Length > 0) ?? string.Empty,
            string.Join("; ", reports.SelectMany(entry => entry.Evidence).Distinct().Select(code => plan.Evidence.FirstOrDefault(evidence => evidence.Code == code)).OfType<Evidence>().Select(evidence => evidence.Link.Length > 0 ? evidence.Link : Say(evidence.Title))),
            Say(plan.Jurisdiction), global.Count == 0 ? string.Empty : Element(voice, global[0]), string.Join("; ", global.Skip(1).Select(alignment => Element(voice, alignment))),
            global is [{ Degree: { } degree }, ..] ? voice.Say(degree) : string.Empty, Elements(alignment => alignment.Framework is not (Global or Pact or Areas or Development)), goals, Elements(alignment => alignment.Framework == Pact),
            Elements(alignment => alignment.Framework == Areas), plan.Currency, Money(planned is null && target.Budget is null ? null : (planned ?? 0) + (target.Budget ?? 0)), Money(spent),
            string.Join("; ", actions.Select(action => Say(action.Funding)).Where(funding => funding.Length > 0).Distinct()), string.Empty, indicator is null ? "no" : "yes", indicator is null ? string.Empty : Say(indicator.Frequency), Say(plan.Title),
            string.Empty, string.Empty, string.Empty, string.Empty, string.Empty, string.Empty,
        ];
    }

    private static string Element(PlanVoice voice, Alignment alignment)
    {
        var framework = voice.Framework(alignment.Framework);
        var prefix = alignment.Framework == Global ? string.Empty : $"{(framework is null ? alignment.Framework : voice.Text.Say(framework.Name))}: ";
        return framework?.Element(alignment.Element) is { } element ? $"{prefix}{element.Id} {voice.Text.Say(element.Name)}" : $"{prefix}{alignment.Element}";
    }

    private static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Money(decimal? value) => value?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;

    private static string Year(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? string.Empty;
}
