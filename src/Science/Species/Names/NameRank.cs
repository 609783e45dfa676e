namespace Hedgerow.Science.Species.Names;

/// <summary>The rank that a written name shows by itself, from the highest to the lowest.</summary>
public enum NameRank
{
    /// <summary>The text shows none.</summary>
    Unknown,

    /// <summary>One word: a genus or something above it.</summary>
    Uninomial,

    /// <summary>Between genus and species: subgenus, section, series.</summary>
    Infrageneric,

    /// <summary>A group of species that are hard to tell apart ("Rubus fruticosus agg.").</summary>
    Aggregate,

    /// <summary>Species.</summary>
    Species,

    /// <summary>Three words without a mark of rank, as zoologists write subspecies.</summary>
    Infraspecific,

    /// <summary>Subspecies.</summary>
    Subspecies,

    /// <summary>Variety.</summary>
    Variety,

    /// <summary>Subvariety.</summary>
    Subvariety,

    /// <summary>Form.</summary>
    Form,

    /// <summary>Subform.</summary>
    Subform,

    /// <summary>A rank of less use: proles, race, aberration, pathovar, special form ...</summary>
    OtherInfraspecific,

    /// <summary>Cultivar.</summary>
    Cultivar,
}
