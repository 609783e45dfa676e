namespace Hedgerow.Cities.Records;

/// <summary>One taxon of a checklist.</summary>
/// <param name="Species">Its name, lumped to species.</param>
/// <param name="Group">Its group; null where the list does not say.</param>
/// <param name="Status">What the list says of it; null where its own status column says nothing that is understood.</param>
/// <param name="Line">Line of the file.</param>
internal sealed record ChecklistEntry(string Species, string? Group, ChecklistStatus? Status, int Line)
{
    /// <summary>Year of the first record.</summary>
    internal int? First { get; init; }

    /// <summary>Year of the last record.</summary>
    internal int? Last { get; init; }

    /// <summary>Whether it is marked extinct.</summary>
    internal bool Extinct { get; init; }

    /// <summary>The year of extinction, where it is given.</summary>
    internal int? ExtinctIn { get; init; }

    /// <summary>The category of threat that the list gives ("EN"), in capitals.</summary>
    internal string? Category { get; init; }

    /// <summary>Whether its own status column says that it is planted or kept.</summary>
    internal bool Cultivated { get; init; }

    /// <summary>Language → common name.</summary>
    internal IReadOnlyDictionary<string, string> VernacularNames { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether it is another name of a species that the list holds: it is looked up, not counted.</summary>
    internal bool Synonym { get; init; }

    /// <summary>Whether it is no scientific name.</summary>
    internal bool Vernacular { get; init; }
}

/// <summary>A checklist as it was read.</summary>
/// <param name="File">Its declaration.</param>
/// <param name="Input">The file.</param>
/// <param name="Kind">What it can say of years.</param>
/// <param name="Entries">Its taxa, in the order of the file.</param>
internal sealed record Checklist(ChecklistRef File, InputRef Input, SpeciesListKind Kind, IReadOnlyList<ChecklistEntry> Entries);
