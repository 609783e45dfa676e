using Hedgerow.Science.Grids;

namespace Hedgerow.Cities;

/// <summary>Where people live.</summary>
/// <param name="People">People by cell of the canvas.</param>
/// <param name="Total">People of the source, before the canvas cut it.</param>
/// <param name="ByChoice">How many of them were placed by what: <c>cells</c> (a raster), <c>buildings</c>, <c>built_up</c>, <c>land</c>, <c>all_cells</c> (nothing better was there), <c>point</c> (a district smaller than a cell).</param>
public sealed record PeopleMap(Grid<float> People, double Total, IReadOnlyDictionary<string, double> ByChoice);
