using Hedgerow.Science.Grids;

namespace Hedgerow.Cities;

/// <summary>The cells that serve as something: natural ground, canopy, permeable ground, built-up ground, water ...</summary>
/// <param name="Role">What they serve as.</param>
/// <param name="Mask">Over the canvas: <see cref="Cell.Yes"/>, <see cref="Cell.No"/> or <see cref="Cell.NoData"/>. The natural mask has the sea taken out.</param>
/// <param name="FromVector">Whether a vector layer of the city made it, not the legend of the land cover.</param>
public sealed record RoleMask(LandRole Role, Grid<byte> Mask, bool FromVector);
