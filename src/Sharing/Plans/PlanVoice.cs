using System.Globalization;
using Hedgerow.Assessment;
using Hedgerow.Pages;
using Hedgerow.Planning;

namespace Hedgerow.Sharing.Plans;

/// <summary>A plan in one language, while it is written down.</summary>
/// <param name="plan">The plan.</param>
/// <param name="material">What stands beside it.</param>
/// <param name="text">Where it is written.</param>
/// <param name="depth">Level of the chapter that is written.</param>
internal sealed class PlanVoice(Plan plan, PlanMaterial material, Manuscript text, int depth = 1)
{
    private ActionTree? tree;
    private IReadOnlyList<PlanAction>? leaves;
    private PlanMoney? purse;
    private PlanNames? names;

    /// <summary>The plan.</summary>
    public Plan Plan { get; } = plan;

    /// <summary>What stands beside it.</summary>
    public PlanMaterial Material { get; } = material;

    /// <summary>Where it is written.</summary>
    public Manuscript Text { get; } = text;

    /// <summary>Actions that stand for themselves or are parts of others; a whole is told by its parts and counts nowhere itself.</summary>
    public IReadOnlyList<PlanAction> Leaves => leaves ??= [.. Plan.Actions.Where(Tree.IsLeaf)];

    /// <summary>The actions with their parts and reports.</summary>
    public ActionTree Tree => tree ??= new ActionTree(Plan);

    /// <summary>Names in the language of the document.</summary>
    public PlanNames Names => names ??= new PlanNames(Plan, Material, Text);

    private PlanMoney Purse => purse ??= new PlanMoney(Plan, Text.Language);

    /// <summary>Puts a heading below that of the chapter; it does not stand in the contents.</summary>
    public void Below(string heading) => Text.Put(new Heading(Math.Min(3, depth + 1), heading) { IsListed = false });

    /// <summary>A text in the language of the document; in the other one where that is absent; a dash where there is none.</summary>
    public string Say(PlanText words) => words.IsEmpty ? "–" : words.In(Text.Language);

    /// <summary>A value of one of the plan's lists, in words.</summary>
    public string Say(Enum value) => Text.Say(PlanWords.Of(value));

    /// <summary>Code and title: "T1.2 …".</summary>
    public string Named(string code, PlanText title) => title.IsEmpty ? code : $"{code} {title.In(Text.Language)}";

    /// <summary>Money in the plan's currency; a dash where it is not known.</summary>
    public string Money(decimal? amount) => Purse.Said(amount);

    /// <summary>Money without its unit, for tables whose head names it.</summary>
    public string Amount(decimal? amount) => Purse.Amount(amount);

    /// <summary>A head of money: its name with the unit.</summary>
    public string Priced(string name) => Purse.Head(name);

    /// <summary>A period; a dash where neither end is known.</summary>
    public string Period(DateOnly? from, DateOnly? to) => PlanDates.Period(from, to, Text.Language);

    /// <summary>A period in a narrow column: its end below its beginning where one line has no room for both.</summary>
    public string Span(DateOnly? from, DateOnly? to) => Period(from, to).Replace("月—", "月—\n", StringComparison.Ordinal);

    /// <summary>Codes below each other, for narrow columns.</summary>
    public static string Column(IEnumerable<string> codes) => string.Join('\n', codes) is { Length: > 0 } joined ? joined : "–";

    /// <summary>A day; a dash where there is none.</summary>
    public string Day(DateOnly? day) => PlanDates.Day(day, Text.Language);

    /// <summary>Names of offices in a row; a dash where there are none.</summary>
    public string Offices(IEnumerable<string> offices) => Text.Join(offices.Select(Names.Office));

    /// <summary>A number; a dash where there is none.</summary>
    public static string Number(double? value) => value is { } known ? Assessments.RunText.Number(known) : "–";

    /// <summary>A number with its unit.</summary>
    public string Number(double? value, string unit) => value is null ? "–" : Number(value) + Assessments.RunText.Unit(unit, Text.Language);

    /// <summary>A whole number as text.</summary>
    public static string Count(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Codes in a row; a dash where there are none.</summary>
    public string Codes(IEnumerable<string> codes) => Text.Join(codes);

    /// <summary>A framework by its id; null where it is not at hand.</summary>
    public Framework? Framework(string id) => Material.Frameworks.FirstOrDefault(framework => framework.Id == id);

    /// <summary>The frameworks that the plan answers to and that are at hand.</summary>
    public IEnumerable<Framework> Answered => Plan.Frameworks.Select(Framework).OfType<Framework>();

    /// <summary>Goal of an action: that of its main target; empty where it has none.</summary>
    public string GoalOf(PlanAction action) => action.Targets.Select(Plan.Target).FirstOrDefault(target => target is not null)?.Goal ?? string.Empty;
}
