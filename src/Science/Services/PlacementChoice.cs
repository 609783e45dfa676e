using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Services;

/// <summary>One way to share out the people of a district over its cells.</summary>
public sealed class PlacementChoice
{
    private readonly Grid<float>? weights;
    private readonly Grid<byte>? mask;

    private PlacementChoice(PlacedBy by, Grid<float>? weights, Grid<byte>? mask) => (By, this.weights, this.mask) = (by, weights, mask);

    /// <summary>What it goes by.</summary>
    public PlacedBy By { get; }

    /// <summary>Where it lies.</summary>
    internal GridFrame Frame => weights?.Frame ?? mask!.Frame;

    /// <summary>In proportion to weights.</summary>
    /// <param name="by">What they are.</param>
    /// <param name="weights">Weight of each cell, finite and at least 0.</param>
    /// <returns>The choice.</returns>
    public static PlacementChoice ByWeights(PlacedBy by, Grid<float> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        var wrong = Array.FindIndex(weights.Cells, weight => !(weight >= 0 && float.IsFinite(weight)));
        return wrong < 0 ? new PlacementChoice(by, weights, null) : throw new ArgumentException(
            $"Cell {wrong} weighs {weights.Cells[wrong]}; a weight is a finite number, at least 0: was a no-data value read?", nameof(weights));
    }

    /// <summary>Equally over the Yes cells of a mask.</summary>
    /// <param name="by">What they are.</param>
    /// <param name="mask">The mask.</param>
    /// <returns>The choice.</returns>
    public static PlacementChoice OnCells(PlacedBy by, Grid<byte> mask)
    {
        ArgumentNullException.ThrowIfNull(mask);
        return new PlacementChoice(by, null, mask);
    }

    /// <summary>Weight of one cell.</summary>
    internal double Weight(int cell) => weights is not null ? weights.Cells[cell] : mask!.Cells[cell] == Cell.Yes ? 1 : 0;
}
