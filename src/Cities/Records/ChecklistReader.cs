using System.Globalization;
using System.Text;
using Hedgerow.Cities.Declaration;
using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species;

namespace Hedgerow.Cities.Records;

/// <summary>Reads one checklist.</summary>
internal sealed class ChecklistReader(ChecklistRef file, FileReport report, Taxa taxa, CancellationToken cancel)
{
    private readonly List<ChecklistEntry> entries = [];
    private readonly Counted textForYear = new();
    private readonly Counted disordered = new();
    private readonly Counted withoutYear = new();
    private readonly Counted aboveSpecies = new();
    private readonly Counted vernacular = new();
    private readonly Counted longRows = new();
    private bool repair;
    private bool commonNames;

    /// <summary>Reads it; null when it cannot serve, and the report says why.</summary>
    internal Checklist? Read()
    {
        if (RecordSource.Kind(file.Path, report) is not { } kind)
        {
            return null;
        }

        if (kind != FileKind.Text)
        {
            report.InCity(
                Severity.Error,
                "checklist-format",
                new($"{report.Name} is no text table", $"{report.Name} 不是文本表格"),
                new("a CSV or TSV file; a spreadsheet can be saved as CSV", "应为 CSV 或 TSV 文件；电子表格可另存为 CSV"));
            return null;
        }

        using var temp = new TempFolder();
        if (TextTable.Utf8(file.Path, file.Encoding, report, temp, cancel) is not var (path, scan))
        {
            return null;
        }

        repair = scan.DoublyEncodedLines > 0;
        var head = string.Join('\n', File.ReadLines(path).Take(5));
        using var reader = new StreamReader(path, Encoding.UTF8);
        var rows = All(new DelimitedText(reader, DelimitedText.DelimiterOf(head), '"'));
        var dated = file.Form switch
        {
            "detections" => Detections(rows),
            "years" => Years(rows),
            _ => Listed(rows),
        };
        Conclude();
        var listKind = dated ? SpeciesListKind.FirstAndLast : file.ListYear is null ? SpeciesListKind.Undated : SpeciesListKind.OfAYear;
        return report.Failed ? null : new Checklist(file, FileHash.Reference("checklists", file, report.Name, null), listKind, entries);
    }

    private bool Listed(List<TextRow> rows)
    {
        var header = rows.Count > 0 ? rows[0].Fields : [];
        foreach (var (role, column) in file.Columns)
        {
            if (!ChecklistColumns.Roles.Contains(ChecklistColumns.Role(role)))
            {
                report.InCity(
                    Severity.Error,
                    "unknown-term",
                    new($"columns: names '{role}', which a checklist does not have", $"columns: 中的“{role}”不是名录的列角色"),
                    new(string.Join(", ", ChecklistColumns.Roles), string.Join("、", ChecklistColumns.Roles)),
                    Yaml.Spelling.Nearest(role, ChecklistColumns.Roles));
            }

            RecordColumns.MissingColumn(header, column, report);
        }

        if (report.Failed)
        {
            return false;
        }

        var columns = new ChecklistColumns(header, file.Columns);
        if (columns["name"] < 0)
        {
            var years = header.Count(h => AYear(h) is not null);
            report.InCity(
                Severity.Error,
                "no-species-column",
                new($"{report.Name} has no column with names among {RecordColumns.Shown(header)}", $"{report.Name} 中没有名称列，现有列：{RecordColumns.Shown(header)}"),
                years > header.Count / 2
                    ? new("`form: detections`, as the columns are years", "各列为年份，请写明 `form: detections`")
                    : new("`columns: {name: NAME OF THE COLUMN}`", "请写明 `columns: {name: 列名}`"));
            return false;
        }

        LookAtNames(rows.Skip(1), columns["name"]);
        foreach (var row in rows.Skip(1))
        {
            longRows.When(row.Fields.Count > header.Count && row.Fields.Skip(header.Count).Any(f => f.Length > 0), row.Line, row[0]);
            Entry(row, columns);
        }

        // A last sighting alone does not say since when a species is there.
        return columns["first"] >= 0;
    }

    private void Entry(TextRow row, ChecklistColumns columns)
    {
        if (Name(row[columns["name"]], row) is not { } name)
        {
            return;
        }

        var (status, header) = (row[columns["status"]], columns["status"] < 0 ? string.Empty : columns.Header[columns["status"]]);
        var (extinct, extinctIn) = StatusWords.Extinction(row[columns["extinct"]], ofExtinction: true);
        if (!extinct)
        {
            (extinct, extinctIn) = StatusWords.Extinction(status, ofExtinction: false);
        }

        // Of a list that says one thing of all its taxa, only a word of origin says another of one of them.
        var own = StatusWords.Of(status, header);
        var said = file.Status == ChecklistStatus.ByColumn ? own
            : own is ChecklistStatus.Native or ChecklistStatus.Introduced or ChecklistStatus.Invasive && file.Status is ChecklistStatus.Native or ChecklistStatus.Introduced or ChecklistStatus.Invasive
                ? own : file.Status;
        var (first, last) = (Year(row, columns["first"]), Year(row, columns["last"]));
        withoutYear.When(columns["first"] >= 0 && first is null && last is null, row.Line, name.Text);
        disordered.When(last < first || extinctIn < first, row.Line, name.Text);
        entries.Add(new ChecklistEntry(name.Text, Group(row, columns), said, row.Line)
        {
            First = first ?? last,
            Last = last,
            Extinct = extinct,
            ExtinctIn = extinctIn,
            Synonym = row[columns["taxonomicStatus"]].Contains("synonym", StringComparison.OrdinalIgnoreCase),
            Vernacular = name.Kind == NameKind.Vernacular,
        });
    }

    // A header of years; where it is one shorter than the rows, it lacks the corner above the names.
    private bool Detections(List<TextRow> rows)
    {
        var header = rows.Count > 0 ? rows[0].Fields : [];
        var years = header.Select(AYear).ToList();
        if (years.Count(y => y is not null) < 2)
        {
            report.InFile(
                Severity.Error,
                "no-years-in-header",
                1,
                new($"the header of {report.Name} holds no years: {RecordColumns.Shown(header)}", $"{report.Name} 的表头中没有年份：{RecordColumns.Shown(header)}"),
                new("names in the first column and a column a year, or another `form:`", "首列应为名称，其后每年一列；否则请改用其他 `form:`"));
            return true;
        }

        LookAtNames(rows.Skip(1), 0);
        foreach (var row in rows.Skip(1))
        {
            var shift = row.Fields.Count == header.Count + 1 ? 1 : 0;
            var seen = Enumerable.Range(0, years.Count).Where(i => years[i] is not null && Detected(row, i + shift)).Select(i => years[i]!.Value).ToList();
            Dated(row, seen);
        }

        return true;
    }

    private bool Years(List<TextRow> rows)
    {
        LookAtNames(rows.Skip(1), 0);
        foreach (var row in rows)
        {
            List<int> seen = [];
            foreach (var field in row.Fields.Skip(1).Where(f => f.Length > 0))
            {
                if (AYear(field) is { } year)
                {
                    seen.Add(year);
                }
                else
                {
                    textForYear.When(row.Line > 1, row.Line, field);
                }
            }

            // A first line without years is a header.
            if (row.Line > 1 || seen.Count > 0)
            {
                Dated(row, seen);
            }
        }

        return true;
    }

    private void Dated(TextRow row, List<int> seen)
    {
        if (Name(row[0], row) is not { } name)
        {
            return;
        }

        withoutYear.When(seen.Count == 0, row.Line, name.Text);
        entries.Add(new ChecklistEntry(name.Text, file.Group is null ? null : Taxa.GroupKey(file.Group), file.Status == ChecklistStatus.ByColumn ? null : file.Status, row.Line)
        {
            First = seen.Count == 0 ? null : seen.Min(),
            Last = seen.Count == 0 ? null : seen.Max(),
            Vernacular = name.Kind == NameKind.Vernacular,
        });
    }

    private bool Detected(TextRow row, int column)
    {
        var value = row[column];
        if (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return number > 0;
        }

        textForYear.When(value.Length > 0 && !value.Equals("NA", StringComparison.OrdinalIgnoreCase), row.Line, value);
        return false;
    }

    private static List<TextRow> All(DelimitedText text)
    {
        List<TextRow> rows = [];
        for (var row = text.Next(); row is not null; row = text.Next())
        {
            rows.Add(row);
        }

        return rows;
    }

    // In a list of common names a single word is one of them ("Dollarbird"), and no genus.
    private void LookAtNames(IEnumerable<TextRow> rows, int column)
    {
        var kinds = rows.Select(r => taxa.Name(r[column])?.Kind).ToList();
        commonNames = kinds.Count(k => k == NameKind.Vernacular) > kinds.Count / 2;
    }

    private SpeciesName? Name(string written, TextRow row)
    {
        var name = taxa.Name(repair ? DoubleEncoding.Repair(written) : written);
        if (commonNames && name?.Kind == NameKind.AboveSpecies && !written.EndsWith('.'))
        {
            name = new SpeciesName(written, NameKind.Vernacular);
        }

        aboveSpecies.When(name is not { Counts: true }, row.Line, written);
        vernacular.When(name?.Kind == NameKind.Vernacular, row.Line, written);
        return name is { Counts: true } ? name : null;
    }

    private string? Group(TextRow row, ChecklistColumns columns)
    {
        if (file.Group is not null)
        {
            return Taxa.GroupKey(file.Group);
        }

        if (row[columns["group"]] is { Length: > 0 } word)
        {
            return Taxa.GroupKey(word);
        }

        var higher = new HigherTaxa(row[columns["kingdom"]], row[columns["phylum"]], row[columns["class"]], row[columns["order"]], row[columns["family"]]);
        var group = taxa.Group(higher);
        return group == "other" ? null : group;
    }

    private int? Year(TextRow row, int column)
    {
        var text = row[column];
        if (text.Length == 0 || text.Equals("NA", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var year = AYear(text);
        textForYear.When(year is null, row.Line, text);
        return year;
    }

    // A year, also as "X1796" (R writes it so) or "1796.0".
    private static int? AYear(string text)
    {
        var plain = text.Length == 5 && text[0] is 'X' or 'x' ? text[1..] : text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
        return int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1000 and <= 2999 ? year : null;
    }

    private void Conclude()
    {
        textForYear.Tell(report, Severity.Warning, "text-for-number",
            (n, e) => new($"{n} fields hold text where a year belongs, such as '{e}'", $"有 {n} 处在应为年份的位置填写了文字，例如“{e}”"),
            new("a year of four digits, or an empty field", "应为四位数年份，或留空"));
        disordered.Tell(report, Severity.Error, "years-out-of-order",
            (n, e) => new($"{n} taxa end before they begin, such as {e}", $"有 {n} 个分类单元的末年早于首年，例如 {e}"),
            new("a first year not after the last one: are the two columns swapped?", "首年不应晚于末年，请检查两列是否颠倒"));
        withoutYear.Tell(report, Severity.Note, "taxa-without-year",
            (n, e) => new($"{n} taxa have no year, such as {e}: no year's list holds them", $"有 {n} 个分类单元没有年份，例如 {e}：不计入任何年份的名录"),
            new("a first year", "请补充首次记录年份"));
        aboveSpecies.Tell(report, Severity.Note, "taxa-above-species",
            (n, e) => new($"{n} rows name no species, such as '{e}'", $"有 {n} 行不是种名，例如“{e}”"),
            new("names of species; genera and crosses are left out", "应为种名；属名与杂交组合已略过"));
        vernacular.Tell(report, Severity.Note, "vernacular-names",
            (n, e) => new($"{n} names are no scientific names, such as '{e}': they count as written, but match no record", $"有 {n} 个名称不是学名，例如“{e}”：按原文计数，但无法与记录匹配"),
            new("scientific names", "应为学名"));
        longRows.Tell(report, Severity.Warning, "rows-longer-than-header",
            (n, e) => new($"{n} rows are longer than the header, such as that of {e}", $"有 {n} 行长于表头，例如 {e} 所在行"),
            new("as many fields as the header; for years after the name: `form: years`", "字段数应与表头一致；若名称后为各年份，请写明 `form: years`"));
        if (entries.Count == 0 && !report.Failed)
        {
            report.InCity(
                Severity.Error,
                "empty-checklist",
                new($"{report.Name} holds no taxon", $"{report.Name} 中没有任何分类单元"),
                new("a row for each taxon below a header", "表头之下每行应为一个分类单元"));
        }
    }

    /// <summary>Counts one kind of fault, with the first place and example.</summary>
    private sealed class Counted
    {
        private int count, line;
        private string example = string.Empty;

        internal void When(bool fault, int at, string what)
        {
            if (fault && count++ == 0)
            {
                (line, example) = (at, what);
            }
        }

        internal void Tell(FileReport report, Severity severity, string code, Func<int, string, Wording> found, Wording expected)
        {
            if (count > 0)
            {
                report.InFile(severity, code, line, found(count, example), expected);
            }
        }
    }
}
