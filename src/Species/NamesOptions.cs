using Hedgerow.Cities;

namespace Hedgerow.Species;

/// <summary>What is asked of names.</summary>
public sealed record NamesOptions
{
    /// <summary>Files of names, when no city is given: tables with a column of names, or one name a line.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>Their encoding; null for UTF-8.</summary>
    public string? Encoding { get; init; }

    /// <summary>The taxonomy; null for that of the city, or none.</summary>
    public TaxonomyRef? Taxonomy { get; init; }

    /// <summary>An earlier taxonomy, or matches stored before, to compare with; null for none.</summary>
    public string? Against { get; init; }

    /// <summary>A table of names that people have settled; null for that of the city.</summary>
    public string? Accepted { get; init; }
}
