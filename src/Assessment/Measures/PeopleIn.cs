using Hedgerow.Cities;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Measures;

/// <summary>People of an area.</summary>
internal static class PeopleIn
{
    /// <summary>How many live in the area: those of the cells whose centres it holds.</summary>
    public static double Count(AssessedArea area, Grid<float> people)
    {
        double all = 0;
        for (var row = 0; row < area.Window.Rows; row++)
        {
            var inside = area.Mask.Row(row);
            var living = people.Row(area.Window.Row + row).Slice(area.Window.Column, area.Window.Columns);
            for (var column = 0; column < inside.Length; column++)
            {
                all += inside[column] == Cell.Yes ? living[column] : 0;
            }
        }

        return all;
    }

    /// <summary>Adds how people of the source were placed on cells.</summary>
    public static void Placed(PeopleMap people, Parts parts)
    {
        parts.Add("people_of_source", "People in the source, everywhere", "数据源总人口（全部范围）", people.Total, "people");
        foreach (var (choice, count) in people.ByChoice.OrderBy(c => c.Key, StringComparer.Ordinal))
        {
            parts.Add($"people_by_{choice}", $"People placed by {choice.Replace('_', ' ')}", $"按{InChinese(choice)}分配的人口", count, "people");
        }
    }

    /// <summary>The gap of an area without people.</summary>
    public static Gap Nobody(AssessedArea area) => new(
        new Wording($"Nobody lives in {area.Name} according to the population layer.", $"根据人口图层，{area.Name}无人居住。"),
        new Wording("Check that `population:` in city.yaml covers the area and names the right field.", "请检查 city.yaml 中的 `population:` 是否覆盖该区域、字段是否正确。"));

    private static string InChinese(string choice) => choice switch
    {
        "buildings" => "建筑物",
        "built_up" => "建成区像元",
        "land" => "陆地像元",
        "cells" => "人口像元",
        "all_cells" => "全部像元",
        "point" => "区域内一点",
        _ => choice,
    };
}
