using Hedgerow.Science.Grids;

namespace Hedgerow.Cities.Layers;

/// <summary>One land-cover map on its canvas.</summary>
/// <param name="Reference">What city.yaml says of it.</param>
/// <param name="Canvas">The canvas it decided on.</param>
/// <param name="Areas">City and units there.</param>
/// <param name="Map">The codes.</param>
/// <param name="EdgeSea">Water that touches the raster's edge, when the city asks for it.</param>
/// <param name="Input">The file.</param>
/// <param name="Notes">Remarks.</param>
internal sealed record LandCoverLayer(
    LandCoverRef Reference, Canvas Canvas, Areas Areas, LandCoverMap Map, Grid<byte>? EdgeSea, InputRef Input, IReadOnlyList<Note> Notes)
{
    /// <summary>Reads the same map over another frame of the canvas' cells; null where that cannot be done.</summary>
    public Func<GridFrame, Grid<ushort>?> Over { get; init; } = _ => null;
}
