namespace Hedgerow.Workspace;

/// <summary>A role that a person has in a city, or in an organisation and so in each of its cities.</summary>
/// <param name="Person">The person.</param>
/// <param name="CityId">The city, or null.</param>
/// <param name="OrganisationId">The organisation, or null.</param>
/// <param name="Role">The role.</param>
/// <param name="GrantedAt">Since when.</param>
public sealed record Membership(Person Person, string? CityId, string? OrganisationId, Role Role, DateTimeOffset GrantedAt);
