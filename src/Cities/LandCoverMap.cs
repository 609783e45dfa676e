using Hedgerow.Science.Grids;

namespace Hedgerow.Cities;

/// <summary>Land cover on the canvas.</summary>
/// <param name="Codes">Class codes; <see cref="NoData"/> where nothing is known or the map does not reach.</param>
/// <param name="Legend">What the codes mean.</param>
/// <param name="Year">The year the map describes.</param>
public sealed record LandCoverMap(Grid<ushort> Codes, Legend Legend, int Year)
{
    /// <summary>The code of a cell of which nothing is known.</summary>
    public const ushort NoData = ushort.MaxValue;
}
