using System.Globalization;
using Hedgerow.Assessment;
using Hedgerow.Consultation.Revision;
using Hedgerow.Science.Quantities;
using Hedgerow.Workspace;

namespace Hedgerow.Consultation;

/// <summary>What a draft changes for whom: every kept assessment by the old rules and by the draft.</summary>
/// <param name="Edition">Key of the draft.</param>
/// <param name="Runs">The assessments, by city and year.</param>
public sealed record RescoreTable(string Edition, IReadOnlyList<RescoredCity> Runs)
{
    /// <summary>Assessments whose file is gone or cannot be read: they could not be scored.</summary>
    public IReadOnlyList<LostRun> Lost { get; init; } = [];

    /// <summary>Scores the newest assessment of each city and year that was made with the edition that a draft revises.</summary>
    /// <param name="office">The workspace; opened with the tables of Assessment and of this module.</param>
    /// <param name="draft">The draft, or a released edition.</param>
    /// <param name="cityIds">The cities; null for all that are not archived.</param>
    /// <returns>The table.</returns>
    /// <exception cref="Cities.InputException">The draft's text has mistakes.</exception>
    public static RescoreTable Of(Office office, DraftEdition draft, IReadOnlyCollection<string>? cityIds = null)
    {
        ArgumentNullException.ThrowIfNull(office);
        ArgumentNullException.ThrowIfNull(draft);
        return PastRuns.Rescored(office, draft, cityIds);
    }

    /// <summary>Scores assessments that are at hand.</summary>
    /// <param name="runs">The assessments.</param>
    /// <param name="edition">The draft.</param>
    /// <param name="rules">The edition by which they were made, where its text is known.</param>
    /// <returns>The table.</returns>
    public static RescoreTable Of(IReadOnlyList<StoredRun> runs, Edition edition, Edition? rules = null)
    {
        ArgumentNullException.ThrowIfNull(runs);
        ArgumentNullException.ThrowIfNull(edition);
        return new RescoreTable(edition.Id, [.. runs.OrderBy(run => run.City, StringComparer.Ordinal).ThenBy(run => run.Year).Select(run => new RescoredCity(null, null, run.CityName, run.Year, RescoredRun.Of(run, edition, rules), null))]);
    }

    /// <summary>The table for spreadsheets: a row an indicator, and one for the total of each assessment.</summary>
    /// <returns>The bytes of the file.</returns>
    public byte[] ToCsv() => RescoreCsv.Write(this);

    /// <summary>What changes for one assessment, in a sentence.</summary>
    /// <param name="city">The assessment.</param>
    /// <returns>The sentence.</returns>
    public static Wording Summary(RescoredCity city)
    {
        ArgumentNullException.ThrowIfNull(city);
        var (was, now) = (city.Rescored.Run.Total, city.Rescored.Total);
        var (en, zh) = (RescoreCsv.Shown(was), RescoreCsv.Shown(now));
        var waits = city.Rescored.Indicators.Count(one => one.Origin == RescoreOrigin.ToBeComputed);
        return new Wording(
            string.Create(CultureInfo.InvariantCulture, $"{city.City.En}, {city.Year}: {en} → {zh}{(waits > 0 ? $"; {waits} to be computed" : string.Empty)}"),
            string.Create(CultureInfo.InvariantCulture, $"{city.City.Zh}，{city.Year} 年：{en} → {zh}{(waits > 0 ? $"；{waits} 项待计算" : string.Empty)}"));
    }
}

/// <summary>An assessment of a city by the old rules and by a draft.</summary>
/// <param name="CityId">The city in the workspace; null for an assessment from a file.</param>
/// <param name="RunId">The run; null for an assessment from a file.</param>
/// <param name="City">Name of the city.</param>
/// <param name="Year">The year assessed.</param>
/// <param name="Rescored">The assessment by both rules.</param>
/// <param name="Computable">Whether what is to be computed can be: all files of that time are kept. Null where nothing is to be computed, or the assessment comes from a file.</param>
public sealed record RescoredCity(string? CityId, string? RunId, Wording City, int Year, RescoredRun Rescored, bool? Computable);

/// <summary>An assessment that stands in the register and could not be scored.</summary>
/// <param name="City">Name of the city.</param>
/// <param name="Year">The year assessed.</param>
/// <param name="RunId">The run.</param>
public sealed record LostRun(Wording City, int Year, string RunId);
