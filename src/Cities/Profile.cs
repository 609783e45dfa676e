using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities;

/// <summary>Part I of the index: the city in words and plain facts. Shown, never scored.</summary>
/// <param name="Fields">The fields that are filled, in the order of the profile.</param>
public sealed record Profile(IReadOnlyList<ProfileField> Fields);

/// <summary>One fact of the profile.</summary>
/// <param name="Key">Its key, such as <c>location.climate</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Value">What the city wrote.</param>
/// <param name="Section">Key of its section: location, size, population, economy, physical_features, biodiversity_features, administration, links.</param>
public sealed record ProfileField(string Key, Wording Name, string Value, string Section)
{
    /// <summary>Name of the section.</summary>
    public required Wording SectionName { get; init; }
}
