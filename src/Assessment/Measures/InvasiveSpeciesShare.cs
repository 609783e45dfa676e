using System.Globalization;
using Hedgerow.Cities;
using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species;

namespace Hedgerow.Assessment.Measures;

/// <summary>The share of invasive species in one taxonomic group; all groups stand beside it.</summary>
internal sealed class InvasiveSpeciesShare : IMeasure
{
    /// <inheritdoc />
    public Card Card { get; } = new(
        "species.invasive_share",
        new Wording("Share of invasive alien species", "外来入侵物种比例"),
        new Wording(
            "100 × I / (N + I) in one group; I = invasive alien species, N = native species. Scored on the first choice, else the second, else the group with most species.",
            "100 × I / (N + I)，同一类群内；I 为外来入侵物种数，N 为本地物种数。依次取首选类群、次选类群、物种最多的类群计分。"),
        "%",
        "0–100",
        ["records", "checklists"],
        [
            new CardParameter("first_choice", "vascular_plants", new Wording("Group that is scored if it can be measured", "优先计分的类群")),
            new CardParameter("second_choice", "birds", new Wording("Group that is scored if the first cannot be measured", "首选无法测算时计分的类群")),
        ],
        "chan-2021",
        "src/Assessment/Measures/InvasiveSpeciesShare.cs",
        "src/Science/Species/InvasiveShare.cs");

    /// <inheritdoc />
    public bool ByUnit => true;

    /// <inheritdoc />
    public bool FromLandCover => false;

    /// <inheritdoc />
    public Reading Read(MeasureContext at)
    {
        var trail = new Trail();
        var groups = InvasiveGroups.Of(at, trail);
        if (groups.Count == 0)
        {
            var (from, to) = at.RecordYears;
            var unread = at.City.Records.Count > 0 ? at.Shared.Records.In(at, from, to).Gap : null;
            return trail.Gap(unread ?? Nothing(at.Area), at.With);
        }

        var parts = new Parts();
        foreach (var group in groups)
        {
            group.AddTo(parts);
        }

        var measured = groups.Where(g => !g.Share.Missing(out _)).ToList();
        var scored = measured.Find(g => g.Group == at.With.Text("first_choice"))
            ?? measured.Find(g => g.Group == at.With.Text("second_choice"))
            ?? measured.OrderByDescending(g => g.Counts.Native + g.Counts.Invasive).ThenBy(g => g.Group, StringComparer.Ordinal).FirstOrDefault();
        if (scored is null)
        {
            var wanted = groups.FirstOrDefault(g => g.Group == at.With.Text("first_choice")) ?? groups.MaxBy(g => g.Counts.All)!;
            return trail.Gap(wanted.Share.Gap!, at.With) with { Parts = parts.All };
        }

        var name = RecordedSpecies.NameOf(scored.Group);
        trail.Note("group", $"Scored on: {name.En} ({scored.Source.En}).", $"计分类群：{name.Zh}（{scored.Source.Zh}）。");
        if (scored.Counts.Unknown > 0)
        {
            var count = scored.Counts.Unknown.ToString(CultureInfo.InvariantCulture);
            trail.Note("unknown-status", $"{count} species of unknown status are left out.", $"{count} 个状态不明的物种未计入。");
        }

        return new Reading
        {
            Value = scored.Share.Value.Percent,
            Parts = parts.All,
            Parameters = at.With.And("group", scored.Group),
            Inputs = trail.Inputs,
            Notes = trail.Notes,
        };
    }

    private static Gap Nothing(AssessedArea area) => area.IsUnit
        ? new Gap(
            new Wording($"No species record of the years counted lies in {area.Name}; checklists hold for the whole city.", $"统计年份内{area.Name}没有物种记录；名录仅适用于全市。"),
            new Wording("Add records with coordinates to `records:` in city.yaml.", "请在 city.yaml 的 `records:` 中加入带坐标的记录。"))
        : new Gap(
            new Wording("There are neither records nor checklists from which native and invasive species could be counted.", "没有可用于统计本地与入侵物种的记录或名录。"),
            new Wording(
                "Add `records:` (a GBIF download serves) and `checklists: {native: FILE, invasive: FILE}` to city.yaml; GRIIS lists invasive species by country.",
                "请在 city.yaml 中添加 `records:`（可用 GBIF 下载数据）和 `checklists: {native: 文件, invasive: 文件}`；GRIIS 提供各国入侵物种名录。"));
}
