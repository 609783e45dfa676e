using Hedgerow.Science.Quantities;

namespace Hedgerow.Workspace;

/// <summary>A city in the register. Its data are the files of <see cref="CityFiles"/>.</summary>
/// <param name="Id">Id of the city.</param>
/// <param name="Slug">Its short name in addresses.</param>
/// <param name="Name">Its name.</param>
/// <param name="Country">ISO 3166 code of two letters, or null.</param>
/// <param name="OrganisationId">The organisation that holds it, or null.</param>
/// <param name="Public">Everybody may see its public results.</param>
/// <param name="Archived">No longer shown in lists; nothing of it may be changed.</param>
/// <param name="CreatedAt">When it was added.</param>
public sealed record RegisteredCity(string Id, string Slug, Wording Name, string? Country, string? OrganisationId, bool Public, bool Archived, DateTimeOffset CreatedAt);
