using System.Globalization;
using System.Numerics;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Records.Cleaning;

/// <summary>Counts what the rules did, file by file.</summary>
internal sealed class CleaningTable
{
    private readonly List<(int File, ulong Bits, long Count, long? Line)> combinations;
    private readonly RuleSet rules;

    internal CleaningTable(Steps steps, RuleSet rules)
    {
        this.rules = rules;
        combinations = steps.All(
            "SELECT file, rules, records, line FROM store.main.met ORDER BY file, rules",
            r => (r.GetInt32(0), (ulong)r.GetInt64(1), r.GetInt64(2), r.GetInt64OrNull(3)));
    }

    /// <summary>Rows of a file; of all files where none is given.</summary>
    internal long Rows(int? file = null) => Of(file).Sum(c => c.Count);

    /// <summary>Rows that no rule left out.</summary>
    internal long Kept(int? file = null) => Of(file).Where(c => (c.Bits & rules.DropMask) == 0).Sum(c => c.Count);

    /// <summary>The lines of a file: what was dropped first, in the order of the rules' keys.</summary>
    /// <param name="file">Number of the file.</param>
    /// <param name="name">Its name.</param>
    /// <param name="rejected">Rows that could not be read, and the line of the first.</param>
    internal IReadOnlyList<CleaningLine> Lines(int file, string name, (long Count, long? Line) rejected)
    {
        List<CleaningLine> lines = [];
        if (rejected.Count > 0)
        {
            lines.Add(new CleaningLine(name, UnreadableRow, UnreadableName, (int)rejected.Count, true, (int?)rejected.Line) { Met = rejected.Count });
        }

        for (var i = 0; i < rules.Rules.Count; i++)
        {
            var bit = 1UL << i;
            var met = Of(file).Where(c => (c.Bits & bit) != 0).ToList();
            var dropped = rules.Rules[i].Severity == RuleSeverity.Drop;
            var counted = met.Where(c => dropped ? BitOperations.TrailingZeroCount(c.Bits & rules.DropMask) == i : (c.Bits & rules.DropMask) == 0).ToList();
            if (counted.Count > 0)
            {
                lines.Add(new CleaningLine(name, rules.Rules[i].Key, rules.Rules[i].Name, (int)counted.Sum(c => c.Count), dropped, (int?)counted.Min(c => c.Line)) { Met = met.Sum(c => c.Count) });
            }
        }

        return [.. lines.OrderByDescending(l => l.Dropped).ThenBy(l => l.Rule, StringComparer.Ordinal)];
    }

    /// <summary>What every rule did in all files; those that no record met too.</summary>
    internal IReadOnlyList<RuleCount> Counts() =>
        [.. rules.Rules.Select((rule, i) => new RuleCount(
            rule,
            combinations.Where(c => (c.Bits >> i & 1) != 0).Sum(c => c.Count),
            combinations.Where(c => (c.Bits & rules.DropMask) != 0 && BitOperations.TrailingZeroCount(c.Bits & rules.DropMask) == i).Sum(c => c.Count)))];

    /// <summary>Key of the line of rows that could not be read.</summary>
    internal const string UnreadableRow = "unreadable-row";

    private static Wording UnreadableName { get; } = new("row that does not fit the columns", "与列数不符、无法读取的行");

    /// <summary>A table in one sentence.</summary>
    internal static Wording Summary(IReadOnlyList<CleaningLine> lines) => new(
        string.Join("; ", lines.Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Name.En}: {l.Count}"))),
        string.Join("；", lines.Select(l => string.Create(CultureInfo.InvariantCulture, $"{l.Name.Zh} {l.Count}"))));

    private IEnumerable<(int File, ulong Bits, long Count, long? Line)> Of(int? file) => combinations.Where(c => file is null || c.File == file);
}
