using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Records;

/// <summary>What is wrong with the taxa of one checklist: counted while it is read, told once.</summary>
internal sealed class ChecklistFaults
{
    /// <summary>Text where a year belongs.</summary>
    internal Counted TextForYear { get; } = new();

    /// <summary>A last year before the first.</summary>
    internal Counted Disordered { get; } = new();

    /// <summary>No year in a list of years.</summary>
    internal Counted WithoutYear { get; } = new();

    /// <summary>No species.</summary>
    internal Counted AboveSpecies { get; } = new();

    /// <summary>No scientific name.</summary>
    internal Counted Vernacular { get; } = new();

    /// <summary>More fields than the header.</summary>
    internal Counted LongRows { get; } = new();

    /// <summary>Tells all of it.</summary>
    /// <param name="report">Receives it.</param>
    /// <param name="entries">Number of taxa read.</param>
    internal void Tell(FileReport report, int entries)
    {
        TextForYear.Tell(report, Severity.Warning, "text-for-number",
            (n, e) => new($"{n} fields hold text where a year belongs, such as '{e}'", $"有 {n} 处在应为年份的位置填写了文字，例如“{e}”"),
            new("a year of four digits, or an empty field", "应为四位数年份，或留空"));
        Disordered.Tell(report, Severity.Error, "years-out-of-order",
            (n, e) => new($"{n} taxa end before they begin, such as {e}", $"有 {n} 个分类单元的末年早于首年，例如 {e}"),
            new("a first year not after the last one: are the two columns swapped?", "首年不应晚于末年，请检查两列是否颠倒"));
        WithoutYear.Tell(report, Severity.Note, "taxa-without-year",
            (n, e) => new($"{n} taxa have no year, such as {e}: no year's list holds them", $"有 {n} 个分类单元没有年份，例如 {e}：不计入任何年份的名录"),
            new("a first year", "请补充首次记录年份"));
        AboveSpecies.Tell(report, Severity.Note, "taxa-above-species",
            (n, e) => new($"{n} rows name no species, such as '{e}'", $"有 {n} 行不是种名，例如“{e}”"),
            new("names of species; genera and crosses are left out", "应为种名；属名与杂交组合已略过"));
        Vernacular.Tell(report, Severity.Note, "vernacular-names",
            (n, e) => new($"{n} names are no scientific names, such as '{e}': they count as written, but match no record", $"有 {n} 个名称不是学名，例如“{e}”：按原文计数，但无法与记录匹配"),
            new("scientific names", "应为学名"));
        LongRows.Tell(report, Severity.Warning, "rows-longer-than-header",
            (n, e) => new($"{n} rows are longer than the header, such as that of {e}", $"有 {n} 行长于表头，例如 {e} 所在行"),
            new("as many fields as the header; for years after the name: `form: years`", "字段数应与表头一致；若名称后为各年份，请写明 `form: years`"));
        if (entries == 0 && !report.Failed)
        {
            report.InCity(
                Severity.Error,
                "empty-checklist",
                new($"{report.Name} holds no taxon", $"{report.Name} 中没有任何分类单元"),
                new("a row for each taxon below a header", "表头之下每行应为一个分类单元"));
        }
    }

    /// <summary>Counts one kind of fault, with the first place and example.</summary>
    internal sealed class Counted
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
