using System.Globalization;
using Hedgerow.Cities;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Planning.Checks;

/// <summary>What checks stand on, and where their remarks go.</summary>
internal sealed class CheckGround
{
    private readonly List<PlanRemark> remarks = [];

    public CheckGround(Plan plan, CheckContext context)
    {
        (Plan, Context) = (plan, context);
        Tree = new ActionTree(plan);
        ActionsOf = plan.Actions.SelectMany(a => a.Targets.Distinct().Select(t => (Target: t, Action: a))).ToLookup(p => p.Target, p => p.Action, StringComparer.Ordinal);
    }

    public Plan Plan { get; }

    public CheckContext Context { get; }

    public ActionTree Tree { get; }

    public ILookup<string, PlanAction> ActionsOf { get; }

    public IReadOnlyList<PlanRemark> Remarks => remarks;

    /// <summary>Keeps a level from signing.</summary>
    public void Blocks(SignOffLevel level, string code, string place, Wording missing, Wording mend) => remarks.Add(new PlanRemark(Severity.Error, code, place, missing, mend) { Blocks = level });

    public void Warn(string code, string place, Wording missing, Wording mend, IReadOnlyList<string>? others = null) => remarks.Add(new PlanRemark(Severity.Warning, code, place, missing, mend) { Others = others ?? [] });

    public void Note(string code, string place, Wording missing, Wording mend, IReadOnlyList<string>? others = null) => remarks.Add(new PlanRemark(Severity.Note, code, place, missing, mend) { Others = others ?? [] });

    /// <summary>An amount for people.</summary>
    public string Money(decimal amount) => (amount == Math.Floor(amount) ? amount.ToString("N0", CultureInfo.InvariantCulture) : amount.ToString("N2", CultureInfo.InvariantCulture)) + (Plan.Currency.Length > 0 ? " " + Plan.Currency : "");

    public static string Shown(double value) => value.ToString(Math.Abs(value) >= 100 ? "0.#" : "0.###", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Some codes in a sentence; of many the first ones.</summary>
    public static Wording List(IReadOnlyCollection<string> codes)
    {
        const int Most = 8;
        var (first, rest) = (codes.Take(Most).ToList(), codes.Count - Most);
        return rest > 0
            ? new Wording($"{string.Join(", ", first)} and {rest} more", $"{string.Join("、", first)} 等 {codes.Count} 项")
            : new Wording(string.Join(", ", first), string.Join("、", first));
    }
}
