using System.Globalization;
using Hedgerow.DuckDb;

namespace Hedgerow.Cities.Records.Cleaning;

/// <summary>The rules of one run: those switched off are gone, severities are as the city wants them, each has a bit.</summary>
internal sealed class RuleSet
{
    /// <summary>Makes the set.</summary>
    /// <param name="shipped">All rules, in their order.</param>
    /// <param name="switches">Switches, the later ones winning; keys that are no rule were reported before.</param>
    internal RuleSet(IReadOnlyList<CleaningRule> shipped, params RuleSwitches[] switches)
    {
        List<CleaningRule> rules = [];
        foreach (var rule in shipped)
        {
            RuleSeverity? severity = rule.Severity;
            foreach (var given in switches)
            {
                severity = given.Off.Contains(rule.Key) ? null : given.Drop.Contains(rule.Key) ? RuleSeverity.Drop : given.Inform.Contains(rule.Key) ? RuleSeverity.Inform : severity;
            }

            if (severity is { } held)
            {
                rules.Add(rule with { Severity = held });
            }
        }

        if (rules.Count > 63)
        {
            throw new InvalidDataException($"A record has 63 bits for rules, and {rules.Count} are switched on.");
        }

        Rules = rules;
    }

    /// <summary>The rules; the place of each is its bit.</summary>
    internal IReadOnlyList<CleaningRule> Rules { get; }

    /// <summary>The bits of the rules that leave records out.</summary>
    internal ulong DropMask => Mask(r => r.Severity == RuleSeverity.Drop);

    /// <summary>The bit of a rule as SQL; null where it is switched off.</summary>
    /// <param name="builtIn">Name of its pass.</param>
    internal string? Bit(string builtIn)
    {
        for (var i = 0; i < Rules.Count; i++)
        {
            if (Rules[i].BuiltIn == builtIn)
            {
                return Text(1UL << i);
            }
        }

        return null;
    }

    /// <summary>The bit of a rule by its key as SQL; null where it is switched off.</summary>
    /// <param name="key">Its key.</param>
    internal string? Of(string key)
    {
        var place = Rules.ToList().FindIndex(r => r.Key == key);
        return place < 0 ? null : Text(1UL << place);
    }

    /// <summary>The bits of the rules of a level as an expression over the columns there.</summary>
    /// <param name="level">The level.</param>
    internal string Bits(RuleLevel level)
    {
        var terms = Rules.Select((r, i) => (r.When, Bit: Text(1UL << i))).Where(r => r.When is not null && RuleLevels.Of(r.When) == level).Select(r => $"CASE WHEN {r.When} THEN {r.Bit} ELSE {Text(0)} END").ToList();
        return terms.Count == 0 ? Text(0) : string.Join(" | ", terms.Select(t => $"({t})"));
    }

    /// <summary>A set of bits as SQL.</summary>
    /// <param name="bits">The bits.</param>
    internal static string Text(ulong bits) => string.Create(CultureInfo.InvariantCulture, $"{bits}::UBIGINT");

    /// <summary>The rows of the relation <c>rules</c>.</summary>
    internal IEnumerable<string> Rows() => Rules.Select((r, i) =>
        string.Create(CultureInfo.InvariantCulture, $"({i}, {Sql.Quote(r.Key)}, '{(r.Severity == RuleSeverity.Drop ? "drop" : "inform")}', {Sql.Quote(r.Name.En)}, {Sql.Quote(r.Name.Zh)}, {Sql.Quote(r.Source)})"));

    private ulong Mask(Func<CleaningRule, bool> wanted) => Rules.Select((r, i) => wanted(r) ? 1UL << i : 0).Aggregate(0UL, (a, b) => a | b);
}
