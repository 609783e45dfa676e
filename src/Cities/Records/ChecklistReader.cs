using Hedgerow.Cities.Records.Archives;
using Hedgerow.Cities.Records.Text;
using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species;

namespace Hedgerow.Cities.Records;

/// <summary>Reads one checklist.</summary>
internal sealed class ChecklistReader(ChecklistRef file, FileReport report, Taxa taxa, CancellationToken cancel)
{
    private readonly List<ChecklistEntry> entries = [];
    private readonly ChecklistFaults faults = new();

    /// <summary>Reads it; null when it cannot serve, and the report says why.</summary>
    internal Checklist? Read()
    {
        if (RecordSource.Kind(file.Path, report) is not { } kind)
        {
            return null;
        }

        using var temp = new TempFolder();
        var path = kind switch
        {
            FileKind.Text => file.Path,
            FileKind.Zip => Archive(temp),
            _ => null,
        };
        if (path is null)
        {
            if (!report.Failed)
            {
                report.InCity(
                    Severity.Error,
                    "checklist-format",
                    new($"{report.Name} is no text table", $"{report.Name} 不是文本表格"),
                    new("a CSV or TSV file, or a Darwin Core archive of taxa; a spreadsheet can be saved as CSV", "应为 CSV 或 TSV 文件，或以分类单元为核心的 Darwin Core 归档；电子表格可另存为 CSV"));
            }

            return null;
        }

        if (TextTable.Rows(path, kind == FileKind.Zip ? null : file.Encoding, report, temp, cancel) is not var (rows, doubly))
        {
            return null;
        }

        var names = new ChecklistNames(taxa, faults, doubly);
        var dated = new DatedChecklist(file, report, names, faults, entries);
        var listKind = SpeciesListKind.FirstAndLast;
        if (file.Form == "detections" || (file.Form == "list" && rows.Count > 0 && file.Columns.Count == 0 && DatedChecklist.IsOfYears(rows[0].Fields)))
        {
            if (file.Form == "list")
            {
                report.InCity(
                    Severity.Note,
                    "checklist-form",
                    new($"the header of {report.Name} holds years: it was read as a column a year", $"{report.Name} 的表头为年份：已按每年一列读取"),
                    new("`form: detections` beside the path, to say so", "可在路径旁写明 `form: detections`"));
            }

            dated.Detections(rows);
        }
        else if (file.Form == "years")
        {
            dated.Years(rows);
        }
        else
        {
            listKind = Listed(rows, names, dated) ? listKind : file.ListYear is null ? SpeciesListKind.Undated : SpeciesListKind.OfAYear;
        }

        faults.Tell(report, entries.Count);
        return report.Failed ? null : new Checklist(file, FileHash.Reference("checklists", file, report.Name, null), listKind, entries);
    }

    // A register of species comes as an archive: its tables become one.
    private string? Archive(TempFolder temp)
    {
        try
        {
            return Names.TaxonArchive.AsTable(file.Path, file.Encoding, temp, cancel);
        }
        catch (UnsafeArchiveException wrong)
        {
            report.InCity(Severity.Error, wrong.Code, wrong.Found, wrong.Expected);
        }
        catch (Exception fault) when (fault is InvalidDataException or System.Xml.XmlException or DuckDb.DuckDbException)
        {
            report.InCity(
                Severity.Error,
                "checklist-format",
                new($"{report.Name} is no checklist: {fault.Message}", $"{report.Name} 不是名录：{fault.Message}"),
                new("a CSV or TSV file, or a Darwin Core archive of taxa", "应为 CSV 或 TSV 文件，或以分类单元为核心的 Darwin Core 归档"));
        }

        return null;
    }

    // Whether the list gives first years, so that it tells of change.
    private bool Listed(List<TextRow> rows, ChecklistNames names, DatedChecklist dated)
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
            report.InCity(
                Severity.Error,
                "no-species-column",
                new($"{report.Name} has no column with names among {RecordColumns.Shown(header)}", $"{report.Name} 中没有名称列，现有列：{RecordColumns.Shown(header)}"),
                DatedChecklist.IsOfYears(header)
                    ? new("`form: detections`, as the columns are years", "各列为年份，请写明 `form: detections`")
                    : new("`columns: {name: NAME OF THE COLUMN}`", "请写明 `columns: {name: 列名}`"));
            return false;
        }

        if (file.Form == "sightings")
        {
            if (columns["year"] >= 0)
            {
                dated.Detected(rows[1..], columns["name"], columns["year"]);
                return true;
            }

            report.InCity(
                Severity.Error,
                "no-year-column",
                new($"{report.Name} has no column with years among {RecordColumns.Shown(header)}", $"{report.Name} 中没有年份列，现有列：{RecordColumns.Shown(header)}"),
                new("`columns: {year: NAME OF THE COLUMN}`", "请写明 `columns: {year: 列名}`"));
            return false;
        }

        names.LookAt([.. rows.Skip(1)], columns["name"]);
        foreach (var row in rows.Skip(1))
        {
            faults.LongRows.When(row.Fields.Count > header.Count && row.Fields.Skip(header.Count).Any(f => f.Length > 0), row.Line, row[0]);
            Entry(row, columns, names);
        }

        // A last sighting alone does not say since when a species is there.
        return columns["first"] >= 0;
    }

    private void Entry(TextRow row, ChecklistColumns columns, ChecklistNames names)
    {
        if (names.Of(row[columns["name"]], row) is not { } name)
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
        var category = StatusWords.Category(row[columns["category"]]) ?? StatusWords.Category(status);
        if (file.Status == ChecklistStatus.Threatened && category is not null and not ("CR" or "EN" or "VU" or "EX" or "EW" or "RE"))
        {
            // A whole Red List says of most of its species that they are not threatened.
            said = null;
        }

        var (first, last) = (Year(row, columns["first"]), Year(row, columns["last"]));
        faults.WithoutYear.When(columns["first"] >= 0 && first is null && last is null, row.Line, name.Text);
        faults.Disordered.When(last < first || extinctIn < first, row.Line, name.Text);
        entries.Add(new ChecklistEntry(name.Text, Group(row, columns), said, row.Line)
        {
            First = first ?? last,
            Last = last,
            Extinct = extinct,
            ExtinctIn = extinctIn,
            Category = category,
            Cultivated = StatusWords.IsCultivated(status),
            VernacularNames = columns.VernacularNames.Where(c => row[c.Value].Length > 0).ToDictionary(c => c.Key, c => row[c.Value], StringComparer.Ordinal),
            Synonym = row[columns["taxonomicStatus"]].Contains("synonym", StringComparison.OrdinalIgnoreCase),
            Vernacular = name.Kind == NameKind.Vernacular,
        });
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

        var year = DatedChecklist.Year(text);
        faults.TextForYear.When(year is null, row.Line, text);
        return year;
    }
}
