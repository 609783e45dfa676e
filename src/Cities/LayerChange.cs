using Hedgerow.Science.Grids;

namespace Hedgerow.Cities;

/// <summary>Where a changed city differs from the city as it is, in one layer. Several places of one layer are several changes.</summary>
/// <param name="Layer">Key of the layer in city.yaml: <c>natural_areas</c>, <c>canopy</c>, <c>permeable</c>, <c>built_up</c>, <c>water</c>, <c>cropland</c>, <c>barriers</c>, <c>parks</c>, <c>protected_areas</c>, <c>restoration</c>.</param>
/// <param name="Cells">The smallest part of the canvas that holds all cells that differ. What is polygons is taken by the cells its box meets.</param>
public sealed record LayerChange(string Layer, GridWindow Cells)
{
    /// <summary>How many cells differ; 0 where the layer is polygons.</summary>
    public long Count { get; init; }
}
