namespace Hedgerow.Science.Species.Names;

/// <summary>What kind of writing a name is.</summary>
public enum NameType
{
    /// <summary>A scientific name that says what it means: a uninomial, a species, something below it, a hybrid with a name, a cultivar.</summary>
    Scientific,

    /// <summary>Open nomenclature ("Carex sp.", "Carex cf. nigra", "Carex nigra?"): only the part before the mark is settled.</summary>
    Open,

    /// <summary>A cross written by its parents ("Quercus robur × Quercus petraea").</summary>
    HybridFormula,

    /// <summary>A provisional name of a prokaryote that cannot be grown ("Candidatus Liberibacter asiaticus").</summary>
    Candidatus,

    /// <summary>A genus written by its initial ("P. montanus"): which genus, only the text around it knows.</summary>
    Abbreviated,

    /// <summary>A virus; its names follow rules of their own and are not taken apart.</summary>
    Virus,

    /// <summary>A code of a cluster of sequences ("BOLD:AAA1234", "SH1234567.08FU"); it is not taken apart.</summary>
    Code,

    /// <summary>A word that says that there is no name ("unknown", "incertae sedis").</summary>
    Placeholder,

    /// <summary>No scientific name: a common name, a name in other letters, noise.</summary>
    NoName,
}
