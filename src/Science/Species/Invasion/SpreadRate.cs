using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Species.Invasion;

/// <summary>How a species spread over the cells of a grid.</summary>
/// <param name="ByYear">Cells with a record in each year, cells new in it, and cells with a record up to it.</param>
/// <param name="CellsPerYear">New cells a year after the first year.</param>
public sealed record Spread(IReadOnlyList<(int Year, int Occupied, int New, int Ever)> ByYear, double CellsPerYear);

/// <summary>The spread of a species in cells per year.</summary>
/// <remarks>
/// <para><b>Formula</b>: (cells ever occupied at the end − at the end of the first year) / (years − 1).</para>
/// <para><b>Meaning</b>: how many cells a species reaches a year, as far as anybody looked.</para>
/// <para><b>Units</b>: cells per year; multiply by the cell's area for km² a year.</para>
/// <para><b>Range</b>: 0 and more; a gap with fewer than two years.</para>
/// <para><b>Behaviour</b>: rises with searching too: read it beside the cells visited (<see cref="SpreadAlert"/>).</para>
/// <para><b>Assumes</b>: one grid for all years; years without records count as years.</para>
/// <para><b>Source</b>: [seebens-2017] for first records as a measure; the rate is Hedgerow's plain reading of them.</para>
/// </remarks>
public static class SpreadRate
{
    /// <summary>Computes the spread.</summary>
    /// <param name="records">Cell and year of each record of the species.</param>
    /// <param name="to">The last year looked at.</param>
    /// <returns>The spread, or a gap with fewer than two years.</returns>
    public static Found<Spread> Of(IEnumerable<(string Cell, int Year)> records, int to)
    {
        ArgumentNullException.ThrowIfNull(records);
        var inTime = records.Where(record => record.Year <= to).Distinct().ToArray();
        var from = inTime.Length > 0 ? inTime.Min(record => record.Year) : to;
        if (inTime.Length == 0 || from == to)
        {
            return new Gap(
                new Wording("A spread needs records of the species in at least two years.", "计算扩散速度至少需要该物种两个年份的记录。"),
                new Wording("Add earlier or later records of the species.", "请补充该物种更早或更晚的记录。"));
        }

        var (ever, byYear) = (new HashSet<string>(StringComparer.Ordinal), new List<(int, int, int, int)>());
        var cells = inTime.ToLookup(record => record.Year, record => record.Cell);
        for (var year = from; year <= to; year++)
        {
            var before = ever.Count;
            ever.UnionWith(cells[year]);
            byYear.Add((year, cells[year].Count(), ever.Count - before, ever.Count));
        }

        return new Spread(byYear, (byYear[^1].Item4 - byYear[0].Item4) / (double)(to - from));
    }
}
