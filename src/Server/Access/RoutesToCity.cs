using Hedgerow.Workspace;

namespace Hedgerow.Server.Access;

/// <summary>A city by its short name in the address.</summary>
/// <param name="office">The workspace.</param>
internal sealed class SlugToCity(Office office) : IRouteToCity
{
    public string Name => "slug";

    public string? CityOf(string value) => office.Cities.FindBySlug(value)?.Id;
}
