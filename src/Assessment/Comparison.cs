using Hedgerow.Assessment.Compare;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment;

/// <summary>Two runs side by side: two years, two cities, or two editions; what differs, and why as far as the files tell.</summary>
/// <param name="First">The first run.</param>
/// <param name="Second">The second run.</param>
/// <param name="Remarks">What holds for the whole comparison.</param>
/// <param name="Indicators">The indicators of either run: those of the first in its order, then those that only the second has.</param>
public sealed record Comparison(ComparedRun First, ComparedRun Second, IReadOnlyList<Wording> Remarks, IReadOnlyList<IndicatorChange> Indicators)
{
    /// <summary>Compares two runs.</summary>
    /// <param name="first">An assessment.json, or the folder that holds it.</param>
    /// <param name="second">Another.</param>
    /// <returns>The comparison.</returns>
    /// <exception cref="FileNotFoundException">There is no assessment.json.</exception>
    /// <exception cref="InvalidDataException">A file is no assessment of a form that is known.</exception>
    public static Comparison Of(string first, string second)
    {
        var (a, b) = (RunFile.Read(first), RunFile.Read(second));
        return new Comparison(a.Run, b.Run, [.. RunRemarks.Of(a, b)], [.. IndicatorPairs.Of(a, b).Select(pair => ChangeReasons.Of(a, b, pair.First, pair.Second))]);
    }
}

/// <summary>One of the runs.</summary>
/// <param name="City">Name of the city.</param>
/// <param name="Edition">Key of the edition.</param>
/// <param name="Year">The year.</param>
/// <param name="Software">Version of Hedgerow that made it.</param>
/// <param name="Total">Its total.</param>
public sealed record ComparedRun(Wording City, string Edition, int Year, string Software, ComparedTotal Total);

/// <summary>The total of a run.</summary>
/// <param name="Score">Official points; null in a weighted index.</param>
/// <param name="Max">Maximum of the indicators scored officially.</param>
/// <param name="ProvisionalScore">Provisional points.</param>
/// <param name="ProvisionalMax">Their maximum.</param>
/// <param name="Value">Value of a weighted index; null while a component is missing.</param>
public sealed record ComparedTotal(double? Score, double? Max, double? ProvisionalScore, double? ProvisionalMax, double? Value);

/// <summary>One indicator in one of the runs.</summary>
/// <param name="Id">Its id in the edition.</param>
/// <param name="Status">scored, provisional, unevidenced or not_measured.</param>
/// <param name="Value">Its value.</param>
/// <param name="Unit">Unit of the value.</param>
/// <param name="Score">Its points.</param>
/// <param name="Max">Most points it can give.</param>
/// <param name="Reason">Why it was not measured.</param>
public sealed record ComparedIndicator(string Id, string Status, double? Value, string Unit, double? Score, double? Max, Wording? Reason);

/// <summary>What became of one indicator.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="First">In the first run; null when that edition lacks it.</param>
/// <param name="Second">In the second run; null when that edition lacks it.</param>
/// <param name="Difference">Second value less the first; null when one is missing or they cannot be compared.</param>
/// <param name="ScoreDifference">Second points less the first ones; null when one is missing.</param>
/// <param name="Line">The change in one sentence.</param>
/// <param name="Why">Everything known that may have caused it.</param>
public sealed record IndicatorChange(
    string Key, Wording Name, ComparedIndicator? First, ComparedIndicator? Second, double? Difference, double? ScoreDifference, Wording Line, IReadOnlyList<Wording> Why)
{
    /// <summary>Whether value, points or status differ at all.</summary>
    public bool IsChange => First is null || Second is null || First.Status != Second.Status || First.Value != Second.Value || First.Score != Second.Score;
}
