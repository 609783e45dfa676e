using Hedgerow.Cities;
using Hedgerow.Planning.Tables;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Planning;

/// <summary>Single rows of a plan's tables, for forms: read, put and removed by the same rules as whole files.</summary>
public static class PlanRows
{
    /// <summary>The columns of a table.</summary>
    /// <param name="table">Name of the table: <c>actions</c>.</param>
    /// <returns>The columns, in the order of files; none where there is no such table.</returns>
    public static IReadOnlyList<PlanColumn> Columns(string table) => Shapes.Find(table) is { } shape ? [.. shape.Facts.Select(Of)] : [];

    /// <summary>Name of a table as people read it.</summary>
    /// <param name="table">Name of the table.</param>
    /// <returns>The name; null where there is no such table.</returns>
    public static Wording? Title(string table) => Shapes.Find(table)?.Title;

    /// <summary>The rows of a table.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="table">Name of the table.</param>
    /// <returns>The rows, each by the names of its columns.</returns>
    public static IReadOnlyList<PlanRow> All(Plan plan, string table)
    {
        ArgumentNullException.ThrowIfNull(plan);
        if (Shapes.Find(table) is not { } shape)
        {
            return [];
        }

        var raw = shape.Write(plan);
        return [.. raw.Rows.Select(row => new PlanRow(Key(shape, raw, row), raw.Columns.Select((column, at) => (column, row.Cell(at))).ToDictionary(c => c.column, c => c.Item2, StringComparer.Ordinal)))];
    }

    /// <summary>A row.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="table">Name of the table.</param>
    /// <param name="key">Its key: the code, or the parts of its key with blanks between.</param>
    /// <returns>The row; null where there is none.</returns>
    public static PlanRow? Find(Plan plan, string table, string key) => All(plan, table).FirstOrDefault(row => row.Key == key);

    /// <summary>Puts a row into a table: a new one at its end, or a changed one in its place.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="table">Name of the table.</param>
    /// <param name="key">Key of the row that changes; null for a new one.</param>
    /// <param name="values">Texts by column, as files write them; a column that is absent keeps its value.</param>
    /// <returns>The changed plan, or what is wrong.</returns>
    /// <exception cref="PlanningException">There is no such table or row.</exception>
    public static PlanRowChange Put(Plan plan, string table, string? key, IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(values);
        var shape = Found(table);
        var raw = shape.Write(plan);
        var at = key is null ? raw.Rows.Count : Place(shape, raw, key);
        var before = key is null ? null : raw.Rows[at];
        var row = new RawRow(null, [.. raw.Columns.Select((column, place) => values.TryGetValue(column, out var text) ? text : before?.Cell(place) ?? string.Empty)]);
        return Read(plan, shape, raw with { Rows = [.. raw.Rows.Take(at), row, .. raw.Rows.Skip(at + 1)] });
    }

    /// <summary>Takes a row away; what names it keeps it there.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="table">Name of the table.</param>
    /// <param name="key">Its key.</param>
    /// <returns>The changed plan, or what still names the row.</returns>
    /// <exception cref="PlanningException">There is no such table or row.</exception>
    public static PlanRowChange Remove(Plan plan, string table, string key)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var shape = Found(table);
        var raw = shape.Write(plan);
        var at = Place(shape, raw, key);
        var changed = Read(plan, shape, raw with { Rows = [.. raw.Rows.Take(at), .. raw.Rows.Skip(at + 1)] });
        // Others may name the row that is gone: the whole plan is read again.
        return changed.Plan is { } rest && PlanFiles.Read([new PlanFile("plan.json", JsonForm.Write(Shapes.All.Select(s => (s.Write(rest), s)), dense: true))]) is { Plan: null } reading
            ? new PlanRowChange(null, [.. reading.Findings.Select(finding => (string.Empty, finding))])
            : changed;
    }

    /// <summary>The codes that a column may name, with what they stand for.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="refers">Kind of the codes: <see cref="PlanColumn.Refers"/>.</param>
    /// <returns>The codes in the order of files.</returns>
    public static IReadOnlyList<(string Code, PlanText Title)> Codes(Plan plan, string refers)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var titles = new Dictionary<string, PlanText>(StringComparer.Ordinal) { [Tables.Codes.Vision] = PlanText.Of(new Wording("Vision", "愿景")) };
        foreach (var (code, title) in plan.Goals.Select(g => (g.Code, g.Title)).Concat(plan.Targets.Select(t => (t.Code, t.Title))).Concat(plan.Actions.Select(a => (a.Code, a.Title))).Concat(plan.Projects.Select(p => (p.Code, p.Title)))
            .Concat(plan.Indicators.Select(i => (i.Code, i.Name))).Concat(plan.Findings.Select(f => (f.Code, f.Title))).Concat(plan.Evidence.Select(e => (e.Code, e.Title))).Concat(plan.Paragraphs.Select(p => (p.Code, p.Heading.IsEmpty ? p.Text : p.Heading))))
        {
            titles.TryAdd(code, title);
        }

        return [.. Tables.Codes.Of(plan, refers).Select(code => (code, titles.GetValueOrDefault(code, PlanText.None)))];
    }

    /// <summary>A code that the plan does not use yet: F1, F2, F3 ...</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="letters">What it begins with.</param>
    /// <returns>The code.</returns>
    public static string Free(Plan plan, string letters)
    {
        var used = PlanFiles.Tables(plan).Where(t => t.Columns[0] == "code").SelectMany(t => t.Rows.Select(r => r[0])).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(1, int.MaxValue - 1).Select(n => letters + n.ToString(System.Globalization.CultureInfo.InvariantCulture)).First(code => !used.Contains(code));
    }

    private static PlanRowChange Read(Plan plan, IShape shape, RawTable raw)
    {
        var log = new ReadingLog();
        var changed = shape.Read(plan, raw, log);
        log.Settle(changed);
        return new PlanRowChange(log.Findings.Count == 0 ? changed : null, [.. log.ByColumn]);
    }

    private static IShape Found(string table) => Shapes.Find(table) ?? throw new PlanningException($"There is no table '{table}'.", $"没有名为“{table}”的表。");

    private static int Place(IShape shape, RawTable raw, string key)
    {
        for (var at = 0; at < raw.Rows.Count; at++)
        {
            if (Key(shape, raw, raw.Rows[at]) == key)
            {
                return at;
            }
        }

        throw new PlanningException($"The plan has no '{key}' any more.", $"规划中已没有“{key}”。");
    }

    private static string Key(IShape shape, RawTable raw, RawRow row) => string.Join(' ', shape.Facts.Where(f => f.IsKey).Select(f => row.Cell(raw.Place(f.Name))));

    private static PlanColumn Of(ColumnFacts facts) => new(facts.Name, facts.Kind switch
    {
        ColumnKind.Number => PlanColumnKind.Number,
        ColumnKind.Date => PlanColumnKind.Date,
        ColumnKind.List => PlanColumnKind.List,
        ColumnKind.Flag => PlanColumnKind.Flag,
        _ => PlanColumnKind.Text,
    })
    { IsKey = facts.IsKey, IsRequired = facts.IsRequired, IsFollowUp = facts.FollowUp, Refers = facts.Refers, Choices = facts.Choices };
}

/// <summary>A row of a table.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Values">Its texts by column, as files write them.</param>
public sealed record PlanRow(string Key, IReadOnlyDictionary<string, string> Values)
{
    /// <summary>The text of a column; empty where there is none.</summary>
    /// <param name="column">Name of the column.</param>
    public string this[string column] => Values.GetValueOrDefault(column, string.Empty);
}

/// <summary>What came of a changed row.</summary>
/// <param name="Plan">The changed plan; null where something is wrong.</param>
/// <param name="Wrong">What is wrong, by column; the empty column is the row as a whole.</param>
public sealed record PlanRowChange(Plan? Plan, IReadOnlyList<(string Column, Finding Finding)> Wrong);

/// <summary>What a column holds.</summary>
public enum PlanColumnKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A day.</summary>
    Date,

    /// <summary>Several items.</summary>
    List,

    /// <summary>Yes or no.</summary>
    Flag,
}

/// <summary>A column of a plan's table.</summary>
/// <param name="Name">Its name in files.</param>
/// <param name="Kind">What it holds.</param>
public sealed record PlanColumn(string Name, PlanColumnKind Kind)
{
    /// <summary>Whether it belongs to the key.</summary>
    public bool IsKey { get; init; }

    /// <summary>Whether it, or its other language, must be filled in.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Whether it tells how the plan is carried out, and so is not signed.</summary>
    public bool IsFollowUp { get; init; }

    /// <summary>Kind of the codes that it names; null where it names none.</summary>
    public string? Refers { get; init; }

    /// <summary>The words that may stand in it: as files write them, and as people read them; empty where any may.</summary>
    public IReadOnlyList<(string Key, Wording Words)> Choices { get; init; } = [];
}
