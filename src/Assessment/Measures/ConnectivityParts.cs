using System.Globalization;
using Hedgerow.Science.Landscape;

namespace Hedgerow.Assessment.Measures;

/// <summary>The numbers that stand beside connectivity.</summary>
internal static class ConnectivityParts
{
    private const int LargestGroups = 5;

    /// <summary>Adds them.</summary>
    public static void Add(Parts parts, Connectivity map)
    {
        var total = map.Total.SquareMetres;
        parts.Add("coherence_percent", "Coherence", "连通度", map.Coherence.Percent, "%");
        parts.Add("mesh_size_ha", "Effective mesh size", "有效网格面积", map.MeshSize.Hectares, "ha");
        parts.Add("within_patches_ha", "of which inside single patches", "其中：斑块内部部分", map.WithinPatch.Hectares, "ha");
        parts.Add("between_patches_ha", "of which by crossing gaps between patches", "其中：斑块之间部分", map.BetweenPatches.Hectares, "ha");
        parts.Add("coherence_within_percent", "Coherence if no gap could be crossed", "若斑块间不可跨越时的连通度", total > 0 ? 100 * map.WithinPatch.SquareMetres / total : 0.0, "%");
        parts.Add("natural_ha", "Natural area in patches", "斑块中的自然面积", map.Total.Hectares, "ha");
        parts.Add("groups", "Groups of patches", "斑块组数", map.Groups.Count, "groups");
        parts.Add("patches", "Patches", "斑块数", map.Patches.Count, "patches");
        parts.Add("largest_groups_ha", "The largest groups", "最大的斑块组", Largest(map), "ha");
        parts.Add("largest_group_percent", "The largest group's share of natural area", "最大斑块组占自然面积的比例", map.Groups.Count > 0 ? 100 * map.Groups.AreaOf(0).SquareMetres / total : 0.0, "%");
        foreach (var other in map.Stability)
        {
            var metres = other.Bridge.Metres.ToString("0.#", CultureInfo.InvariantCulture);
            parts.Add($"coherence_at_{metres}_m_percent", $"Coherence if gaps below {metres} m were crossed", $"若连接距离为 {metres} 米时的连通度", other.Coherence.Percent, "%");
        }

        parts.Add("critical_links", "Links whose loss lowers coherence most", "一旦断开对连通度影响最大的连接", Critical(map), "links");
    }

    private static List<double> Largest(Connectivity map)
    {
        var largest = new List<double>();
        for (var group = 0; group < Math.Min(LargestGroups, map.Groups.Count); group++)
        {
            largest.Add(map.Groups.AreaOf(group).Hectares);
        }

        return largest;
    }

    // A list of mappings: what is lost (percentage points), how wide the gap is, what lies on either side, and where the middle of the gap is.
    private static List<SortedDictionary<string, object?>> Critical(Connectivity map) =>
    [
        .. map.CriticalLinks.Select(link =>
        {
            var (first, second) = map.Ends(link.Link);
            return new SortedDictionary<string, object?>(StringComparer.Ordinal)
            {
                ["loss_percent_points"] = link.Loss.Percent,
                ["gap_m"] = link.Link.Gap.Metres,
                ["one_side_ha"] = link.OneSide.Hectares,
                ["other_side_ha"] = link.OtherSide.Hectares,
                ["x_m"] = (first.X + second.X) / 2,
                ["y_m"] = (first.Y + second.Y) / 2,
            };
        }),
    ];
}
