namespace Hedgerow.Maps;

/// <summary>A network of patches in two tables.</summary>
/// <param name="Patches">CSV with a column <c>id</c> and the attribute.</param>
/// <param name="Links">CSV with the columns <c>from</c>, <c>to</c> and one of <c>distance_m</c>, <c>distance</c>, <c>cost</c>, <c>probability</c>.</param>
/// <param name="Distance">The length, in the unit of the links, that is crossed with <paramref name="Probability"/>; null where links are probabilities.</param>
/// <param name="Probability">The chance to cross <paramref name="Distance"/>.</param>
/// <param name="Area">A_L, in the unit of the attribute; null when only equivalent areas are wanted.</param>
/// <param name="Attribute">Name of the attribute's column; null for the one of <c>area_ha</c>, <c>area_m2</c>, <c>area</c> that is there.</param>
/// <param name="Threshold">Links longer than this do not count for IIC, degree and components; null to count all.</param>
public sealed record GraphRequest(
    string Patches, string Links, double? Distance, double Probability = 0.5, double? Area = null, string? Attribute = null, double? Threshold = null);
