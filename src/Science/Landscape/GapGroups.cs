using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape;

/// <summary>The groups of patches of a map of any form and up to 2³¹ cells, found as it is read: memory by runs, not by cells.</summary>
/// <remarks>
/// <para><b>Formula</b>: patches as <see cref="Landscape.Patches"/>, linked where their gap (<see cref="CellGap"/>) lies below the bridge; groups are what hangs together.</para>
/// <para><b>Meaning</b>: the pieces that nature has for a creature that crosses gaps below the bridge.</para>
/// <para><b>Units</b>: cells; areas by the frame.</para>
/// <para><b>Range</b>: from one group to as many as there are patches; with a bridge of 0 groups are patches.</para>
/// <para><b>Behaviour</b>: the map is read twice. About <see cref="BytesPerRun"/> bytes a run of cells (12, and the table of patches), a bit a cell for barriers; links are
/// united as they are found and not kept. The same whatever the threads.</para>
/// <para><b>Assumes</b>: gaps are geometric: no data, water and foreign ground neither help nor hinder.</para>
/// <para><b>Source</b>: indicator 2 of [chan-2021].</para>
/// </remarks>
public sealed class GapGroups
{
    /// <summary>Bytes a run, where patches have three runs and more.</summary>
    public const int BytesPerRun = 64;

    private GapGroups(Patches patches, Groups groups) => (Patches, Groups) = (patches, groups);

    /// <summary>The patches.</summary>
    public Patches Patches { get; }

    /// <summary>The groups, the largest first.</summary>
    public Groups Groups { get; }

    /// <summary>Area of all patches.</summary>
    public Area Total => Patches.Total;

    /// <summary>Effective mesh size of the groups; null without a patch.</summary>
    public Area? MeshSize => Patches.Count == 0 ? null : EffectiveMeshSize.Of(Groups.Areas(), Total);

    /// <summary>Finds the groups.</summary>
    /// <param name="map">The map.</param>
    /// <param name="table">What each byte of it is: only <see cref="Cell.Yes"/> is nature; shape (256).</param>
    /// <param name="bridge">Gaps below it are crossed; 0 for plain patches.</param>
    /// <param name="barrier">Yes where a barrier touches; null for none.</param>
    /// <param name="neighbours">Which cells touch.</param>
    /// <param name="options">Threads, progress, cancellation.</param>
    /// <param name="counted">Is told the number of runs before memory is taken for them, and may refuse.</param>
    /// <returns>The groups.</returns>
    /// <exception cref="ArgumentException">The maps do not fit, or hold more than 2³¹ − 1 cells.</exception>
    public static GapGroups Of(
        IRows<byte> map,
        byte[] table,
        Length bridge,
        IRows<byte>? barrier = null,
        Neighbours neighbours = Neighbours.Eight,
        RunOptions? options = null,
        Action<long>? counted = null)
    {
        ArgumentNullException.ThrowIfNull(map);
        ArgumentNullException.ThrowIfNull(table);
        options ??= RunOptions.Default;
        if (table.Length != 256 || map.Frame.Count > int.MaxValue || (barrier is not null && (barrier.Frame.Columns, barrier.Frame.Rows) != (map.Frame.Columns, map.Frame.Rows)))
        {
            throw new ArgumentException(
                $"{map.Frame.Columns} × {map.Frame.Rows} cells, {table.Length} states: at most {int.MaxValue} cells, 256 states and barriers on the same grid are needed.", nameof(map));
        }

        var bits = BitRows.Of(barrier, options);
        var runs = CellRuns.Of(map, table, bits is null ? null : bits.Kept, options, counted);
        options.Progress?.Report(0.4);
        var patches = Patches.Of(runs, bits, neighbours, options.Cancel);
        options.Progress?.Report(0.6);
        var groups = Groups.Of(patches, bridge, bits, options);
        options.Progress?.Report(1);
        return new GapGroups(patches, groups);
    }
}
