using Hedgerow.Science.Quantities;
using Hedgerow.Yaml;

namespace Hedgerow.Planning.Tables;

/// <summary>The shape of a table, whatever record its rows are.</summary>
internal interface IShape
{
    string Name { get; }

    Wording Title { get; }

    bool FollowUp { get; }

    bool Formulates { get; }

    IReadOnlyList<ColumnFacts> Facts { get; }

    RawTable Write(Plan plan, bool content = false);

    Plan Read(Plan plan, RawTable table, ReadingLog log);

    Plan Update(Plan plan, RawTable table, ReadingLog log, List<PlanChange> changes);
}

/// <summary>What others must know of a column.</summary>
internal sealed record ColumnFacts(string Name, ColumnKind Kind, bool IsKey, bool FollowUp, bool IsRequired, string? Refers, IReadOnlyList<(string Key, Wording Words)> Choices);

/// <summary>The shape of a table of records.</summary>
/// <typeparam name="T">The record of a row.</typeparam>
internal sealed class Shape<T> : IShape
    where T : class, new()
{
    private readonly Func<Plan, IReadOnlyList<T>> get;
    private readonly Func<Plan, IReadOnlyList<T>, Plan> set;
    private readonly List<Column<T>> columns = [];

    public Shape(string name, Wording title, Func<Plan, IReadOnlyList<T>> get, Func<Plan, IReadOnlyList<T>, Plan> set) => (Name, Title, this.get, this.set) = (name, title, get, set);

    public string Name { get; }

    public Wording Title { get; }

    /// <summary>Whether it tells how the plan is carried out.</summary>
    public bool FollowUp { get; init; }

    /// <summary>Whether it tells how the plan is made.</summary>
    public bool Formulates { get; init; }

    public IReadOnlyList<ColumnFacts> Facts => [.. columns.Select(c => new ColumnFacts(c.Name, c.Kind, c.IsKey, c.FollowUp, c.Required, c.Refers, c.Choices))];

    public Shape<T> Add(Column<T> column)
    {
        columns.Add(column);
        return this;
    }

    public Shape<T> Key(string name, Func<T, string> write, Func<T, string, T> read, string? refers = null) =>
        Add(new Column<T>(name, ColumnKind.Text, write, (row, cell) => read(row, cell.Text)) { IsKey = true, Required = true, Refers = refers });

    public Shape<T> Text(string name, Func<T, string> write, Func<T, string, T> read, bool required = false, string? refers = null) =>
        Add(new Column<T>(name, ColumnKind.Text, write, (row, cell) => read(row, cell.Text)) { Required = required, Refers = refers });

    public Shape<T> Words(string name, Func<T, PlanText> write, Func<T, PlanText, T> read, bool required = false)
    {
        Add(new Column<T>(name + "_en", ColumnKind.Text, row => write(row).En, (row, cell) => read(row, write(row) with { En = cell.Text })) { Required = required, Instead = name + "_zh" });
        return Add(new Column<T>(name + "_zh", ColumnKind.Text, row => write(row).Zh, (row, cell) => read(row, write(row) with { Zh = cell.Text })));
    }

    public Shape<T> Number(string name, Func<T, double?> write, Func<T, double?, T> read, bool required = false) =>
        Add(new Column<T>(name, ColumnKind.Number, row => Cell.Write(write(row)), (row, cell) => read(row, cell.Number())) { Required = required });

    public Shape<T> Whole(string name, Func<T, int?> write, Func<T, int?, T> read, int least = int.MinValue, int most = int.MaxValue) =>
        Add(new Column<T>(name, ColumnKind.Number, row => Cell.Write(write(row)), (row, cell) => read(row, cell.Whole(least, most))));

    public Shape<T> Money(string name, Func<T, decimal?> write, Func<T, decimal?, T> read, bool followUp = false) =>
        Add(new Column<T>(name, ColumnKind.Number, row => Cell.Write(write(row)), (row, cell) => read(row, cell.Money())) { FollowUp = followUp });

    public Shape<T> Date(string name, Func<T, DateOnly?> write, Func<T, DateOnly?, T> read, bool end = false) =>
        Add(new Column<T>(name, ColumnKind.Date, row => Cell.Write(write(row)), (row, cell) => read(row, cell.Date(end))));

    public Shape<T> List(string name, Func<T, IReadOnlyList<string>> write, Func<T, IReadOnlyList<string>, T> read, string? refers = null) =>
        Add(new Column<T>(name, ColumnKind.List, row => Cell.Join(write(row)), (row, cell) => read(row, cell.List())) { Refers = refers });

    public Shape<T> Word<TWord>(string name, Func<T, TWord?> write, Func<T, TWord?, T> read, bool followUp = false, bool required = false)
        where TWord : struct, Enum =>
        Add(new Column<T>(name, ColumnKind.Text, row => write(row) is { } word ? PlanWords.Key(word) : string.Empty, (row, cell) => read(row, cell.Word<TWord>())) { FollowUp = followUp, Required = required, Choices = PlanWords.Choices<TWord>() });

    public RawTable Write(Plan plan, bool content = false)
    {
        var written = content ? columns.Where(c => !c.FollowUp).ToList() : columns;
        return new RawTable(Name, Name, [.. written.Select(c => c.Name)], [.. get(plan).Select(row => new RawRow(null, [.. written.Select(c => c.Write(row))]))]);
    }

    public Plan Read(Plan plan, RawTable table, ReadingLog log)
    {
        var places = Places(table, log);
        var rows = new List<T>(table.Rows.Count);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < table.Rows.Count; at++)
        {
            var raw = table.Rows[at];
            var label = Label(table, raw, at);
            var row = new T();
            foreach (var (column, place) in places)
            {
                var text = raw.Cell(place).Trim();
                var where = new CellPlace(table.File, raw.LineOf(place), Name, label, column.Name);
                if (text.Length == 0)
                {
                    continue;
                }

                row = Fill(row, column, text, where, log);
            }

            foreach (var column in columns.Where(c => c.Required && raw.Cell(table.Place(c.Name)).Trim().Length == 0 && (c.Instead is null || raw.Cell(table.Place(c.Instead)).Trim().Length == 0)))
            {
                log.Add(new CellPlace(table.File, raw.Line, Name, label, column.Name), "missing-value", new Wording("nothing stands here", "此处为空"), Missing(column));
            }

            if (KeyOf(row) is { Length: > 0 } key && !seen.Add(key))
            {
                log.Add(new CellPlace(table.File, raw.Line, Name, label, string.Empty), "duplicate-code", new Wording("stands twice", "重复出现"), new Wording("each row once", "每行只出现一次"));
            }

            rows.Add(row);
        }

        return set(plan, rows);
    }

    public Plan Update(Plan plan, RawTable table, ReadingLog log, List<PlanChange> changes)
    {
        var places = Places(table, log);
        var keys = columns.Where(c => c.IsKey).ToList();
        if (keys.Any(k => table.Place(k.Name) < 0))
        {
            var names = string.Join(", ", keys.Select(k => k.Name));
            log.Add(new CellPlace(table.File, table.HeaderLine, Name, string.Empty, names), "missing-column", new Wording("the sheet has no such column", "表中缺少该列"), new Wording("the columns by which rows are told", "用于识别各行的列"));
            return plan;
        }

        var rows = get(plan).ToList();
        var index = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; at < rows.Count; at++)
        {
            index[KeyOf(rows[at])] = at;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < table.Rows.Count; at++)
        {
            var raw = table.Rows[at];
            var label = Label(table, raw, at);
            var whole = new CellPlace(table.File, raw.Line, Name, label, string.Empty);
            var told = keys.Aggregate(new T(), (row, key) => key.Read(row, new Cell(raw.Cell(table.Place(key.Name)).Trim(), whole with { Column = key.Name }, log)));
            var name = KeyOf(told);
            if (!index.TryGetValue(name, out var found))
            {
                log.Add(whole, "unknown-code", new Wording("the plan has no such row", "规划中没有此行"), new Wording("a row of the plan; new rows come with a whole table", "规划中已有的行；新增行请导入整张表"), Spelling.Nearest(label, index.Keys));
                continue;
            }

            if (!seen.Add(name))
            {
                log.Add(whole, "duplicate-code", new Wording("stands twice", "重复出现"), new Wording("each row once", "每行只出现一次"));
                continue;
            }

            foreach (var (column, place) in places.Where(p => !p.Column.IsKey))
            {
                var text = raw.Cell(place).Trim();
                if (text.Length == 0)
                {
                    continue;
                }

                var (row, where) = (rows[found], new CellPlace(table.File, raw.LineOf(place), Name, label, column.Name));
                var before = column.Write(row);
                rows[found] = Fill(row, column, text == "-" ? string.Empty : text, where, log);
                var after = column.Write(rows[found]);
                if (column.Required && after.Length == 0 && (column.Instead is null || columns.First(c => c.Name == column.Instead).Write(rows[found]).Length == 0))
                {
                    log.Add(where, "missing-value", new Wording("must not be emptied", "不可清空"), Missing(column));
                }

                if (before != after)
                {
                    changes.Add(new PlanChange(PlanChangeKind.Changed, Name, label, column.Name, before, after));
                }
            }
        }

        return set(plan, rows);
    }

    private static Wording Missing(Column<T> column) => column.Instead is null
        ? new Wording("a value", "应填写内容")
        : new Wording($"a text here or in {column.Instead}", $"此列或 {column.Instead} 列应填写文字");

    private static T Fill(T row, Column<T> column, string text, CellPlace where, ReadingLog log)
    {
        // What no workbook can hold would keep the plan from ever leaving as one; a drawn place is no text for people.
        if (text.Length > Workbook.LongestText && column.Name != "geometry")
        {
            log.Add(
                where, "text-too-long", new Wording($"a text of {text.Length} characters, beginning “{text[..40]}…”", $"文字共 {text.Length} 个字符，开头为“{text[..40]}……”"),
                new Wording($"at most {Workbook.LongestText} characters, as many as a cell of a workbook holds; longer text goes into several rows of `paragraphs`, or into a file named as evidence", $"至多 {Workbook.LongestText} 个字符（工作簿单元格上限）；更长的文字请分写为 `paragraphs` 的多行，或作为佐证材料文件引用"));
            return row;
        }

        var cell = new Cell(text, where, log);
        if (column.Refers is { } kind)
        {
            foreach (var code in column.Kind == ColumnKind.List ? cell.List() : text.Length == 0 ? [] : [text])
            {
                log.Refers(kind, code, where);
            }
        }

        return column.Read(row, cell);
    }

    private List<(Column<T> Column, int Place)> Places(RawTable table, ReadingLog log)
    {
        var places = new List<(Column<T>, int)>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < table.Columns.Count; at++)
        {
            var name = table.Columns[at];
            if (name.Length == 0)
            {
                continue;
            }

            var where = new CellPlace(table.File, table.HeaderLine ?? (table.Rows.Count > 0 ? table.Rows[0].Line : null), Name, string.Empty, name);
            if (columns.Find(c => c.Name == name) is not { } column)
            {
                var names = columns.ConvertAll(c => c.Name);
                var list = string.Join(", ", names);
                log.Add(where, "unknown-column", new Wording("nobody reads this column", "未知的列"), new Wording($"one of {list}", $"下列之一：{list}"), Spelling.Nearest(name, names));
            }
            else if (!seen.Add(name))
            {
                log.Add(where, "duplicate-column", new Wording("the column stands twice", "该列重复出现"), new Wording("each column once", "每列只出现一次"));
            }
            else
            {
                places.Add((column, at));
            }
        }

        return places;
    }

    private string Label(RawTable table, RawRow raw, int at)
    {
        var label = string.Join(' ', columns.Where(c => c.IsKey).Select(c => raw.Cell(table.Place(c.Name)).Trim()).Where(t => t.Length > 0));
        return label.Length > 0 ? label : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"#{at + 1}");
    }

    private string KeyOf(T row) => string.Join(' ', columns.Where(c => c.IsKey).Select(c => c.Write(row)));
}
