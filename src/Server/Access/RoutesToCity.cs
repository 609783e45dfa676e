using Hedgerow.Workspace;

namespace Hedgerow.Server.Access;

/// <summary>A city by its short name in the address.</summary>
/// <param name="office">The workspace.</param>
internal sealed class SlugToCity(Office office) : IRouteToCity
{
    public string Name => "slug";

    public string? CityOf(string value) => office.Cities.FindBySlug(value)?.Id;
}

/// <summary>A job.</summary>
/// <param name="office">The workspace.</param>
internal sealed class JobToCity(Office office) : IRouteToCity
{
    public string Name => "job";

    public string? CityOf(string value) => office.Jobs.Find(value) is { } job ? job.CityId ?? string.Empty : null;
}
