namespace Hedgerow.Cities;

/// <summary>Everything that the checklists of a city say of a species.</summary>
/// <param name="Origin">Whether it is native, introduced or invasive, after precedence.</param>
public sealed record TaxonFacts(SpeciesStatus Origin)
{
    /// <summary>The list that the origin is taken from; null where none names the species.</summary>
    public TaxonStatement? OriginFrom { get; init; }

    /// <summary>Whether a list says that it is planted or kept.</summary>
    public bool Cultivated { get; init; }

    /// <summary>Whether a list says that it is protected by law.</summary>
    public bool Protected { get; init; }

    /// <summary>Whether a list says that it is threatened.</summary>
    public bool Threatened { get; init; }

    /// <summary>Its category of threat ("EN"), of the list with the greatest precedence that gives one.</summary>
    public string? Category { get; init; }

    /// <summary>Whether it stands on an official list of species that must be acted on.</summary>
    public bool KeyListed { get; init; }

    /// <summary>Whether a list says that it is endemic.</summary>
    public bool Endemic { get; init; }

    /// <summary>Every statement, the believed ones first.</summary>
    public IReadOnlyList<TaxonStatement> Statements { get; init; } = [];

    /// <summary>The statements of origin that contradict the believed one.</summary>
    public IReadOnlyList<TaxonStatement> Contradicting { get; init; } = [];

    /// <summary>Language → common name, of the list with the greatest precedence that gives one.</summary>
    public IReadOnlyDictionary<string, string> VernacularNames { get; init; } = new Dictionary<string, string>();
}
