using System.Globalization;
using Hedgerow.Cities.Records.Text;
using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species;

namespace Hedgerow.Cities.Records;

/// <summary>Reads checklists that give years of detection: a column a year, the years after the name, or a row a taxon and year.</summary>
internal sealed class DatedChecklist(ChecklistRef file, FileReport report, ChecklistNames names, ChecklistFaults faults, List<ChecklistEntry> entries)
{
    /// <summary>A year, also as "X1796" (R writes it so) or "1796.0"; null where a text is none.</summary>
    /// <param name="text">The text.</param>
    internal static int? Year(string text)
    {
        var plain = text.Length == 5 && text[0] is 'X' or 'x' ? text[1..] : text.EndsWith(".0", StringComparison.Ordinal) ? text[..^2] : text;
        return int.TryParse(plain, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1000 and <= 2999 ? year : null;
    }

    /// <summary>Whether a header is one of years, so that a table has a column a year.</summary>
    /// <param name="header">Names of the columns.</param>
    internal static bool IsOfYears(IReadOnlyList<string> header) => header.Count(h => Year(h) is not null) is var years && years >= 2 && years > header.Count / 2;

    /// <summary>A row a taxon and year: its first and last year are the earliest and latest of its rows.</summary>
    /// <param name="rows">The rows below the header.</param>
    /// <param name="name">Place of the names.</param>
    /// <param name="year">Place of the years.</param>
    internal void Detected(IReadOnlyList<TextRow> rows, int name, int year)
    {
        names.LookAt(rows, name);
        Dictionary<string, (TextRow Row, SpeciesName Name, List<int> Years)> taxa = new(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (names.Of(row[name], row) is not { } species)
            {
                continue;
            }

            if (!taxa.TryGetValue(species.Text, out var known))
            {
                taxa.Add(species.Text, known = (row, species, []));
            }

            if (Year(row[year]) is { } seen)
            {
                known.Years.Add(seen);
            }
            else
            {
                faults.TextForYear.When(row[year].Length > 0 && !row[year].Equals("NA", StringComparison.OrdinalIgnoreCase), row.Line, row[year]);
            }
        }

        foreach (var (row, species, years) in taxa.Values)
        {
            Add(species, row, years);
        }
    }

    /// <summary>A column a year. Where the header is one shorter than the rows, it lacks the corner above the names.</summary>
    /// <param name="rows">All rows.</param>
    internal void Detections(IReadOnlyList<TextRow> rows)
    {
        var header = rows.Count > 0 ? rows[0].Fields : [];
        var years = header.Select(Year).ToList();
        if (years.Count(y => y is not null) < 2)
        {
            report.InFile(
                Severity.Error,
                "no-years-in-header",
                1,
                new($"the header of {report.Name} holds no years: {RecordColumns.Shown(header)}", $"{report.Name} 的表头中没有年份：{RecordColumns.Shown(header)}"),
                new("names in the first column and a column a year, or another `form:`", "首列应为名称，其后每年一列；否则请改用其他 `form:`"));
            return;
        }

        names.LookAt([.. rows.Skip(1)], 0);
        foreach (var row in rows.Skip(1))
        {
            var shift = row.Fields.Count == header.Count + 1 ? 1 : 0;
            var seen = Enumerable.Range(0, years.Count).Where(i => years[i] is not null && IsDetected(row, i + shift)).Select(i => years[i]!.Value).ToList();
            Dated(row, seen);
        }
    }

    /// <summary>A row a taxon, then the years of its detection.</summary>
    /// <param name="rows">All rows.</param>
    internal void Years(IReadOnlyList<TextRow> rows)
    {
        names.LookAt([.. rows.Skip(1)], 0);
        foreach (var row in rows)
        {
            List<int> seen = [];
            foreach (var field in row.Fields.Skip(1).Where(f => f.Length > 0))
            {
                if (Year(field) is { } year)
                {
                    seen.Add(year);
                }
                else
                {
                    faults.TextForYear.When(row.Line > 1, row.Line, field);
                }
            }

            // A first line without years is a header.
            if (row.Line > 1 || seen.Count > 0)
            {
                Dated(row, seen);
            }
        }
    }

    private void Dated(TextRow row, List<int> seen)
    {
        if (names.Of(row[0], row) is { } name)
        {
            Add(name, row, seen);
        }
    }

    private void Add(SpeciesName name, TextRow row, List<int> seen)
    {
        faults.WithoutYear.When(seen.Count == 0, row.Line, name.Text);
        entries.Add(new ChecklistEntry(name.Text, file.Group is null ? null : Taxa.GroupKey(file.Group), file.Status == ChecklistStatus.ByColumn ? null : file.Status, row.Line)
        {
            First = seen.Count == 0 ? null : seen.Min(),
            Last = seen.Count == 0 ? null : seen.Max(),
            Vernacular = name.Kind == NameKind.Vernacular,
        });
    }

    private bool IsDetected(TextRow row, int column)
    {
        var value = row[column];
        if (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return number > 0;
        }

        faults.TextForYear.When(value.Length > 0 && !value.Equals("NA", StringComparison.OrdinalIgnoreCase), row.Line, value);
        return false;
    }
}
