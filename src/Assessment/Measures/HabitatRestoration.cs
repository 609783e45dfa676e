using Hedgerow.Cities;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Measures;

/// <summary>How much of the degraded habitat has been restored, by area (option A) or by habitat types (option B).</summary>
internal sealed class HabitatRestoration : IMeasure
{
    private const string Option = "option";

    /// <inheritdoc />
    public Card Card { get; } = new(
        "landscape.restoration",
        new Wording("Habitat restoration", "生境恢复"),
        new Wording(
            "A: 100 × restored habitat / originally degraded habitat, by area. B: 100 × habitat types restored / habitat types of the baseline year.",
            "A：100 × 已恢复生境面积 / 原退化生境面积；B：100 × 已恢复生境类型数 / 基准年生境类型总数。"),
        "%",
        "0–100",
        ["restoration"],
        [new CardParameter(Option, "auto", new Wording("A (area), B (habitat types), or auto: A where both areas are known, else B", "A（面积）、B（类型）或 auto：两项面积俱全时用 A，否则用 B"))],
        "chan-2021",
        "src/Assessment/Measures/HabitatRestoration.cs",
        "src/Science/Quantities/Share.cs");

    /// <inheritdoc />
    public bool ByUnit => true;

    /// <inheritdoc />
    public bool FromLandCover => false;

    /// <inheritdoc />
    public IReadOnlyList<string> ReadsBeyondArea => ["restoration"]; // The union of all restored ground is cut to the area: its last digit may hang on ground elsewhere.

    /// <inheritdoc />
    public Reading Read(MeasureContext at)
    {
        var trail = new Trail();
        var found = at.Data.Restoration(at.Area);
        if (found.Missing(out var gap))
        {
            return trail.Gap(gap, at.With);
        }

        var facts = trail.Follow(found.Value);
        var wanted = at.With.Text(Option);
        var parts = new Parts()
            .Add("restored_ha", "Restored habitat", "已恢复生境面积", facts.RestoredHa, "ha")
            .Add("degraded_ha", "Originally degraded habitat", "原退化生境面积", facts.DegradedHa, "ha")
            .Add("types_restored", "Habitat types restored", "已恢复生境类型数", facts.TypesRestored, "types")
            .Add("types_total", "Habitat types of the baseline year", "基准年生境类型总数", facts.TypesTotal, "types");
        if (wanted != "B" && facts is { RestoredHa: { } restored, DegradedHa: { } degraded and > 0 })
        {
            return Taken(at, trail, parts, "A", restored, degraded);
        }

        if (wanted != "A" && facts is { TypesRestored: { } types, TypesTotal: { } all and > 0 })
        {
            return Taken(at, trail, parts, "B", types, all);
        }

        return trail.Gap(Unknown(at.Area), at.With) with { Parts = parts.All };
    }

    private static Reading Taken(MeasureContext at, Trail trail, Parts parts, string option, double part, double whole)
    {
        if (part > whole)
        {
            trail.Warn(
                "restored-above-degraded",
                "More has been restored than was degraded; the share is held at 100 %. Degraded habitat must include what has been restored since.",
                "已恢复量超过原退化量，比例按 100 % 计。原退化生境应包含其后已恢复的部分。");
        }

        return new Reading
        {
            Value = Share.FromRatio(Math.Min(1, part / whole)).Percent,
            Parts = parts.All,
            Parameters = at.With.And(Option, option),
            Inputs = trail.Inputs,
            Notes = trail.Notes,
        };
    }

    private static Gap Unknown(AssessedArea area) => new(
        new Wording($"Degraded and restored habitat of {area.Name} are not both known, or nothing was degraded.", $"{area.Name}的退化与已恢复生境数据不全，或没有退化生境。"),
        new Wording(
            "Give `restoration: {restored: FILE, degraded: FILE}` (option A), or `{types_restored: N, types_total: N}` (option B, whole city only) in city.yaml.",
            "请在 city.yaml 中填写 `restoration: {restored: 文件, degraded: 文件}`（方案 A），或 `{types_restored: 数, types_total: 数}`（方案 B，仅限全市）。"));
}
