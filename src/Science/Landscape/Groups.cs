using System.Numerics;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape;

/// <summary>The groups of patches at a bridging distance, the largest first; equal ones in order of their first cells.</summary>
/// <remarks>Linking is transitive: two patches of one group may lie far apart, joined by stepping stones.</remarks>
public sealed class Groups
{
    private readonly Patches patches;
    private readonly Group[] table;
    private readonly int[] groupOfPatch;

    private Groups(Patches patches, Length bridge, Group[] table, int[] groupOfPatch) =>
        (this.patches, Bridge, this.table, this.groupOfPatch) = (patches, bridge, table, groupOfPatch);

    /// <summary>The bridging distance: gaps below it are crossed.</summary>
    public Length Bridge { get; }

    /// <summary>Number of groups.</summary>
    public int Count => table.Length;

    /// <summary>The groups; shape (groups).</summary>
    public ReadOnlySpan<Group> Table => table;

    /// <summary>The group of each patch; shape (patches).</summary>
    public ReadOnlySpan<int> GroupOfPatch => groupOfPatch;

    /// <summary>Groups patches.</summary>
    /// <param name="patches">The patches.</param>
    /// <param name="links">Their links, found with a reach of at least the bridging distance.</param>
    /// <param name="bridge">The bridging distance.</param>
    /// <returns>The groups.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The links were looked for with a shorter reach.</exception>
    public static Groups Of(Patches patches, Links links, Length bridge)
    {
        ArgumentNullException.ThrowIfNull(patches);
        ArgumentNullException.ThrowIfNull(links);
        if (bridge > links.Reach)
        {
            throw new ArgumentOutOfRangeException(
                nameof(bridge), bridge, $"The links were looked for below {links.Reach} only: find them with a reach of at least {bridge}.");
        }

        var parent = new int[patches.Count];
        for (var patch = 0; patch < parent.Length; patch++)
        {
            parent[patch] = patch;
        }

        foreach (ref readonly var link in links.Table)
        {
            if (CellGap.Below(link.GapSquared, bridge.Metres))
            {
                RunUnion.Unite(parent, link.First, link.Second);
            }
        }

        return Number(patches, bridge, parent);
    }

    /// <summary>Groups patches whose links are not kept, so that millions of them cost no memory.</summary>
    internal static Groups Of(Patches patches, Length bridge, BitRows? barrier, RunOptions options)
    {
        var parent = new int[patches.Count];
        for (var patch = 0; patch < parent.Length; patch++)
        {
            parent[patch] = patch;
        }

        if (bridge > Length.Zero)
        {
            // A root is the smallest of its set, whatever the order of the unions.
            var gate = new Lock();
            Links.Gather(patches, bridge, barrier, options.Parallel, (_, links) =>
            {
                lock (gate)
                {
                    foreach (ref readonly var link in links.AsSpan())
                    {
                        RunUnion.Unite(parent, link.First, link.Second);
                    }
                }
            });
        }

        return Number(patches, bridge, parent);
    }

    /// <summary>Area of one group.</summary>
    /// <param name="group">Its number.</param>
    /// <returns>The area.</returns>
    public Area AreaOf(int group) => Area.FromSquareMetres(table[group].Cells * patches.Frame.CellArea);

    /// <summary>Areas of all groups; shape (groups).</summary>
    /// <returns>The areas.</returns>
    public Area[] Areas() => Array.ConvertAll(table, group => Area.FromSquareMetres(group.Cells * patches.Frame.CellArea));

    /// <summary>The map of groups: number plus 1, 0 where there is none.</summary>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The map.</returns>
    public Grid<int> Labels(CancellationToken cancel = default) => Labels<int>(null, cancel);

    /// <summary>The map of groups under numbers of the caller: that number plus 1, 0 where there is none.</summary>
    /// <typeparam name="T">The number of a cell: int, or ushort where two bytes are enough.</typeparam>
    /// <param name="number">Number of a group on the map, -1 to leave it out; null for its own.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The map.</returns>
    /// <exception cref="OverflowException">A number does not fit <typeparamref name="T"/>.</exception>
    public Grid<T> Labels<T>(Func<int, int>? number, CancellationToken cancel = default)
        where T : unmanaged, IBinaryInteger<T>
    {
        var labels = new int[patches.Runs.Count];
        for (var run = 0; run < labels.Length; run++)
        {
            var group = groupOfPatch[patches.PatchOfRun[run]];
            labels[run] = number is null ? group : number(group);
        }

        return LabelGrid.Of<T>(patches.Runs, labels, cancel);
    }

    private static Groups Number(Patches patches, Length bridge, int[] parent)
    {
        // The root of a group is its first patch, so groups come in order of their first cells.
        var groupOfPatch = parent;
        var found = new List<Group>();
        for (var patch = 0; patch < parent.Length; patch++)
        {
            if (parent[patch] == patch)
            {
                groupOfPatch[patch] = found.Count;
                found.Add(new Group(patches[patch].Cells, 1, patch));
            }
            else
            {
                var group = groupOfPatch[patch] = groupOfPatch[parent[patch]];
                found[group] = found[group] with { Cells = found[group].Cells + patches[patch].Cells, Patches = found[group].Patches + 1 };
            }
        }

        var order = Enumerable.Range(0, found.Count).ToArray();
        Array.Sort(order, (one, other) =>
            found[one].Cells != found[other].Cells ? found[other].Cells.CompareTo(found[one].Cells) : one.CompareTo(other));
        var place = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            place[order[i]] = i;
        }

        for (var patch = 0; patch < groupOfPatch.Length; patch++)
        {
            groupOfPatch[patch] = place[groupOfPatch[patch]];
        }

        return new Groups(patches, bridge, Array.ConvertAll(order, group => found[group]), groupOfPatch);
    }
}
