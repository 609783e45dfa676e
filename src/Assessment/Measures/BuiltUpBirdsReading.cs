using System.Globalization;
using Hedgerow.Cities;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species;

namespace Hedgerow.Assessment.Measures;

/// <summary>Native birds recorded in built-up areas and in the whole area: what share and count have in common.</summary>
internal static class BuiltUpBirdsReading
{
    /// <summary>The group it is of.</summary>
    internal const string Group = "birds";

    private const double MostBuiltUpPercent = 90;

    /// <summary>Keys of city.yaml that it needs.</summary>
    public static IReadOnlyList<string> Inputs { get; } = ["records", "checklists", "built_up", "land_cover", "buildings"];

    /// <summary>Takes the reading.</summary>
    public static Reading Of(MeasureContext at, Func<Science.Species.BuiltUpBirdsCount, double> value)
    {
        var trail = new Trail();
        var (from, to) = at.RecordYears;
        var found = at.Shared.Records.In(at, from, to);
        if (found.Missing(out var noRecords))
        {
            return trail.Gap(noRecords, at.With);
        }

        var built = at.Data.BuiltUpForSpecies;
        if (built.Missing(out var noGround))
        {
            return trail.Gap(noGround, at.With);
        }

        var records = trail.Follow(found.Value);
        var ground = trail.Follow(built.Value);
        var placed = records.Where(r => r.HasPlace && PlaceCertainty.TellsGround(r.Record.UncertaintyM)).ToList();
        if (placed.Count == 0)
        {
            return trail.Gap(NoPlaces(), at.With);
        }

        var all = RecordedSpecies.Of(at.Data.City.Species, records, Group);
        var parts = new Parts()
            .Add("species_recorded", "Bird species recorded", "记录到的鸟种数", all.Counts.All, "species")
            .Add("species_unknown_status", "of which of unknown status", "其中：状态不明", all.Unknown.Count, "species")
            .Add("records", "Bird records in the years counted", "统计年份内的鸟类记录数", all.Records, "records")
            .Add("record_years", "Years counted", "统计年份", string.Create(CultureInfo.InvariantCulture, $"{from}–{to}"), string.Empty);
        if (UnknownStatus.Gap(all.Counts) is { } unknown)
        {
            return trail.Gap(unknown, at.With) with { Parts = parts.All };
        }

        var inside = RecordedSpecies.Of(at.Data.City.Species, placed.Where(r => IsYes(ground, r)), Group);
        var counted = BuiltUpBirds.Of(inside.Native, all.Native);
        if (counted.Missing(out var none))
        {
            return trail.Gap(none, at.With) with { Parts = parts.All };
        }

        parts.Add("native_species_built_up", "Native bird species in built-up areas", "建成区本地鸟种数", counted.Value.InBuiltUp, "species")
            .Add("native_species", "Native bird species in the area", "区内本地鸟种数", counted.Value.InCity, "species")
            .Add("records_built_up", "Bird records in built-up areas", "建成区鸟类记录数", inside.Records, "records");
        var cells = AreaCells.Of(at.Area, ground, sea: null);
        var built100 = cells.Land == 0 ? 0 : 100.0 * cells.Yes / cells.Land;
        parts.Add("built_up_percent", "Built-up ground", "建成区占比", built100, "%");
        if (built100 > MostBuiltUpPercent && FromDistricts(at))
        {
            return trail.Gap(AllBuiltUp(built100), at.With) with { Parts = parts.All };
        }

        if (inside.Records == 0)
        {
            // A 0 would say that no bird lives there, and nobody looked.
            return trail.Gap(NobodyLooked(), at.With) with { Parts = parts.All };
        }

        all.NoteUnknown(trail);
        trail.Note(
            "records-not-survey",
            "Both sides come from records: where nobody looked, nothing was found.",
            "分子与分母均来自物种记录：未经调查之处自然没有记录。");
        return new Reading { Value = value(counted.Value), Parts = parts.All, Parameters = at.With.And("record_years", at.City.RecordYears), Inputs = trail.Inputs, Notes = trail.Notes };
    }

    private static bool IsYes(Grid<byte> ground, PlacedRecord record) =>
        ground.Frame.Holds(record.Column, record.Row) && ground[record.Column, record.Row] == Cell.Yes;

    // Districts with people are the last resort for built-up ground; where they fill the city they say nothing.
    private static bool FromDistricts(MeasureContext at) => at.Role(LandRole.BuiltUp).Gap is not null && at.City.Buildings is null;

    private static Gap AllBuiltUp(double percent)
    {
        var shown = percent.ToString("0", CultureInfo.InvariantCulture);
        return new Gap(
            new Wording(
                $"Only districts with people say where the city is built up, and they fill {shown} % of the area: every bird would be a bird of built-up areas.",
                $"仅能以有人居住的分区代表建成区，而这些分区占全域的 {shown} %，几乎所有鸟类都会被计为建成区鸟类。"),
            new Wording("Add `built_up:`, `buildings:`, or a land cover with built-up classes to city.yaml.", "请在 city.yaml 中添加 `built_up:`、`buildings:`，或含建设用地类别的土地覆盖图。"));
    }

    private static Gap NobodyLooked() => new(
        new Wording("No bird has been recorded on built-up ground, which says more about where people looked than about birds.", "建成区内没有任何鸟类记录，这更多反映的是调查地点，而非鸟类的有无。"),
        new Wording("Add records from built-up areas to `records:` (a survey, or a fuller GBIF download).", "请在 `records:` 中补充建成区内的记录（专项调查或更完整的 GBIF 下载数据）。"));

    private static Gap NoPlaces() => new(
        new Wording("No record in the area is sure enough of its place (1 km) to tell the ground that the bird was on.", "区内没有坐标精度足够（1 公里）、可判断所处地类的鸟类记录。"),
        new Wording("Add records with coordinates and their uncertainty to `records:` in city.yaml (a GBIF download serves).", "请在 city.yaml 的 `records:` 中加入带坐标及其不确定度的记录（可用 GBIF 下载数据）。"));
}
