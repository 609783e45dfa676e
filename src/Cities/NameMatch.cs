namespace Hedgerow.Cities;

/// <summary>What a taxonomy says of a name.</summary>
/// <param name="Query">The name.</param>
/// <param name="Canonical">Its canonical name.</param>
/// <param name="Kind">How it was found.</param>
public sealed record NameMatch(NameQuery Query, string Canonical, NameMatchKind Kind)
{
    /// <summary>Key of the name that was found; null where none was.</summary>
    public string? Key { get; init; }

    /// <summary>The name that was found, with its authors.</summary>
    public string? Found { get; init; }

    /// <summary>Key of the accepted taxon.</summary>
    public string? AcceptedKey { get; init; }

    /// <summary>The accepted name, with its authors.</summary>
    public string? AcceptedName { get; init; }

    /// <summary>The accepted name without authors.</summary>
    public string? AcceptedCanonical { get; init; }

    /// <summary>Rank of the accepted taxon, in small letters.</summary>
    public string? AcceptedRank { get; init; }

    /// <summary>The accepted species that it counts as; null where it settles none.</summary>
    public string? Species { get; init; }

    /// <summary>Kingdom and family of the accepted taxon, as far as the taxonomy tells.</summary>
    public (string? Kingdom, string? Family) Higher { get; init; }

    /// <summary>The taxa between which it could not be told, where it is ambiguous.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];

    /// <summary>Whether it leads to an accepted taxon.</summary>
    public bool IsMatched => Kind is NameMatchKind.Exact or NameMatchKind.Canonical or NameMatchKind.Synonym or NameMatchKind.ByPerson;
}
