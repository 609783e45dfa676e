using Hedgerow.Assessment;
using Hedgerow.Pages;
using Hedgerow.Science.Index;
using Hedgerow.Sharing.Charts;

namespace Hedgerow.Sharing.Assessments;

/// <summary>The districts: a table of every indicator that was measured in one of them, and a map of one.</summary>
internal static class DistrictChapter
{
    private const int PerTable = 7;

    /// <summary>Writes it; nothing where the city has no districts.</summary>
    public static void Write(Manuscript text, RunText words, CityOutline? outline)
    {
        var run = words.Run;
        if (run.Units.Count == 0)
        {
            return;
        }

        text.Head(1, text.Say("Districts", "分区"), page: true);
        text.Write(text.Say("The same measures, district by district. A dash is not measured, never zero.", "同样的指标按分区计算。短横表示未测算，绝不等于零。"));
        List<int> shown = [.. Enumerable.Range(0, run.Indicators.Count).Where(i => run.Units.Any(unit => i < unit.Indicators.Count && unit.Indicators[i].Value is not null))];
        if (outline is not null && shown.Count > 0)
        {
            Map(text, words, outline, shown[0]);
        }

        var part = 0;
        foreach (var some in shown.Chunk(PerTable))
        {
            var of = shown.Count <= PerTable ? string.Empty : text.Say($" ({++part} of {(shown.Count + PerTable - 1) / PerTable})", $"（{++part}/{(shown.Count + PerTable - 1) / PerTable}）");
            text.Tabulate(
                text.Say("Indicators by district", "分区指标") + of,
                [
                    new(text.Say("District", "分区"), 2), new(text.Say("Area, km²", "面积（平方千米）"), 1.1, IsNumber: true),
                    .. some.Select(i => new Column($"{words.Name(run.Indicators[i])}{(UnitName.Of(run.Indicators[i].Unit).In(text.Language) is { Length: > 0 } unit ? text.Say($", {unit}", $"（{unit}）") : string.Empty)}", 1.5, IsNumber: true)),
                ],
                run.Units.Select(unit => (IReadOnlyList<Prose>)[unit.Name, Figures.Show(unit.AreaKm2), .. some.Select(i => (Prose)words.Figure(unit.Indicators[i]))]),
                source: text.Say("assessment.json of this run.", "本次评估的 assessment.json。"), wide: true);
        }
    }

    private static void Map(Manuscript text, RunText words, CityOutline outline, int place)
    {
        var run = words.Run;
        var indicator = run.Indicators[place];
        var byName = run.Units.GroupBy(unit => unit.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        double?[] values = [.. outline.Districts.Select(district => byName.TryGetValue(district.Name, out var unit) ? unit.Indicators[place].ValueShown : null)];
        if (values.All(value => value is null))
        {
            return;
        }

        var decimals = words.Rule(indicator)?.Bands?.Decimals;
        string Shown(double value) => RunText.Number(value, decimals) + words.Unit(indicator.Unit);
        var known = outline.Districts.Zip(values).Where(pair => pair.Second is not null).OrderBy(pair => pair.Second).ToList();
        text.Put(new Figure(
            text.Say($"Indicator {words.Name(indicator)} by district", $"各分区指标 {words.Name(indicator)}"),
            text.Say(
                $"A map of {outline.Districts.Count} districts, darker where the value is higher: from {Shown(known[0].Second!.Value)} in {known[0].First.Name} to {Shown(known[^1].Second!.Value)} in {known[^1].First.Name}. The table that follows has all values.",
                $"{outline.Districts.Count} 个分区的地图，颜色越深数值越高：最低为{known[0].First.Name}（{Shown(known[0].Second!.Value)}），最高为{known[^1].First.Name}（{Shown(known[^1].Second!.Value)}）。全部数值见后表。"),
            DistrictMap.Draw(outline, values, Shown, text.Say("not measured", "未测算")))
        { Source = text.Say("values: assessment.json; outlines: layers.gpkg of this run.", "数值：assessment.json；边界：本次评估的 layers.gpkg。") });
    }
}
