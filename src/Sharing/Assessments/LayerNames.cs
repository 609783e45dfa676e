using Hedgerow.Science.Quantities;

namespace Hedgerow.Sharing.Assessments;

/// <summary>What files of a city are for, in words.</summary>
internal static class LayerNames
{
    private static readonly Dictionary<string, Wording> Known = new(StringComparer.Ordinal)
    {
        ["answers"] = new("Answers", "自述答卷"),
        ["barriers"] = new("Barriers", "屏障"),
        ["boundary"] = new("Boundary", "边界"),
        ["buildings"] = new("Buildings", "建筑物"),
        ["built_up"] = new("Built-up land", "建成区"),
        ["canopy"] = new("Canopy", "树冠"),
        ["checklists"] = new("Checklist", "物种名录"),
        ["city"] = new("Description of the city", "城市说明文件"),
        ["corridors"] = new("Corridors", "生态廊道"),
        ["elevation"] = new("Elevation", "高程"),
        ["land_cover"] = new("Land cover", "土地覆盖"),
        ["natural_areas"] = new("Natural areas", "自然区域"),
        ["night_light"] = new("Night light", "夜间灯光"),
        ["parks"] = new("Parks", "公园"),
        ["permeable"] = new("Permeable ground", "透水地面"),
        ["population"] = new("Population", "人口"),
        ["profile"] = new("Profile", "城市概况"),
        ["protected_areas"] = new("Protected areas", "保护地"),
        ["records"] = new("Species records", "物种记录"),
        ["restoration"] = new("Restoration", "生态修复"),
        ["sea"] = new("Sea", "海域"),
        ["sensitive"] = new("Sensitive species", "敏感物种"),
        ["taxonomy"] = new("Taxonomy", "分类名录"),
        ["units"] = new("Districts", "分区"),
        ["water"] = new("Water", "水体"),
    };

    /// <summary>The name of a role; the key itself, with spaces, where there is none.</summary>
    public static Wording Of(string role) => Known.TryGetValue(role, out var name) ? name : Wording.Same(role.Replace('_', ' '));
}
