using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Records;

/// <summary>Counts what the rules did in one file.</summary>
internal sealed class CleaningTally(string file)
{
    private readonly Dictionary<string, (int Count, bool Dropped, int? First)> counts = new(StringComparer.Ordinal);
    private int? headerLines;

    /// <summary>The cleaning table, what was dropped first, in the order of the rules' keys.</summary>
    internal IReadOnlyList<CleaningLine> Lines =>
        [.. counts.OrderByDescending(c => c.Value.Dropped).ThenBy(c => c.Key, StringComparer.Ordinal).Select(c => Shown(c.Key, c.Value))];

    /// <summary>Says that row n stands on line n after the header; null when lines cannot be told.</summary>
    /// <param name="header">Lines of the header.</param>
    internal void RowsAreLines(int? header) => headerLines = header;

    /// <summary>The line of a row, where it can be told.</summary>
    /// <param name="row">Number of the row, from 1.</param>
    internal int? Line(int row) => headerLines + row;

    /// <summary>Counts rows, the first of them by its number.</summary>
    internal void AddRow(string rule, int count, bool dropped, int firstRow) => Add(rule, count, dropped, Line(firstRow));

    /// <summary>Counts rows, the first of them by its line.</summary>
    internal void Add(string rule, int count, bool dropped, int? firstLine)
    {
        var known = counts.TryGetValue(rule, out var before);
        var first = !known || (firstLine is { } here && here < before.First) ? firstLine : before.First;
        counts[rule] = (before.Count + count, dropped, first);
    }

    /// <summary>What a rule did, or null.</summary>
    /// <param name="rule">Its key.</param>
    internal CleaningLine? Find(string rule) => counts.TryGetValue(rule, out var line) ? Shown(rule, line) : null;

    /// <summary>The table in one sentence.</summary>
    internal Wording Summary() => new(
        string.Join("; ", Lines.Select(l => $"{l.Name.En}: {l.Count}")),
        string.Join("；", Lines.Select(l => $"{l.Name.Zh} {l.Count}")));

    private CleaningLine Shown(string rule, (int Count, bool Dropped, int? First) line) =>
        new(file, rule, CleaningRules.Name(rule), line.Count, line.Dropped, line.First);
}
