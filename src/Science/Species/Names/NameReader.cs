using static Hedgerow.Science.Species.Names.NameShapes;

namespace Hedgerow.Science.Species.Names;

/// <summary>Reads a written name from the left: what is read of its genus, species and hybrids stands in the files of those names.</summary>
internal sealed partial class NameReader
{
    private readonly List<string> words;
    private readonly List<string> authors = [];
    private readonly bool rankAbove;
    private readonly string tidied;
    private int at;
    private NameType type = NameType.Scientific;
    private NameRank rank = NameRank.Uninomial;
    private HybridMark hybrid;
    private bool hybridGenus, hybridSpecies, hybridLower, doubted;
    private string? genus, subgenus, epithet, mark, lower, cultivar, qualifier, infragenericMark;

    private NameReader(string tidied, bool rankAbove)
    {
        (this.tidied, this.rankAbove) = (tidied, rankAbove);
        words = [.. tidied.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }

    /// <summary>Takes a name apart.</summary>
    public static ScientificName Read(string written, string? rank)
    {
        var tidied = NameText.Tidy(written);
        if (tidied.Length > MaximumLength)
        {
            return Left(tidied[..MaximumLength], NameType.NoName);
        }

        if (!tidied.Any(char.IsLetter))
        {
            return Left(tidied, NameType.NoName);
        }

        if (SequenceCode().IsMatch(tidied))
        {
            return Left(tidied, NameType.Code);
        }

        var above = rank?.Trim().ToUpperInvariant() is "GENUS" or "FAMILY" or "ORDER" or "CLASS" or "PHYLUM" or "KINGDOM" or "TRIBE" or "SUBFAMILY" or "SUPERFAMILY" or "SUBORDER" or "SUBCLASS";
        return new NameReader(tidied, above).Name();
    }

    /// <summary>A longer text is no name; the longest that is known has fewer than 200 letters with its authors.</summary>
    private const int MaximumLength = 500;

    private ScientificName Name()
    {
        if (NameWords.IsNothing(words[0].Trim(',', '.')) || NameWords.IsNothing(words[0]) || (words.Count > 1 && words[0] is "not" or "Not" && words[1] is "identified" or "known"))
        {
            return Left(tidied, NameType.Placeholder);
        }

        if (words.Exists(IsVirus))
        {
            return Left(tidied, NameType.Virus);
        }

        Head();
        if (at >= words.Count || !Genus())
        {
            return Left(tidied, type is NameType.Abbreviated ? type : NameType.NoName);
        }

        Subgenus();
        if (at < words.Count && !Species(out var other))
        {
            return other!;
        }

        return Made();
    }

    private ScientificName Made()
    {
        rank = doubted ? NameRank.Uninomial : rank;
        var species = (type is not NameType.Open || rank > NameRank.Infrageneric) && epithet is not null && rank != NameRank.Uninomial ? $"{Sign(hybridGenus)}{genus} {Sign(hybridSpecies)}{epithet}" : null;
        var canonical = species ?? $"{Sign(hybridGenus)}{genus}";
        if (species is null && subgenus is not null)
        {
            canonical += $" {infragenericMark ?? "subgen."} {subgenus}";
        }

        if (species is not null && lower is not null)
        {
            canonical += mark is null ? $" {lower}" : $" {(hybridLower ? "notho" : string.Empty)}{mark} {lower}";
        }

        hybrid = hybridLower ? HybridMark.Infraspecific : hybridSpecies ? HybridMark.Species : hybridGenus ? HybridMark.Genus : HybridMark.None;
        return new ScientificName
        {
            Tidied = tidied,
            Type = type,
            Rank = rank,
            Genus = genus,
            Subgenus = subgenus,
            Epithet = epithet,
            Mark = mark,
            Lower = lower,
            Cultivar = cultivar,
            Hybrid = hybrid,
            Qualifier = qualifier,
            Authors = AuthorReader.Read(authors),
            Canonical = cultivar is null ? canonical : $"{canonical} '{cultivar}'",
            Species = species,
        };
    }

    private static ScientificName Left(string tidied, NameType type) => new() { Tidied = tidied, Type = type, Canonical = tidied };

    private static string Sign(bool hybrid) => hybrid ? $"{NameText.Times} " : string.Empty;
}
