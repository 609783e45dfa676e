using Hedgerow.Science.Quantities;

namespace Hedgerow.Workspace;

/// <summary>A city to be added, or what one is to become.</summary>
/// <param name="Slug">Its short name in addresses: small letters, digits and hyphens.</param>
/// <param name="Name">Its name.</param>
/// <param name="Country">ISO 3166 code of two letters, or null.</param>
/// <param name="OrganisationId">The organisation that holds it, or null.</param>
public sealed record NewCity(string Slug, Wording Name, string? Country = null, string? OrganisationId = null);
