using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape;

/// <summary>Mesh size and coherence of a table of patches whose groups are already known (a published table, a vector layer).</summary>
/// <param name="Total">Summed area of the patches.</param>
/// <param name="Groups">Number of groups.</param>
/// <param name="MeshSize">Effective mesh size of the groups.</param>
/// <param name="WithinPatch">Its within-patch part.</param>
/// <param name="BetweenPatches">Its between-patch part.</param>
/// <param name="Coherence">Coherence of the groups.</param>
/// <param name="CoherenceWithinPatch">Coherence if no gap could be crossed.</param>
public sealed record GroupedMesh(
    Area Total, int Groups, Area MeshSize, Area WithinPatch, Area BetweenPatches, Share Coherence, Share CoherenceWithinPatch)
{
    /// <summary>Groups a table and computes its figures.</summary>
    /// <param name="areas">Area of each patch; shape (patches), together above 0.</param>
    /// <param name="groupIds">Group of each patch, any numbers; shape (patches).</param>
    /// <returns>The figures.</returns>
    /// <exception cref="ArgumentException">The two tables differ in length, or there is no area.</exception>
    public static GroupedMesh Of(ReadOnlySpan<Area> areas, ReadOnlySpan<int> groupIds)
    {
        if (areas.Length != groupIds.Length)
        {
            throw new ArgumentException($"{groupIds.Length} group numbers do not fit {areas.Length} patches.", nameof(groupIds));
        }

        // Groups stand in the order in which they appear: sums have a fixed order.
        var place = new Dictionary<int, int>();
        var groups = new List<Area>();
        var total = Area.Zero;
        for (var i = 0; i < areas.Length; i++)
        {
            total += areas[i];
            if (place.TryAdd(groupIds[i], groups.Count))
            {
                groups.Add(areas[i]);
            }
            else
            {
                groups[place[groupIds[i]]] += areas[i];
            }
        }

        if (total == Area.Zero)
        {
            throw new ArgumentException($"The {areas.Length} patches have no area: nothing can be connected.", nameof(areas));
        }

        var mesh = EffectiveMeshSize.Of(groups.ToArray(), total);
        var within = WithinPatchPart.Of(areas, total);
        return new GroupedMesh(
            total, groups.Count, mesh, within, BetweenPatchPart.Of(mesh, within), Share.Of(mesh, total), Share.Of(within, total));
    }
}
