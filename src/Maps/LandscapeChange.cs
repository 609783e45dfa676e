using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Maps;

/// <summary>Cells that had one class at the first date and another, or the same, at the second.</summary>
/// <param name="From">Code at the first date.</param>
/// <param name="To">Code at the second date.</param>
/// <param name="Cells">Number of cells.</param>
/// <param name="Hectares">Area, ha.</param>
/// <param name="PercentOfFrom">Share of the class at the first date, percent.</param>
public sealed record Transition(long From, long To, long Cells, double Hectares, double PercentOfFrom);

/// <summary>What became of a class. Areas in ha; cells without data at either date are left out of all of them.</summary>
/// <param name="Code">The class code.</param>
/// <param name="Before">Area at the first date.</param>
/// <param name="After">Area at the second date.</param>
/// <param name="Gain">Gained from other classes.</param>
/// <param name="Loss">Lost to other classes.</param>
/// <param name="Net">Gain less loss.</param>
/// <param name="Swap">Lost here and gained there: twice the lesser of gain and loss.</param>
/// <param name="AnnualPercent">Annual rate, percent; null where the years are not known or an area is 0.</param>
public sealed record ClassChange(long Code, double Before, double After, double Gain, double Loss, double Net, double Swap, double? AnnualPercent);

/// <summary>What changed between two maps of the same cells.</summary>
/// <param name="Transitions">Pairs of classes that occur, in the order of their codes.</param>
/// <param name="Classes">The classes of either date, in the order of their codes.</param>
/// <param name="ComparedCells">Cells with data at both dates.</param>
/// <param name="LeftOutCells">Cells without data at either date.</param>
/// <param name="ComparedHectares">Area compared, ha.</param>
/// <param name="ChangedHectares">Area whose class changed, ha.</param>
/// <param name="Years">Years between the dates; null where they are not known.</param>
public sealed record ChangeResult(
    IReadOnlyList<Transition> Transitions, IReadOnlyList<ClassChange> Classes, long ComparedCells, long LeftOutCells, double ComparedHectares, double ChangedHectares, double? Years);

/// <summary>The change between two dates: transition matrix, gains, losses, net change, swap, annual rates.</summary>
public static class LandscapeChange
{
    private static readonly TableColumn[] Columns =
        [new("from", TableKind.Whole), new("to", TableKind.Whole), new("cells", TableKind.Whole), new("area_ha", TableKind.Number), new("percent_of_from", TableKind.Number)];

    /// <summary>Compares two maps.</summary>
    /// <param name="before">The first date.</param>
    /// <param name="after">The second date, of the same cells.</param>
    /// <param name="years">Years between them; null where they are not known.</param>
    /// <param name="options">How; the result does not depend on it.</param>
    /// <returns>The change.</returns>
    /// <exception cref="MapException">A map is wrong, or they do not lie on the same cells.</exception>
    public static ChangeResult Run(MapRequest before, MapRequest after, double? years = null, RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        if (years is { } given && (!(given > 0) || !double.IsFinite(given)))
        {
            throw new MapException("--years", new Wording($"{given}", $"{given}"), new Wording("years above 0", "大于 0 的年数"));
        }

        var (firstFile, first) = before.OpenClasses(options);
        var (secondFile, second) = after.OpenClasses(options);
        firstFile.RequireSame(secondFile);
        var hectares = firstFile.Frame.CellArea / ClassTable.SquareMetresPerHectare;
        var counts = Counts(CrossTable.Of(first, second, options));
        var was = counts.GroupBy(pair => pair.Key.From).ToDictionary(group => group.Key, group => group.Sum(pair => pair.Value));
        var became = counts.GroupBy(pair => pair.Key.To).ToDictionary(group => group.Key, group => group.Sum(pair => pair.Value));
        var compared = was.Values.Sum();
        var kept = counts.Where(pair => pair.Key.From == pair.Key.To).ToDictionary(pair => pair.Key.From, pair => pair.Value);
        return new ChangeResult(
            [.. counts.Select(pair => new Transition(pair.Key.From, pair.Key.To, pair.Value, pair.Value * hectares, 100.0 * pair.Value / was[pair.Key.From]))],
            [.. was.Keys.Union(became.Keys).Order().Select(code =>
            {
                var (old, now, same) = (was.GetValueOrDefault(code), became.GetValueOrDefault(code), kept.GetValueOrDefault(code));
                var (gain, loss) = ((now - same) * hectares, (old - same) * hectares);
                return new ClassChange(
                    code, old * hectares, now * hectares, gain, loss, (now - old) * hectares, SwapChange.Of(gain, loss), years is { } span ? 100 * AnnualChange.Of(old, now, span) : null);
            })],
            compared,
            firstFile.Frame.Count - compared,
            compared * hectares,
            (compared - kept.Values.Sum()) * hectares,
            years);
    }

    /// <summary>Writes the transitions as .csv, .json or .gpkg.</summary>
    /// <param name="result">The change.</param>
    /// <param name="path">Where to.</param>
    /// <exception cref="MapException">The ending is another, or the folder is missing.</exception>
    public static void Write(ChangeResult result, string path)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var writer = TableWriter.Create(path, "transitions", Columns);
        foreach (var transition in result.Transitions)
        {
            writer.Add(transition.From);
            writer.Add(transition.To);
            writer.Add(transition.Cells);
            writer.Add(transition.Hectares);
            writer.Add(transition.PercentOfFrom);
            writer.EndRow();
        }

        writer.Finish();
    }

    /// <summary>Cells by the codes of both dates; bytes may stand for different codes in the two maps.</summary>
    private static SortedDictionary<(long From, long To), long> Counts(CrossTable table)
    {
        var counts = new SortedDictionary<(long From, long To), long>();
        for (var one = 0; one < 256; one++)
        {
            for (var other = 0; other < 256; other++)
            {
                if (table[(byte)one, (byte)other] is > 0 and var cells && one != table.First.NoData && other != table.Second.NoData)
                {
                    counts[(table.First.Code((byte)one), table.Second.Code((byte)other))] = cells;
                }
            }
        }

        return counts;
    }
}
