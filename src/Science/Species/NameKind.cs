namespace Hedgerow.Science.Species;

/// <summary>What a written name names.</summary>
public enum NameKind
{
    /// <summary>A species, or something below it that was lumped to its species.</summary>
    Species,

    /// <summary>A hybrid with a name of its own ("Platanus × hispanica"); it counts as a species.</summary>
    NamedHybrid,

    /// <summary>A cross written by its parents ("Quercus robur × Quercus petraea"); it is no species.</summary>
    HybridFormula,

    /// <summary>A genus, a family, or a name that was left open ("Carex sp.", "Carex cf. nigra"); it is no species.</summary>
    AboveSpecies,

    /// <summary>Not a scientific name of two words: kept as it stands, to be looked at by a person.</summary>
    Vernacular,
}
