using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape;

/// <summary>The links whose loss lowers coherence most: the narrow places to keep open first.</summary>
/// <remarks>
/// <para><b>Formula</b>: a link whose loss parts a group into areas L and R costs 2 L R / A²; one beside which another way remains costs nothing
/// and is not listed.</para>
/// <para><b>Meaning</b>: the chance that two random points of nature are connected, and by this link only.</para>
/// <para><b>Units</b>: areas; the loss is a share.</para>
/// <para><b>Range</b>: 0 to ½.</para>
/// <para><b>Behaviour</b>: largest loss first; equal losses in order of patch numbers. Time grows with patches + links.</para>
/// <para><b>Assumes</b>: one link is lost at a time, and whole: a patch itself stays.</para>
/// <para><b>Source</b>: bridges of a graph [tarjan-1974] weighed by the coherence of [jaeger-2000].</para>
/// </remarks>
public static class CriticalLinks
{
    /// <summary>Finds the critical links.</summary>
    /// <param name="patches">The patches.</param>
    /// <param name="links">Their links, found with a reach of at least the bridging distance.</param>
    /// <param name="bridge">The bridging distance.</param>
    /// <param name="most">How many are wanted, at least 0.</param>
    /// <returns>At most that many, the costliest first.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The links were looked for with a shorter reach, or the number is negative.</exception>
    public static IReadOnlyList<CriticalLink> Of(Patches patches, Links links, Length bridge, int most)
    {
        ArgumentNullException.ThrowIfNull(patches);
        ArgumentNullException.ThrowIfNull(links);
        ArgumentOutOfRangeException.ThrowIfNegative(most);
        if (bridge > links.Reach)
        {
            throw new ArgumentOutOfRangeException(
                nameof(bridge), bridge, $"The links were looked for below {links.Reach} only: find them with a reach of at least {bridge}.");
        }

        var used = new List<int>();
        for (var link = 0; link < links.Count; link++)
        {
            if (CellGap.Below(links.Table[link].GapSquared, bridge.Metres))
            {
                used.Add(link);
            }
        }

        var graph = new LinkGraph(patches, links, [.. used]);
        var total = (double)patches.Cells;
        var cellArea = patches.Frame.CellArea;

        // The product of two cell counts is exact: at most (1e8)².
        return
        [
            .. graph.Bridges()
                .OrderByDescending(bridge => bridge.FirstSide * bridge.SecondSide)
                .ThenBy(bridge => bridge.Link)
                .Take(most)
                .Select(bridge => new CriticalLink(
                    links.Table[bridge.Link],
                    Share.FromRatio(2.0 * bridge.FirstSide * bridge.SecondSide / (total * total)),
                    Area.FromSquareMetres(bridge.FirstSide * cellArea),
                    Area.FromSquareMetres(bridge.SecondSide * cellArea))),
        ];
    }
}
