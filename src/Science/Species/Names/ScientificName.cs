namespace Hedgerow.Science.Species.Names;

/// <summary>A written scientific name, taken apart.</summary>
/// <remarks>
/// <para><b>Formula</b>: words are read from the left: genus, subgenus in brackets, epithet, mark of rank and epithet below the species, cultivar; what is left are authors and remarks.</para>
/// <para><b>Meaning</b>: "Rosa canina L. var. dumetorum (Thuill.) Poir." is genus Rosa, epithet canina, variety dumetorum, first named by Thuill., placed here by Poir.</para>
/// <para><b>Units</b>: none.</para>
/// <para><b>Range</b>: any text; it never fails, and what it cannot take apart it says so of in <see cref="Type"/>.</para>
/// <para><b>Behaviour</b>: the canonical name, read again, gives the same canonical name; adding an author with a year or a full stop changes none.</para>
/// <para><b>Assumes</b>: names of the zoological or botanical codes. English words in small letters ("house sparrow") cannot be told from a binomial,
/// nor a genus with an author that has neither full stop nor year ("Kopsia Blume") from an English name, unless the rank is given.</para>
/// <para><b>Source</b>: the codes for plants and animals [turland-2018] [iczn-1999] and the marks of open nomenclature [sigovini-2016].</para>
/// </remarks>
public sealed record ScientificName
{
    /// <summary>The name as it was written, tidied: one space between words, marks of noise gone.</summary>
    public required string Tidied { get; init; }

    /// <summary>What kind of writing it is.</summary>
    public required NameType Type { get; init; }

    /// <summary>The rank that the text shows.</summary>
    public NameRank Rank { get; init; }

    /// <summary>The first word, with a capital: a genus, or a family and the like; null where the name is not taken apart.</summary>
    public string? Genus { get; init; }

    /// <summary>The name between genus and species ("Rhopalomelissa"), or null.</summary>
    public string? Subgenus { get; init; }

    /// <summary>The epithet of the species, settled or (where the type is open) under doubt; or null.</summary>
    public string? Epithet { get; init; }

    /// <summary>The mark of the rank below the species in its usual form ("var."); null where there is none.</summary>
    public string? Mark { get; init; }

    /// <summary>The lowest epithet below the species, or null.</summary>
    public string? Lower { get; init; }

    /// <summary>The name of the cultivar without quotes, or null.</summary>
    public string? Cultivar { get; init; }

    /// <summary>Which part is that of a hybrid.</summary>
    public HybridMark Hybrid { get; init; }

    /// <summary>The mark of open nomenclature ("cf."), or null.</summary>
    public string? Qualifier { get; init; }

    /// <summary>Who named it.</summary>
    public Authorship Authors { get; init; } = Authorship.None;

    /// <summary>The name without authors and remarks; of an open name the part that is settled; of what is not taken apart the tidied text.</summary>
    public required string Canonical { get; init; }

    /// <summary>The name of the species that it is, or belongs to; null where it settles no species.</summary>
    public string? Species { get; init; }

    /// <summary>What names are matched by: the canonical name without hybrid signs, marks of rank and letters with signs.</summary>
    public string Key => NameKey.Of(Canonical);

    /// <summary>Whether the name was taken apart.</summary>
    public bool IsParsed => Type is NameType.Scientific or NameType.Open or NameType.HybridFormula or NameType.Candidatus;

    /// <summary>Takes a name apart.</summary>
    /// <param name="written">Any text.</param>
    /// <param name="rank">The rank that the source gives (Darwin Core taxonRank), in any case; null where it gives none. It settles whether a second word with a capital is an author.</param>
    /// <returns>Its parts.</returns>
    public static ScientificName Of(string written, string? rank = null)
    {
        ArgumentNullException.ThrowIfNull(written);
        return NameReader.Read(written, rank);
    }
}
