namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>What has to be found out on the map before a metric can be computed, beyond the patches and their contacts.</summary>
[Flags]
internal enum MetricNeeds
{
    None = 0,

    /// <summary>Core cells and disjunct cores.</summary>
    Core = 1,

    /// <summary>Distance to the nearest patch of the same class.</summary>
    Nearest = 2,

    /// <summary>Patches of the same class within the search radius.</summary>
    Proximity = 4,

    /// <summary>Mean distance of cells to the centroid of their patch.</summary>
    Gyration = 8,

    /// <summary>Corner contacts inside patches, and cells on the border of the landscape.</summary>
    Corners = 16,

    /// <summary>Contacts between classes.</summary>
    Adjacency = 32,
}
