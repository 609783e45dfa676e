using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Species;

/// <summary>A group of species as the indices use it.</summary>
/// <param name="Key">Its key in editions and city.yaml ("vascular_plants").</param>
/// <param name="Name">Its name.</param>
/// <param name="Parent">The key of the group that holds it; null for a group of its own ("butterflies" lie in "arthropods").</param>
public sealed record TaxonGroup(string Key, Wording Name, string? Parent = null)
{
    /// <summary>Whether its species belong to another group, or to itself.</summary>
    /// <param name="key">The key of the other group.</param>
    /// <returns>True when it does.</returns>
    public bool IsWithin(string key) => Key == key || Parent == key;
}
