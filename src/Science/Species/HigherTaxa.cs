namespace Hedgerow.Science.Species;

/// <summary>The higher taxa of a record, as far as it has them; unknown ones are null or empty.</summary>
/// <param name="Kingdom">Kingdom.</param>
/// <param name="Phylum">Phylum or division.</param>
/// <param name="Class">Class.</param>
/// <param name="Order">Order.</param>
/// <param name="Family">Family.</param>
public sealed record HigherTaxa(string? Kingdom = null, string? Phylum = null, string? Class = null, string? Order = null, string? Family = null);
