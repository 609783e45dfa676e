using Hedgerow.Assessment.Measures;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment;

/// <summary>Names of the numbers beside a value, for runs read back from their file, which holds the keys only.</summary>
public static class PartNames
{
    private static readonly Dictionary<string, Wording> Known = new(StringComparer.Ordinal)
    {
        ["aliens"] = new("Invasive alien species", "外来入侵物种数"),
        ["animals"] = new("Wild animal species", "野生动物种数"),
        ["area_km2"] = new("Area of the polygon", "多边形面积"),
        ["baseline_year"] = new("Baseline year", "基准年"),
        ["between_patches_ha"] = new("of which by crossing gaps between patches", "其中：斑块之间部分"),
        ["built_up_percent"] = new("Built-up ground", "建成区占比"),
        ["canopy_ha"] = new("Tree canopy, area", "树冠覆盖面积"),
        ["canopy_without_water_percent"] = new("Tree canopy, if all water were sea", "树冠覆盖（若水域全部按海域处理）"),
        ["cells_canopy"] = new("Tree canopy, cells", "树冠覆盖像元数"),
        ["cells_natural"] = new("Natural land, cells", "自然区域像元数"),
        ["cells_no_data"] = new("Cells without data", "无数据的像元数"),
        ["cells_permeable"] = new("Permeable ground, cells", "透水地面像元数"),
        ["cells_valid"] = new("Cells with data", "有数据的像元数"),
        ["coherence_at_120_m_percent"] = new("Coherence if gaps below 120 m were crossed", "若连接距离为 120 米时的连通度"),
        ["coherence_at_80_m_percent"] = new("Coherence if gaps below 80 m were crossed", "若连接距离为 80 米时的连通度"),
        ["coherence_percent"] = new("Coherence", "连通度"),
        ["coherence_within_percent"] = new("Coherence if no gap could be crossed", "若斑块间不可跨越时的连通度"),
        ["coverage_percent"] = new("Coverage", "覆盖率"),
        ["critical_links"] = new("Links whose loss lowers coherence most", "一旦断开对连通度影响最大的连接"),
        ["currency"] = new("Currency", "货币"),
        ["degraded_ha"] = new("Originally degraded habitat", "原退化生境面积"),
        ["gained"] = new("Species gained", "新增物种数"),
        ["gained_names"] = new("Names of species gained", "新增物种"),
        ["group"] = new("Group", "类群"),
        ["groups"] = new("Groups of patches", "斑块组数"),
        ["items"] = new("Listed", "所列名称"),
        ["land_ha"] = new("Land on which something is known (without sea)", "有数据的陆域面积（不含海域）"),
        ["largest_group_percent"] = new("The largest group's share of natural area", "最大斑块组占自然面积的比例"),
        ["largest_groups_ha"] = new("The largest groups", "最大的斑块组"),
        ["lost"] = new("Species lost", "减少物种数"),
        ["lost_names"] = new("Names of species lost", "减少物种"),
        ["mesh_size_ha"] = new("Effective mesh size", "有效网格面积"),
        ["native_species"] = new("Native bird species in the area", "区内本地鸟种数"),
        ["native_species_built_up"] = new("Native bird species in built-up areas", "建成区本地鸟种数"),
        ["natural_ha"] = new("Natural area in patches", "斑块中的自然面积"),
        ["natural_protected_percent"] = new("Protected part of natural land", "自然面积中受保护的比例"),
        ["natural_without_water_percent"] = new("Natural land, if all water were sea", "自然区域（若水域全部按海域处理）"),
        ["parks"] = new("Parks on the map, those just outside included", "图上公园数（含边界外附近）"),
        ["parks_ha"] = new("Parks", "公园面积"),
        ["patches"] = new("Patches", "斑块数"),
        ["people"] = new("People", "人口"),
        ["people_by_buildings"] = new("People placed by buildings", "按建筑分配的人口"),
        ["people_by_built_up"] = new("People placed by built up", "按建成区分配的人口"),
        ["people_by_land"] = new("People placed by land", "按陆域分配的人口"),
        ["people_of_source"] = new("People in the source, everywhere", "数据源总人口（全部范围）"),
        ["people_served"] = new("People near a park", "公园服务人口"),
        ["permeable_ha"] = new("Permeable ground, area", "透水地面面积"),
        ["permeable_without_water_percent"] = new("Permeable ground, if all water were sea", "透水地面（若水域全部按海域处理）"),
        ["plants"] = new("Wild vascular plant species", "野生维管束植物种数"),
        ["protected_accessible_natural_ha"] = new("Accessible protected natural land outside parks", "公园以外可进入的受保护自然土地"),
        ["protected_all"] = new("Protected share of all land, natural or not", "全部受保护面积占比（不论是否自然）"),
        ["protected_all_ha"] = new("Protected land, natural or not", "全部受保护面积（不论是否自然）"),
        ["protected_natural_ha"] = new("Protected natural land", "受保护的自然面积"),
        ["record_years"] = new("Years counted", "统计年份"),
        ["records"] = new("Bird records in the years counted", "统计年份内的鸟类记录数"),
        ["records_built_up"] = new("Bird records in built-up areas", "建成区鸟类记录数"),
        ["recreation_ha"] = new("Area for recreation", "游憩面积"),
        ["restored_ha"] = new("Restored habitat", "已恢复生境面积"),
        ["sea_ha"] = new("Sea", "海域面积"),
        ["sites"] = new("Protected sites in the area", "区内保护地数量"),
        ["source"] = new("Made from", "数据来源"),
        ["species_before"] = new("Species in the baseline year", "基准年种数"),
        ["species_now"] = new("Species now", "现有种数"),
        ["species_recorded"] = new("Bird species recorded", "记录到的鸟种数"),
        ["species_unknown_status"] = new("of which of unknown status", "其中：状态不明"),
        ["spent"] = new("Spent on biodiversity", "生物多样性支出"),
        ["stacked_ha"] = new("Ground under several designations, which a plain sum would count more than once", "多重划定的重叠面积（简单相加会重复计算）"),
        ["total"] = new("Whole budget", "预算总额"),
        ["types_restored"] = new("Habitat types restored", "已恢复生境类型数"),
        ["types_total"] = new("Habitat types of the baseline year", "基准年生境类型总数"),
        ["water_percent"] = new("Share of water", "水域占比"),
        ["within_patches_ha"] = new("of which inside single patches", "其中：斑块内部部分"),
    };

    // Numbers that stand there once for each group of species.
    private static readonly (string Ending, Wording Name)[] ByGroup =
    [
        ("_invasive_percent", new("invasive share", "入侵比例")),
        ("_invasive", new("invasive species", "入侵物种数")),
        ("_native", new("native species", "本地物种数")),
        ("_introduced", new("introduced, not invasive", "外来非入侵物种数")),
        ("_unknown", new("of unknown status", "状态不明物种数")),
    ];

    /// <summary>The name of a part.</summary>
    /// <param name="key">Its key.</param>
    /// <returns>The name; the key itself, with spaces, where nobody gave one.</returns>
    public static Wording Of(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (Known.TryGetValue(key, out var name))
        {
            return name;
        }

        foreach (var (ending, what) in ByGroup)
        {
            if (key.EndsWith(ending, StringComparison.Ordinal))
            {
                var group = RecordedSpecies.NameOf(key[..^ending.Length]);
                return new Wording($"{group.En}: {what.En}", $"{group.Zh}：{what.Zh}");
            }
        }

        return Wording.Same(key.Replace('_', ' '));
    }
}
