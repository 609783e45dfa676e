using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape;

/// <summary>How connected the nature of a map is: everything that the connectivity indicator shows.</summary>
/// <param name="Options">The choices made.</param>
/// <param name="Patches">The patches.</param>
/// <param name="Links">Links between them, up to the largest distance asked for.</param>
/// <param name="Groups">Groups at the bridging distance, the largest first.</param>
/// <param name="MeshSize">Effective mesh size, Σ A_G² / A.</param>
/// <param name="Coherence">Coherence, Σ A_G² / A².</param>
/// <param name="WithinPatch">The part of the mesh size inside single patches.</param>
/// <param name="BetweenPatches">The part that comes from crossing gaps.</param>
/// <param name="Stability">Coherence at the other distances, in the order asked for.</param>
/// <param name="CriticalLinks">The links whose loss lowers coherence most.</param>
public sealed record Connectivity(
    ConnectivityOptions Options,
    Patches Patches,
    Links Links,
    Groups Groups,
    Area MeshSize,
    Share Coherence,
    Area WithinPatch,
    Area BetweenPatches,
    IReadOnlyList<CoherenceAt> Stability,
    IReadOnlyList<CriticalLink> CriticalLinks)
{
    /// <summary>The natural area A that everything is measured against: all patches kept.</summary>
    public Area Total => Patches.Total;

    /// <summary>Where the grid lies.</summary>
    public GridFrame Frame => Patches.Frame;

    /// <summary>Whether a cell is larger than half the bridging distance, so that the outcome depends on the cell size.</summary>
    public bool DependsOnCellSize => Math.Max(Frame.CellWidth, Frame.CellHeight) > Options.BridgeMetres / 2;

    /// <summary>Measures a map.</summary>
    /// <param name="natural">Yes cells are natural and inside the area assessed; No and no data are not natural here. Coverage is for the caller to judge.</param>
    /// <param name="barrier">Yes cells are touched by a barrier; null for none.</param>
    /// <param name="options">The choices; null for the defaults.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The outcome; without a natural cell coherence is 0 and there are no groups.</returns>
    /// <exception cref="ArgumentException">The barrier grid lies elsewhere, or a distance is not above 0.</exception>
    public static Connectivity Of(
        Grid<byte> natural, Grid<byte>? barrier = null, ConnectivityOptions? options = null, CancellationToken cancel = default) => Of(natural, barrier, options, null, cancel);

    /// <summary>Measures a map that is nearly equal to one measured before; what they share is taken over. The outcome is the same as without it.</summary>
    /// <param name="natural">Yes cells are natural and inside the area assessed.</param>
    /// <param name="barrier">Yes cells are touched by a barrier; null for none.</param>
    /// <param name="options">The choices; null for the defaults.</param>
    /// <param name="before">The other map, measured with <see cref="ConnectivityOptions.KeepStrips"/>; null for none.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="ArgumentException">The barrier grid lies elsewhere, or a distance is not above 0.</exception>
    public static Connectivity Of(Grid<byte> natural, Grid<byte>? barrier, ConnectivityOptions? options, Connectivity? before, CancellationToken cancel)
    {
        options ??= new ConnectivityOptions();
        foreach (var metres in options.StabilityMetres.Append(options.BridgeMetres))
        {
            if (!(metres > 0 && double.IsFinite(metres)))
            {
                throw new ArgumentOutOfRangeException(nameof(options), metres, "A bridging distance is a finite number of m above 0.");
            }
        }

        var patches = Patches.Of(natural, barrier, options.Neighbours, cancel).AtLeast(options.MinimumPatch);
        var farthest = options.StabilityMetres.Append(options.BridgeMetres).Max();
        var links = Links.Of(patches, Length.FromMetres(farthest), barrier, before?.Links.Strips, options.KeepStrips, cancel);
        var bridge = Length.FromMetres(options.BridgeMetres);
        var groups = Groups.Of(patches, links, bridge);
        var stability = options.StabilityMetres
            .Select(metres => Length.FromMetres(metres))
            .Select(other => new CoherenceAt(other, CoherenceOf(Groups.Of(patches, links, other), patches)))
            .ToArray();
        if (patches.Count == 0)
        {
            return new Connectivity(options, patches, links, groups, Area.Zero, Share.Zero, Area.Zero, Area.Zero, stability, []);
        }

        var mesh = EffectiveMeshSize.Of(groups.Areas(), patches.Total);
        var within = WithinPatchPart.Of(patches.Areas(), patches.Total);
        return new Connectivity(
            options,
            patches,
            links,
            groups,
            mesh,
            CoherenceOf(groups, patches),
            within,
            BetweenPatchPart.Of(mesh, within),
            stability,
            Landscape.CriticalLinks.Of(patches, links, bridge, options.CriticalLinks));
    }

    /// <summary>The centres of the two nearest cells of a link.</summary>
    /// <param name="link">A link of this map.</param>
    /// <returns>Eastings and northings, m: on the first patch and on the second.</returns>
    public ((double X, double Y) First, (double X, double Y) Second) Ends(in Link link)
    {
        var first = Math.DivRem(link.FirstCell, Frame.Columns);
        var second = Math.DivRem(link.SecondCell, Frame.Columns);
        return ((Frame.X(first.Remainder), Frame.Y(first.Quotient)), (Frame.X(second.Remainder), Frame.Y(second.Quotient)));
    }

    private static Share CoherenceOf(Groups groups, Patches patches) =>
        groups.Count == 0 ? Share.Zero : Landscape.Coherence.Of(groups.Areas(), patches.Total);
}
