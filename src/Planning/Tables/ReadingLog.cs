using Hedgerow.Cities;
using Hedgerow.Science.Quantities;
using Hedgerow.Yaml;

namespace Hedgerow.Planning.Tables;

/// <summary>Collects what is wrong while tables are read, and the codes that must exist.</summary>
internal sealed class ReadingLog
{
    private readonly List<(string Kind, string Code, CellPlace Place)> references = [];
    private readonly List<Finding> found = [];
    private readonly List<(string Column, Finding Finding)> byColumn = [];

    /// <summary>Everything found so far.</summary>
    public IReadOnlyList<Finding> Findings => found;

    /// <summary>What was found at columns of tables, in words that do not repeat the place.</summary>
    public IReadOnlyList<(string Column, Finding Finding)> ByColumn => byColumn;

    /// <summary>Adds a mistake.</summary>
    public void Add(CellPlace place, string code, Wording wrong, Wording expected, string? nearest = null)
    {
        var finding = new Finding(Severity.Error, code, place.File, place.Line, wrong, expected, nearest);
        byColumn.Add((place.Column, finding));
        found.Add(finding with { Found = new Wording($"{place.Words.En}: {wrong.En}", $"{place.Words.Zh}：{wrong.Zh}") });
    }

    /// <summary>Adds a finding as it is.</summary>
    public void Add(Finding finding) => found.Add(finding);

    /// <summary>Remembers that a code must exist.</summary>
    public void Refers(string kind, string code, CellPlace place) => references.Add((kind, code, place));

    /// <summary>Reports the codes that do not exist.</summary>
    /// <param name="plan">The plan with all its codes.</param>
    public void Settle(Plan plan)
    {
        var known = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var (kind, code, place) in references)
        {
            if (!known.TryGetValue(kind, out var codes))
            {
                known[kind] = codes = [.. Codes.Of(plan, kind)];
            }

            if (!codes.Contains(code))
            {
                var nearest = Spelling.Nearest(code, codes);
                var what = Codes.Words(kind);
                Add(place, "unknown-code", new Wording($"there is no {what.En} '{code}'", $"没有代码为“{code}”的{what.Zh}"), new Wording($"the code of a {what.En} of this plan", $"本规划中某一{what.Zh}的代码"), nearest);
            }
        }
    }
}

/// <summary>Where a text stands.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">Its line.</param>
/// <param name="Table">The table.</param>
/// <param name="Row">Code of the row, or its number.</param>
/// <param name="Column">The column; empty for the whole row.</param>
internal readonly record struct CellPlace(string File, int? Line, string Table, string Row, string Column)
{
    /// <summary>As people read it.</summary>
    public Wording Words => new(
        Column.Length == 0 ? $"{Table} {Row}".TrimEnd() : $"{Table} {Row}, {Column}",
        Column.Length == 0 ? $"{Table} {Row}".TrimEnd() : $"{Table} {Row}，{Column}");
}
