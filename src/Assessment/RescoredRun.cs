using Hedgerow.Assessment.Rescore;
using Hedgerow.Science.Index;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment;

/// <summary>A finished run, scored by other rules: a draft beside the edition it was made with. Readings are those of the run; no rule of scoring stands here but the one that every run uses.</summary>
/// <param name="Run">The run as it was made.</param>
/// <param name="Edition">The other rules.</param>
/// <param name="Indicators">The indicators of the other edition in its order, then those of the run that it has no more.</param>
/// <param name="Total">The total by the other rules, over what could be scored.</param>
public sealed record RescoredRun(StoredRun Run, Edition Edition, IReadOnlyList<RescoredIndicator> Indicators, Total Total)
{
    /// <summary>Whether something must be computed from the city's files before the total is whole.</summary>
    public bool NeedsComputing => Indicators.Any(one => one.Origin == RescoreOrigin.ToBeComputed);

    /// <summary>Scores a run by other rules, from the readings that it holds.</summary>
    /// <param name="run">The run.</param>
    /// <param name="edition">The other rules.</param>
    /// <param name="rules">The edition by which the run was made, where its text is known: what it asked for is then compared, not what the run wrote down about it. Ignored where its hash is another one.</param>
    /// <returns>The run by the other rules.</returns>
    public static RescoredRun Of(StoredRun run, Edition edition, Edition? rules = null)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(edition);
        var asked = new[] { rules, edition }.FirstOrDefault(known => known?.Sha256 == run.EditionSha256);
        return Rescoring.Of(run, edition, asked ?? run.Rules());
    }

    /// <summary>The same with what was computed meanwhile from the city's files of that time.</summary>
    /// <param name="fresh">A run of the same edition, city and year on those files.</param>
    /// <returns>The run, with the readings that were missing.</returns>
    /// <exception cref="ArgumentException">It is a run of another edition or year.</exception>
    public RescoredRun With(StoredRun fresh)
    {
        ArgumentNullException.ThrowIfNull(fresh);
        return fresh.EditionSha256 == Edition.Sha256 && fresh.Year == Run.Year
            ? Rescoring.Completed(this, fresh)
            : throw new ArgumentException($"The run is of {fresh.Edition}, {fresh.Year}; one of {Edition.Id}, {Run.Year} was expected.", nameof(fresh));
    }
}

/// <summary>One indicator before and after.</summary>
/// <param name="Key">Its stable key.</param>
/// <param name="Name">Its name, in the other edition where that has it.</param>
/// <param name="Was">As the run has it; null where it is new.</param>
/// <param name="Now">By the other rules; null where they have it no more.</param>
/// <param name="Origin">Where the reading comes from.</param>
/// <param name="Why">What is to be said about that.</param>
public sealed record RescoredIndicator(string Key, Wording Name, StoredIndicator? Was, IndicatorResult? Now, RescoreOrigin Origin, Wording? Why);

/// <summary>Where the reading of an indicator comes from.</summary>
public enum RescoreOrigin
{
    /// <summary>From the run: same measure, same parameters, same files.</summary>
    Stored,

    /// <summary>The run did not measure this: it is to be computed from the city's files of that time.</summary>
    ToBeComputed,

    /// <summary>It was computed from the city's files of that time.</summary>
    Computed,

    /// <summary>The other rules have it no more.</summary>
    Dropped,
}
