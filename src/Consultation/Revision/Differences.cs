using System.Globalization;
using Hedgerow.Assessment;
using Hedgerow.Science.Index;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Consultation.Revision;

/// <summary>Compares two editions, indicator by indicator, by what they say and not by what was meant.</summary>
internal static class Differences
{
    internal static EditionDifference Of(Edition from, Edition to, IReadOnlyList<RevisionDecision> decisions)
    {
        var found = new List<IndicatorDifference>();
        foreach (var was in from.Indicators)
        {
            var decision = decisions.FirstOrDefault(one => one.Indicator == was.Id);
            var becomes = to.Indicators.FirstOrDefault(one => one.Key == was.Key);
            found.Add(becomes is null
                ? new IndicatorDifference(was.Id, was.Key, IndicatorChangeKinds.Dropped, was.Name, null, [], decision)
                : Compared(was, becomes, decision));
        }

        found.AddRange(to.Indicators
            .Where(one => from.Indicators.All(was => was.Key != one.Key))
            .Select(one => new IndicatorDifference(one.Id, one.Key, IndicatorChangeKinds.Added, null, one.Name, [], decisions.FirstOrDefault(decision => decision.Indicator == one.Id))));
        return new EditionDifference(from.Id, to.Id, found);
    }

    internal static Wording Summary(EditionDifference difference)
    {
        var parts = new (IndicatorChangeKinds Kind, string En, string Zh)[]
        {
            (IndicatorChangeKinds.Dropped, "dropped", "删除"), (IndicatorChangeKinds.Added, "added", "新增"), (IndicatorChangeKinds.Renamed, "renamed", "更名"),
            (IndicatorChangeKinds.Rebanded, "re-banded", "调整评分"), (IndicatorChangeKinds.MeasuredOtherwise, "measured otherwise", "调整测算方法"), (IndicatorChangeKinds.Described, "described otherwise", "调整说明"),
        };
        var kept = difference.Indicators.Count(one => one.Change == IndicatorChangeKinds.Kept);
        var changed = parts.Select(part => (part.En, part.Zh, Ids: difference.Indicators.Where(one => one.Change.HasFlag(part.Kind)).Select(one => one.Id).ToList())).Where(part => part.Ids.Count > 0).ToList();
        var before = difference.From;
        return new Wording(
            Text($"Compared with {before}: {kept} kept{string.Concat(changed.Select(part => $"; {part.Ids.Count} {part.En} ({string.Join(", ", part.Ids)})"))}."),
            Text($"与 {before} 相比：保留 {kept} 项{string.Concat(changed.Select(part => $"；{part.Zh} {part.Ids.Count} 项（{string.Join("、", part.Ids)}）"))}。"));
    }

    private static IndicatorDifference Compared(Indicator was, Indicator becomes, RevisionDecision? decision)
    {
        var kinds = IndicatorChangeKinds.Kept;
        var details = new List<Wording>();
        if (was.Name != becomes.Name)
        {
            kinds |= IndicatorChangeKinds.Renamed;
        }

        Told(IndicatorChangeKinds.MeasuredOtherwise, new("measure", "测算方法"), was.Measure, becomes.Measure);
        Told(IndicatorChangeKinds.MeasuredOtherwise, new("parameters", "参数"), Parameters(was.With), Parameters(becomes.With));
        Told(IndicatorChangeKinds.MeasuredOtherwise, new("unit", "单位"), was.Unit, becomes.Unit);
        Told(IndicatorChangeKinds.MeasuredOtherwise, new("change against the baseline", "相对基准年的变化"), Flag(was.BaselineChange), Flag(becomes.BaselineChange));
        Told(IndicatorChangeKinds.Rebanded, new("bands", "分档"), Bands(was.Bands), Bands(becomes.Bands));
        Told(IndicatorChangeKinds.Rebanded, new("levels", "等级"), Levels(was.Ladder), Levels(becomes.Ladder));
        Told(IndicatorChangeKinds.Rebanded, new("weight", "权重"), Term(was.Term), Term(becomes.Term));
        Told(IndicatorChangeKinds.Described, new("component", "组成部分"), was.Component, becomes.Component);
        Told(IndicatorChangeKinds.Described, new("standing", "计分地位"), was.Standing.ToString().ToLowerInvariant(), becomes.Standing.ToString().ToLowerInvariant());
        if (kinds.HasFlag(IndicatorChangeKinds.Described) && was.Component == becomes.Component && (kinds & (IndicatorChangeKinds.Rebanded | IndicatorChangeKinds.MeasuredOtherwise)) != 0)
        {
            // That new bands are provisional goes with them, and is no change of its own.
            kinds &= ~IndicatorChangeKinds.Described;
        }

        if (was.Explanation != becomes.Explanation)
        {
            kinds |= IndicatorChangeKinds.Described;
            details.Add(new Wording("the explanation", "说明文字"));
        }

        return new IndicatorDifference(becomes.Id, becomes.Key, kinds, was.Name, becomes.Name, details, decision);

        void Told(IndicatorChangeKinds kind, Wording what, string old, string young)
        {
            if (old != young)
            {
                kinds |= kind;
                details.Add(new Wording($"{what.En}: {Shown(old)} → {Shown(young)}", $"{what.Zh}：{Shown(old)} → {Shown(young)}"));
            }
        }
    }

    private static string Shown(string text) => text.Length == 0 ? "–" : text;

    private static string Flag(bool flag) => flag ? "+" : string.Empty;

    private static string Parameters(IReadOnlyDictionary<string, object?> with) => string.Join(", ", with.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => Text($"{pair.Key}: {pair.Value}")));

    private static string Bands(BandTable? table) => table is null
        ? string.Empty
        : string.Join("; ", table.Bands.Select(band => Text($"{Edge(band.Min)}–{Edge(band.Max)} = {band.Points}"))) + (table.Cuts.Count > 0 ? Text($" | {string.Join(", ", table.Cuts.Select(cut => Text($"{cut.At:0.#########}{(cut.Inclusive ? "+" : "")}")))}") : string.Empty);

    private static string Edge(decimal? edge) => edge?.ToString("0.#########", CultureInfo.InvariantCulture) ?? "…";

    private static string Levels(Ladder? ladder) => ladder is null ? string.Empty : string.Join("; ", ladder.Levels.Select(level => Text($"{level.Key} = {level.Points}")));

    private static string Term(WeightedTerm? term) => term is null ? string.Empty : Text($"{term.Weight} × / {term.ReferenceMaximum}{(term.Inverted ? " (100 −)" : "")}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
