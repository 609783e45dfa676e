using Hedgerow.Assessment;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Planning.Tests;

/// <summary>Small runs of an index, as assessment.json would hold them.</summary>
internal static class Runs
{
    public static StoredRun Of(int year, params StoredIndicator[] indicators) => new()
    {
        Schema = "hedgerow-assessment/1", City = "Elmford", CityName = new("Elmford", "榆津"), Edition = "index", EditionName = new("Index", "指数"), EditionSha256 = "0", Year = year, Rounding = "continuous", Date = $"{year + 1}-01-01",
        Area = new StoredArea(100, "EPSG:3857", 10), Total = new StoredTotal { ScoredCount = 1, EditionCount = 1, EditionMax = 4 },
        Components = [new StoredComponent("nature", new("Nature", "自然"), 1, 4, null, null, 1, 1, 4), new StoredComponent("people", new("People", "人"), 1, 4, null, null, 1, 1, 4)],
        Indicators = indicators, Units = [], Profile = [], Findings = [], Inputs = [], Software = new StoredSoftware("Hedgerow", "0", "3"),
    };

    /// <summary>A value between 10 and 20 %, more is better: the next band begins at 20.</summary>
    public static StoredIndicator Canopy(double value, int score = 1) => new()
    {
        Id = "11", Key = "canopy", Status = "scored", Value = value, ValueShown = value, Unit = "%", Score = score, Max = 4, Standing = "official", Band = new StoredBand(10, 20, 0.5, new StoredStep(score + 1, 20, 20 - value), new StoredStep(score - 1, 10, value - 10)),
        Name = new Wording("Canopy", "树冠覆盖"), Component = "nature", Measure = "landscape.canopy_share", Targets = new Dictionary<string, IReadOnlyList<string>> { ["kmgbf"] = ["8", "12"], ["berlin_pact"] = ["GRE"] },
    };

    /// <summary>Less is better, in the best band but one.</summary>
    public static StoredIndicator Aliens(double value) => new()
    {
        Id = "9", Key = "aliens", Status = "provisional", Value = value, ValueShown = value, Unit = "%", Score = 3, Max = 4, Standing = "provisional", Band = new StoredBand(1, 11, 0.5, new StoredStep(4, 1, value - 1), new StoredStep(2, 11, 11 - value)),
        Name = new Wording("Invasive species", "外来入侵物种"), Component = "nature", Measure = "species.invasive_share",
    };

    /// <summary>Could not be measured.</summary>
    public static StoredIndicator Birds { get; } = new()
    {
        Id = "3", Key = "birds", Status = "not_measured", Reason = "There are no records of birds.", Remedy = "Add `records:` to city.yaml.", Zh = new StoredGap("没有鸟类记录。", "在 city.yaml 中添加 `records:`。"), Unit = "%", Max = 4, Standing = "official",
        Name = new Wording("Birds", "鸟类"), Component = "nature", Measure = "species.built_up_birds",
    };

    /// <summary>An answer on a ladder.</summary>
    public static StoredIndicator Ladder(int score) => new()
    {
        Id = "17", Key = "plan", Status = "scored", Level = "none", Unit = "class", Score = score, Max = 4, Standing = "official", Name = new Wording("Strategy", "战略"), Component = "people", Measure = "answer.ladder",
        Targets = new Dictionary<string, IReadOnlyList<string>> { ["kmgbf"] = ["14"] },
    };
}
