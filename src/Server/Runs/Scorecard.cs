using Hedgerow.Assessment;
using Hedgerow.Server.Languages;

namespace Hedgerow.Server.Runs;

/// <summary>What a scorecard shows, on the page of a run, on a shared page and in a frame of another site.</summary>
/// <param name="Run">The run.</param>
/// <param name="Words">Numbers as people read them.</param>
/// <param name="T">The reader's language.</param>
public sealed record Scorecard(StoredRun Run, RunWords Words, Texts T)
{
    private const int MostSteps = 6;

    /// <summary>Address under which the pages of indicators lie; null where there are none to go to.</summary>
    public string? Home { get; init; }

    /// <summary>The districts; null where they are not shown.</summary>
    public DistrictView? Districts { get; init; }

    /// <summary>The years; null where they are not shown.</summary>
    public YearView? Years { get; init; }

    /// <summary>The indicators by component, in the edition's order.</summary>
    public IEnumerable<(StoredComponent Component, IReadOnlyList<StoredIndicator> Indicators)> Components =>
        Run.Components.Select(component => (component, (IReadOnlyList<StoredIndicator>)[.. Run.Indicators.Where(i => i.Component == component.Id)]));

    /// <summary>The steps to a better band that are nearest, by the share of the way that is left within the present band.</summary>
    public IReadOnlyList<(StoredIndicator Indicator, NextStep Step)> Steps =>
    [
        .. Run.Indicators.Where(i => i.Status is "scored" or "provisional").Select(i => (Indicator: i, Step: NextStep.Of(i)!)).Where(pair => pair.Step is not null)
            .OrderByDescending(pair => pair.Indicator.Band?.Progress ?? -1).Take(MostSteps),
    ];

    /// <summary>Indicators without points, with why.</summary>
    public IReadOnlyList<StoredIndicator> Gaps => [.. Run.Indicators.Where(i => i.Status is "not_measured")];
}
