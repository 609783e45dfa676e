namespace Hedgerow.Science.Landscape.Resistance;

/// <summary>Works on one tile at a time.</summary>
internal interface ICostSweep
{
    /// <summary>Spreads the costs of a stretch inside a tile until nothing changes there.</summary>
    /// <param name="visited">The tile.</param>
    /// <param name="stretch">The first bucket of the stretch.</param>
    /// <returns>How many cells were worked on.</returns>
    long Visit(CostTile visited, long stretch);
}
