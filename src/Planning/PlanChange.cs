using Hedgerow.Planning.Tables;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Planning;

/// <summary>What happened to a part of a plan.</summary>
public enum PlanChangeKind
{
    /// <summary>A row is new.</summary>
    Added,

    /// <summary>A row is gone.</summary>
    Removed,

    /// <summary>A value is another.</summary>
    Changed,
}

/// <summary>One difference between two states of a plan.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Table">The table: <c>actions</c>.</param>
/// <param name="Code">The row: code, or indicator and year, or target, framework and element.</param>
/// <param name="Column">The column; empty for a whole row.</param>
/// <param name="Before">The value before, as files write it; of a row that is gone, its title.</param>
/// <param name="After">The value after, as files write it; of a new row, its title.</param>
public sealed record PlanChange(PlanChangeKind Kind, string Table, string Code, string Column, string Before, string After)
{
    /// <summary>The difference in a sentence.</summary>
    public Wording Words
    {
        get
        {
            var table = Shapes.Find(Table)?.Title ?? Wording.Same(Table);
            return Kind switch
            {
                PlanChangeKind.Added => new Wording($"{table.En} {Code}: new: {Short(After)}", $"{table.Zh} {Code}：新增：{Short(After)}"),
                PlanChangeKind.Removed => new Wording($"{table.En} {Code}: gone: {Short(Before)}", $"{table.Zh} {Code}：删除：{Short(Before)}"),
                _ when Before.Length == 0 => new Wording($"{table.En} {Code}, {Column}: now {Short(After)}", $"{table.Zh} {Code}，{Column}：填入 {Short(After)}"),
                _ when After.Length == 0 => new Wording($"{table.En} {Code}, {Column}: emptied, was {Short(Before)}", $"{table.Zh} {Code}，{Column}：清空，原为 {Short(Before)}"),
                _ => new Wording($"{table.En} {Code}, {Column}: {Short(Before)} → {Short(After)}", $"{table.Zh} {Code}，{Column}：{Short(Before)} → {Short(After)}"),
            };
        }
    }

    // A list of changes is read line by line; the whole text stands in the plan.
    private static string Short(string text)
    {
        const int Most = 160;
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= Most ? line : line[..Most] + "…";
    }
}
