using Hedgerow.Assessment;
using Hedgerow.Server.Languages;

namespace Hedgerow.Server.Runs;

/// <summary>The districts of a run, coloured by one indicator and sorted by one column.</summary>
public sealed record DistrictView
{
    private const int MostColumns = 7;

    /// <summary>The outlines.</summary>
    public required DistrictShapes Shapes { get; init; }

    /// <summary>The districts in the run's order.</summary>
    public required IReadOnlyList<StoredUnit> Units { get; init; }

    /// <summary>The districts as they are sorted.</summary>
    public required IReadOnlyList<StoredUnit> Sorted { get; init; }

    /// <summary>The indicators that were measured in at least one district.</summary>
    public required IReadOnlyList<StoredIndicator> Indicators { get; init; }

    /// <summary>Those of them that have a column: the one that colours the map, and the first of the others.</summary>
    public required IReadOnlyList<StoredIndicator> Columns { get; init; }

    /// <summary>The indicator that colours the map; null where none was measured in any district.</summary>
    public required StoredIndicator? By { get; init; }

    /// <summary>The column sorted by.</summary>
    public required string Sort { get; init; }

    /// <summary>Whether largest first.</summary>
    public required bool Down { get; init; }

    /// <summary>Values of the indicator that colours the map, in the run's order of districts.</summary>
    public IReadOnlyList<double?> Values => [.. Units.Select(unit => By is null ? null : Cell(unit, By.Key)?.Value)];

    /// <summary>The indicator of a district.</summary>
    /// <param name="unit">The district.</param>
    /// <param name="key">Its key.</param>
    /// <returns>The indicator, or null.</returns>
    public static StoredIndicator? Cell(StoredUnit unit, string key)
    {
        ArgumentNullException.ThrowIfNull(unit);
        return unit.Indicators.FirstOrDefault(i => i.Key == key);
    }

    /// <summary>Address of the same view sorted by another column; by the same one, turned round.</summary>
    /// <param name="column">The column.</param>
    /// <returns>The query.</returns>
    public string SortBy(string column) => $"?by={Uri.EscapeDataString(By?.Key ?? string.Empty)}&sort={Uri.EscapeDataString(column)}{(Sort == column ? (Down ? string.Empty : "&down=true") : column == "name" ? string.Empty : "&down=true")}#districts";

    /// <summary>What <c>aria-sort</c> says of a column.</summary>
    /// <param name="column">The column.</param>
    /// <returns>The word; null where it is not sorted by.</returns>
    public string? Sorting(string column) => Sort != column ? null : Down ? "descending" : "ascending";

    internal static DistrictView? Of(StoredRun run, DistrictShapes shapes, RunWords words, Texts texts, string? by, string? sort, bool down)
    {
        if (run.Units.Count == 0)
        {
            return null;
        }

        var measured = run.Indicators.Where(i => run.Units.Any(unit => Cell(unit, i.Key)?.Value is not null)).ToList();
        var coloured = measured.FirstOrDefault(i => i.Key == by) ?? measured.FirstOrDefault();
        var columns = coloured is null ? [] : measured.Where(i => i.Key == coloured.Key).Concat(measured.Where(i => i.Key != coloured.Key).Take(MostColumns - 1)).OrderBy(measured.IndexOf).ToList();
        var column = sort is "name" or "area" or "points" || measured.Any(i => i.Key == sort) ? sort! : string.Empty;
        double Number(StoredUnit unit) => column switch { "area" => unit.AreaKm2, "points" => unit.Total.Score ?? -1, _ => Cell(unit, column)?.Value ?? double.NaN };
        IEnumerable<StoredUnit> sorted = column switch
        {
            "" => run.Units,
            "name" => run.Units.OrderBy(unit => unit.Name, StringComparer.InvariantCulture),
            // What was not measured stands last, whichever way.
            _ => run.Units.OrderBy(unit => double.IsNaN(Number(unit))).ThenBy(unit => down ? -Number(unit) : Number(unit)),
        };
        var list = sorted.ToList();
        if (column == "name" && down)
        {
            list.Reverse();
        }

        return new DistrictView
        {
            // Shapes are paired by their place in the file: where the files disagree, no map is better than a wrong one.
            Shapes = shapes.Districts.Count == run.Units.Count && shapes.Districts.Zip(run.Units).All(pair => pair.First.Name == pair.Second.Name) ? shapes : DistrictShapes.None,
            Units = run.Units, Sorted = list, Indicators = measured, Columns = columns, By = coloured, Sort = column, Down = down,
        };
    }
}
