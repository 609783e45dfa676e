using System.Globalization;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment;

/// <summary>How far the runs of several cities may be set beside each other: the index is for a city against its own past.</summary>
public static class Comparability
{
    // Maps whose cells differ by more than this in size see different things: a street tree, or none.
    private const double MostCellRatio = 2;
    private const int MostYears = 5;

    /// <summary>What stands against a comparison; empty where the inputs are alike.</summary>
    /// <param name="runs">The runs, of one edition.</param>
    /// <returns>The warnings, the gravest first.</returns>
    public static IReadOnlyList<Wording> Warnings(IReadOnlyList<StoredRun> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        List<Wording> found = [];
        if (runs.Count < 2)
        {
            return found;
        }

        if (runs.Select(r => r.EditionSha256).Distinct(StringComparer.Ordinal).Count() > 1)
        {
            found.Add(new Wording("The runs used different states of the edition: their bands may differ.", "各次评估使用了该版本的不同修订，评分区间可能不同。"));
        }

        if (runs.Select(r => r.Rounding).Distinct(StringComparer.Ordinal).Count() > 1)
        {
            found.Add(new Wording("Values met the bands in different ways (rounded and unrounded).", "数值与区间的匹配方式不同（取整与不取整）。"));
        }

        var cells = runs.Select(r => r.Area.CellM).ToList();
        if (cells.Min() > 0 && cells.Max() / cells.Min() > MostCellRatio)
        {
            found.Add(new Wording(
                $"The maps differ in detail: cells from {Text(cells.Min())} m to {Text(cells.Max())} m. Coarse maps miss small green and join what is apart.",
                $"底图精细程度不同：像元从 {Text(cells.Min())} 米到 {Text(cells.Max())} 米。粗糙的底图会漏掉小块绿地，并把分离的斑块连成一片。"));
        }

        var sources = runs.Select(Cover).Distinct(StringComparer.Ordinal).ToList();
        if (sources.Count > 1)
        {
            found.Add(new Wording(
                $"The land cover comes from different sources: {string.Join("; ", sources)}. What each calls natural differs.",
                $"土地覆盖数据来源不同：{string.Join("；", sources)}。各来源对“自然”的界定不同。"));
        }

        var years = runs.Select(r => r.Year).ToList();
        if (years.Max() - years.Min() > MostYears)
        {
            found.Add(new Wording($"The years lie far apart: {years.Min()} to {years.Max()}.", $"年份相距较远：{years.Min()} 至 {years.Max()} 年。"));
        }

        if (runs.Select(Scored).Distinct(StringComparer.Ordinal).Count() > 1)
        {
            found.Add(new Wording("Not the same indicators were scored, so the sums are not of the same things: read the indicators.", "计分的指标不同，总分所含内容也不同：请看各项指标。"));
        }

        return found;
    }

    /// <summary>Whether the values of one indicator may be set beside each other: same parameters, and a value in at least two runs.</summary>
    /// <param name="indicators">The indicator in each run.</param>
    /// <returns>A warning, or null.</returns>
    public static Wording? Warning(IReadOnlyList<StoredIndicator> indicators)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        var measured = indicators.Where(i => i.Status != "not_measured").ToList();
        return measured.Select(Parameters).Distinct(StringComparer.Ordinal).Count() > 1
            ? new Wording("Measured with different parameters.", "测算参数不同。")
            : null;
    }

    private static string Parameters(StoredIndicator indicator) => string.Join(';', indicator.Parameters.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}={p.Value.GetRawText()}"));

    private static string Cover(StoredRun run) => run.Inputs.Where(i => i.Role == "land_cover").OrderByDescending(i => i.Year ?? 0).Select(i => i.Source ?? i.Path).FirstOrDefault() ?? "–";

    private static string Scored(StoredRun run) => string.Join(',', run.Indicators.Where(i => i.Status is "scored" or "provisional").Select(i => i.Key));

    private static string Text(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
