using System.Globalization;
using System.Text.Json;
using Hedgerow.Assessment;
using Hedgerow.Planning.FromIndex;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Planning;

/// <summary>What the index gives to a plan: findings from gaps and low scores, indicators with their history, actions from scenarios, and the progress of targets by newer assessments.</summary>
public static class PlanIndex
{
    /// <summary>Proposes findings: what could not be measured, what has few points, what has lost points or moved to the worse side. Those that the plan has already are left out.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="run">The newest run.</param>
    /// <param name="earlier">Earlier runs; those of other cities and editions are passed over.</param>
    /// <param name="settings">What counts as low.</param>
    /// <returns>The findings, in the edition's order, with free codes.</returns>
    public static IReadOnlyList<PlanFinding> Findings(Plan plan, StoredRun run, IReadOnlyList<StoredRun>? earlier = null, ProgressSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(run);
        var had = plan.Findings.Select(f => (f.Indicator, f.Kind)).ToHashSet();
        var before = Alike(run, earlier).Where(r => r.Year < run.Year).MaxBy(r => r.Year);
        var found = run.Indicators.SelectMany(i => FindingText.Of(run, i, before?.Indicator(i.Id), before?.Year, (settings ?? ProgressSettings.Usual).LowScore)).Where(f => !had.Contains((f.Indicator, f.Kind))).ToList();
        var free = Free(plan, "F");
        return [.. found.Select((f, at) => f with { Code = free(at) })];
    }

    /// <summary>An indicator of the index for a plan, with history and next step.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="run">The newest run.</param>
    /// <param name="idOrKey">Id or key of the indicator.</param>
    /// <param name="earlier">Earlier runs.</param>
    /// <returns>The pick.</returns>
    /// <exception cref="PlanningException">The edition has no such indicator.</exception>
    public static IndexPick Pick(Plan plan, StoredRun run, string idOrKey, IReadOnlyList<StoredRun>? earlier = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(run);
        var indicator = run.Indicator(idOrKey) ?? throw new PlanningException($"{run.Edition} has no indicator '{idOrKey}'.", $"{run.Edition} 中没有指标“{idOrKey}”。");
        var reference = Reference(run, indicator);
        var known = plan.Indicators.FirstOrDefault(i => i.Reference == reference && i.Source == IndicatorSource.Index);
        var unit = IndexValue.Unit(indicator);
        var picked = known ?? new PlanIndicator
        {
            Code = Free(plan, "I")(0), Name = indicator.Name is { } name ? PlanText.Of(name) : new PlanText(indicator.Key), Source = IndicatorSource.Index, Reference = reference, Unit = unit, Better = IndexValue.Better(indicator),
            Method = new PlanText($"{run.EditionName.En}, indicator {indicator.Id}", $"{run.EditionName.Zh}，指标 {indicator.Id}"), Frequency = new PlanText("with each assessment", "每次评估"),
        };
        var series = History(picked.Code, indicator.Id, [run, .. Alike(run, earlier)]);
        return new IndexPick(picked, series, IndexValue.Of(indicator), run.Year, unit, NextStep.Of(indicator), IndexValue.Next(indicator, run.Rounding != "continuous"));
    }

    /// <summary>Gives a target an indicator of the index: baseline, year, unit and history are filled in, and the number too where there is none: where the next better band begins.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="target">Code of the target.</param>
    /// <param name="run">The newest run.</param>
    /// <param name="idOrKey">Id or key of the indicator.</param>
    /// <param name="earlier">Earlier runs.</param>
    /// <returns>The changed plan.</returns>
    /// <exception cref="PlanningException">There is no such target or indicator.</exception>
    public static Plan Use(Plan plan, string target, StoredRun run, string idOrKey, IReadOnlyList<StoredRun>? earlier = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _ = plan.Target(target) ?? throw new PlanningException($"The plan has no target '{target}'.", $"规划中没有代码为“{target}”的目标。");
        var pick = Pick(plan, run, idOrKey, earlier);
        return Merge(plan, pick.Series) with
        {
            Indicators = plan.Indicators.Any(i => i.Code == pick.Indicator.Code) ? plan.Indicators : [.. plan.Indicators, pick.Indicator],
            Targets = [.. plan.Targets.Select(t => t.Code != target ? t : t with
            {
                Indicator = pick.Indicator.Code, Baseline = pick.Baseline, BaselineYear = pick.Baseline is null ? null : pick.Year, Unit = pick.Unit, Value = t.Value ?? pick.NextValue,
            })],
        };
    }

    /// <summary>Brings the values of all indicators of the index to what assessments measured: by that the progress of targets moves by itself. Values of the same year are replaced by those of the newest run.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="runs">Runs, in any order; of a year the last one counts.</param>
    /// <returns>The changed plan, or the same one where nothing is new.</returns>
    public static Plan Refresh(Plan plan, IReadOnlyList<StoredRun> runs)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(runs);
        var values = new List<IndicatorValue>();
        foreach (var indicator in plan.Indicators.Where(i => i.Source == IndicatorSource.Index))
        {
            var slash = indicator.Reference.LastIndexOf('/');
            if (slash > 0)
            {
                values.AddRange(History(indicator.Code, indicator.Reference[(slash + 1)..], [.. runs.Where(r => r.Edition == indicator.Reference[..slash])]));
            }
        }

        return Merge(plan, values);
    }

    /// <summary>An action from a kept scenario: name, place, districts and the measured effect on every indicator that it changes.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="scenario">The scenario; its outcome must have been computed.</param>
    /// <param name="targets">Codes of the targets that it shall serve.</param>
    /// <returns>The action, with a free code; who leads it, money and dates remain to be filled in.</returns>
    /// <exception cref="PlanningException">The scenario has no outcome.</exception>
    public static PlanAction Action(Plan plan, KeptScenario scenario, IReadOnlyList<string> targets)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(scenario);
        if (scenario.Outcome is not { } outcome)
        {
            throw new PlanningException("The scenario has not been computed since it was drawn: compute it first.", "该情景绘制后尚未计算：请先计算。");
        }

        using var json = JsonDocument.Parse(outcome);
        return new PlanAction
        {
            Code = Free(plan, "A")(0), Title = PlanText.Of(scenario.Name), Text = new PlanText(scenario.Note), Targets = [.. targets], Scenario = scenario.Id, Geometry = ScenarioOutcome.Places(json.RootElement),
            Districts = ScenarioOutcome.Districts(json.RootElement), Effects = ScenarioOutcome.Effects(json.RootElement),
        };
    }

    /// <summary>Name of an indicator of the index: edition and id.</summary>
    /// <param name="run">A run of the edition.</param>
    /// <param name="indicator">The indicator.</param>
    /// <returns>Such as <c>singapore-2021/1</c>.</returns>
    public static string Reference(StoredRun run, StoredIndicator indicator)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(indicator);
        return $"{run.Edition}/{indicator.Id}";
    }

    /// <summary>Codes that a plan does not use yet: F1, F2, F3 ...</summary>
    private static Func<int, string> Free(Plan plan, string letter)
    {
        var used = PlanFiles.Tables(plan).Where(t => t.Columns[0] == "code").SelectMany(t => t.Rows.Select(r => r[0])).ToHashSet(StringComparer.Ordinal);
        var free = Enumerable.Range(1, int.MaxValue - 1).Select(n => letter + n.ToString(CultureInfo.InvariantCulture)).Where(code => !used.Contains(code));
        return at => free.ElementAt(at);
    }

    private static IEnumerable<StoredRun> Alike(StoredRun run, IReadOnlyList<StoredRun>? others) => (others ?? []).Where(r => r.City == run.City && r.Edition == run.Edition && !ReferenceEquals(r, run));

    private static List<IndicatorValue> History(string code, string id, IReadOnlyList<StoredRun> runs)
    {
        var byYear = new SortedDictionary<int, IndicatorValue>();
        // Baseline values of a run stand back behind runs of that year itself; of several runs of a year the one made last counts.
        foreach (var run in runs)
        {
            if (run.Indicator(id)?.Trend is { } trend)
            {
                byYear[trend.Year] = new IndicatorValue { Indicator = code, Year = trend.Year, Value = trend.Value, Source = $"assessment: {run.Edition} {run.Year}, baseline, run {run.Date}" };
            }
        }

        foreach (var run in runs.OrderBy(r => r.Date, StringComparer.Ordinal))
        {
            if (run.Indicator(id) is { } indicator && IndexValue.Of(indicator) is { } value)
            {
                byYear[run.Year] = new IndicatorValue { Indicator = code, Year = run.Year, Value = value, Source = $"assessment: {run.Edition} {run.Year}, run {run.Date}" };
            }
        }

        return [.. byYear.Values];
    }

    private static Plan Merge(Plan plan, IReadOnlyList<IndicatorValue> values)
    {
        var fresh = values.ToDictionary(v => (v.Indicator, v.Year));
        // A value that people wrote themselves is theirs; only values of assessments are replaced.
        var kept = plan.Series.Select(v => fresh.Remove((v.Indicator, v.Year), out var young) && v.Source.StartsWith("assessment:", StringComparison.Ordinal) && young != v ? young : v).ToList();
        return fresh.Count == 0 && kept.SequenceEqual(plan.Series) ? plan : plan with { Series = [.. kept, .. fresh.Values.OrderBy(v => v.Indicator, StringComparer.Ordinal).ThenBy(v => v.Year)] };
    }
}
