using Hedgerow.Science.Species.Names;

namespace Hedgerow.Science.Species;

/// <summary>The species that a written name stands for, so that lists and records of different writers meet.</summary>
/// <remarks>
/// <para><b>Formula</b>: genus with a capital + epithet in small letters; author, year, subgenus, subspecies, variety and form are dropped.</para>
/// <para><b>Meaning</b>: "Peromyscus mexicanus (Saussure, 1860)" and "Peromyscus mexicanus saxatilis" both stand for "Peromyscus mexicanus".</para>
/// <para><b>Units</b>: none.</para>
/// <para><b>Range</b>: any text; what cannot be a scientific name is kept and flagged as <see cref="NameKind.Vernacular"/>.</para>
/// <para><b>Behaviour</b>: the text of a result, written again, gives the same result.</para>
/// <para><b>Assumes</b>: Latin names of the zoological or botanical codes. Synonyms are not resolved, and English words in small letters
/// ("house sparrow") cannot be told from a binomial.</para>
/// <para><b>Source</b>: the parts of a name as in the Darwin Core terms [wieczorek-2012].</para>
/// </remarks>
/// <param name="Text">The name that counts.</param>
/// <param name="Kind">What it names.</param>
public sealed record SpeciesName(string Text, NameKind Kind)
{
    private static readonly HashSet<string> RanksOfSpecies = new(StringComparer.Ordinal)
    {
        "SPECIES", "SUBSPECIES", "VARIETY", "SUBVARIETY", "FORM", "SUBFORM", "CULTIVAR", "INFRASPECIFIC_NAME", "INFRASUBSPECIFIC_NAME", "STRAIN",
        "SSP", "SSP.", "SUBSP", "SUBSP.", "VAR", "VAR.", "F.", "SP", "SP.",
    };

    /// <summary>Whether it is counted as a species. Vernacular names are, so that nothing is lost in silence; they are flagged.</summary>
    public bool Counts => Kind is NameKind.Species or NameKind.NamedHybrid or NameKind.Vernacular;

    /// <summary>Reads a name.</summary>
    /// <param name="written">The name as a list or record has it; not empty.</param>
    /// <returns>The name that counts.</returns>
    /// <exception cref="ArgumentException">There is no letter in the text.</exception>
    public static SpeciesName Of(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        if (!written.Any(char.IsLetter))
        {
            throw new ArgumentException($"'{written}' is no name: it has no letter.", nameof(written));
        }

        return Of(ScientificName.Of(written));
    }

    /// <summary>The name that counts of a name that was taken apart.</summary>
    /// <param name="name">The parts.</param>
    /// <returns>The name that counts.</returns>
    public static SpeciesName Of(ScientificName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Type switch
        {
            NameType.HybridFormula => new SpeciesName(name.Canonical, NameKind.HybridFormula),
            NameType.Placeholder => new SpeciesName(name.Tidied, NameKind.AboveSpecies),
            // A virus by one word is a genus or a family of them.
            NameType.Virus when !name.Tidied.Contains(' ', StringComparison.Ordinal) => new SpeciesName(name.Tidied, NameKind.AboveSpecies),
            _ when !name.IsParsed => new SpeciesName(name.Tidied, NameKind.Vernacular),
            _ when name.Species is null => new SpeciesName(name.Genus!, NameKind.AboveSpecies),
            _ => new SpeciesName(name.Species, name.Species.Contains('×', StringComparison.Ordinal) ? NameKind.NamedHybrid : NameKind.Species),
        };
    }

    /// <summary>Reads a name whose rank is known, which settles what the text alone leaves open: "Kopsia Blume" is a genus with its author.</summary>
    /// <param name="written">The name as a record has it; not empty.</param>
    /// <param name="rank">The rank as a record has it (Darwin Core taxonRank), in any case; null or empty where it is not given.</param>
    /// <returns>The name that counts.</returns>
    /// <exception cref="ArgumentException">There is no letter in the text.</exception>
    public static SpeciesName Of(string written, string? rank)
    {
        var name = Of(written);
        var plain = rank?.Trim().ToUpperInvariant();
        if (string.IsNullOrEmpty(plain) || RanksOfSpecies.Contains(plain))
        {
            return name;
        }

        // A cluster of barcodes ("BOLD:AAA7646") comes as unranked: without two words it is no species.
        return plain is "UNRANKED" && name.Kind is not NameKind.Vernacular ? name : name with { Kind = NameKind.AboveSpecies };
    }
}
