using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Mspa;

/// <summary>What a user may choose about the pattern.</summary>
public sealed record PatternOptions
{
    /// <summary>How wide the edge is; null for one cell (the longer side of a rectangular one).</summary>
    public Length? EdgeWidth { get; init; }

    /// <summary>Which foreground cells touch; background and holes use the other kind.</summary>
    public Neighbours Neighbours { get; init; } = Neighbours.Eight;

    /// <summary>Whether connectors show through edge and perforation as far as the core.</summary>
    public bool Transition { get; init; } = true;

    /// <summary>The farthest that a cell of the edge lies from background, m: the width and 0.98 of a cell; null for an edge narrower than a cell.</summary>
    internal double? Reach(GridFrame frame)
    {
        var side = Math.Max(frame.CellWidth, frame.CellHeight);
        var width = EdgeWidth?.Metres ?? side;
        return width >= side * (1 - 1e-9) ? width + (0.98 * side) : null;
    }
}
