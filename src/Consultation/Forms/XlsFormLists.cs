using System.Globalization;

namespace Hedgerow.Consultation.Forms;

/// <summary>The lists of choices of an XLSForm.</summary>
internal static class XlsFormLists
{
    /// <summary>Name of a list → its choices.</summary>
    public static Dictionary<string, List<Choice>> Read(List<CsvReader.CsvRow> rows, XlsFormTexts texts)
    {
        var lists = new Dictionary<string, List<Choice>>(StringComparer.Ordinal);
        if (rows.Count == 0)
        {
            return lists;
        }

        var sheet = new XlsFormSheet(rows);
        foreach (var row in sheet.Rows)
        {
            var list = sheet.Cell(row, "list_name") is { Length: > 0 } named ? named : sheet.Cell(row, "list name");
            if (list.Length == 0)
            {
                continue;
            }

            if (!lists.TryGetValue(list, out var choices))
            {
                lists[list] = choices = [];
            }

            var code = sheet.Cell(row, "name");
            var label = texts.Of(sheet, row, "label");
            choices.Add(new Choice(code, label.IsEmpty ? texts.Said(code) : label, double.TryParse(sheet.Cell(row, "weight"), NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) ? weight : null));
        }

        return lists;
    }
}
