using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape;

/// <summary>
/// The patches of all classes of a map, numbered from 0 in row-major order of their first cells, whatever the class. Cells of no
/// data belong to no patch.
/// </summary>
public sealed class ClassPatches
{
    private readonly ClassPatch[] table;

    private ClassPatches(ClassMap map, Neighbours neighbours, ClassPatch[] table, IRows<uint> labels) =>
        (Map, Neighbours, this.table, Labels) = (map, neighbours, table, labels);

    /// <summary>The map.</summary>
    public ClassMap Map { get; }

    /// <summary>Which cells touch.</summary>
    public Neighbours Neighbours { get; }

    /// <summary>Number of patches.</summary>
    public int Count => table.Length;

    /// <summary>The patches; shape (patches).</summary>
    public ReadOnlySpan<ClassPatch> Table => table;

    /// <summary>
    /// The map of patches: number plus 1, 0 for no data. It is not held: rows are labelled again when they are read, so read them
    /// from the top, <see cref="IRows{T}.BlockRows"/> at a time.
    /// </summary>
    public IRows<uint> Labels { get; }

    /// <summary>Finds the patches of all classes in one pass by strips of rows.</summary>
    /// <param name="map">The map.</param>
    /// <param name="neighbours">Which cells touch.</param>
    /// <param name="options">How; the patches do not depend on it.</param>
    /// <returns>The patches.</returns>
    public static ClassPatches Of(ClassMap map, Neighbours neighbours = Neighbours.Eight, RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(map);
        if (neighbours is not (Neighbours.Four or Neighbours.Eight))
        {
            throw new ArgumentOutOfRangeException(nameof(neighbours), neighbours, "A cell has 4 or 8 neighbours.");
        }

        var strips = PatchStrips.Read(map, neighbours, RowStrips.RowsOf(map.Frame, map.Rows.BlockRows), options ?? RunOptions.Default);
        return new ClassPatches(map, neighbours, strips.Table, strips.Labels);
    }
}
