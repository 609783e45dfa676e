namespace Hedgerow.Cities;

/// <summary>What has been restored in an area, by area (option A) or by habitat types (option B).</summary>
/// <param name="RestoredHa">Restored habitat, ha; null where not stated.</param>
/// <param name="DegradedHa">Originally degraded habitat, ha; null where not stated.</param>
/// <param name="TypesRestored">Habitat types restored; null where not stated, and for a unit.</param>
/// <param name="TypesTotal">Habitat types of the baseline year.</param>
public sealed record RestorationFacts(double? RestoredHa, double? DegradedHa, int? TypesRestored, int? TypesTotal);
