using Hedgerow.Science.Species;
using Hedgerow.Science.Species.Names;

namespace Hedgerow.Cities.Records;

/// <summary>Names and groups of taxa, each distinct writing looked at once.</summary>
internal sealed class Taxa
{
    private readonly Dictionary<string, SpeciesName?> names = new(StringComparer.Ordinal);
    private readonly Dictionary<HigherTaxa, string> groups = [];

    /// <summary>The species that a written name stands for; null where it has no letter.</summary>
    /// <param name="written">The name.</param>
    internal SpeciesName? Name(string written)
    {
        if (!names.TryGetValue(written, out var name))
        {
            // Codes of sequences ("BOLD:AAA1288", "SH1234567.08FU") are no species.
            var parts = written.Any(char.IsLetter) ? ScientificName.Of(written) : null;
            name = parts is null or { Type: NameType.Code } ? null : SpeciesName.Of(parts);
            names.Add(written, name);
        }

        return name;
    }

    /// <summary>The group of higher taxa.</summary>
    /// <param name="taxa">The taxa.</param>
    internal string Group(HigherTaxa taxa)
    {
        if (!groups.TryGetValue(taxa, out var group))
        {
            groups.Add(taxa, group = TaxonGroups.Of(taxa).Key);
        }

        return group;
    }

    /// <summary>The key of a group that a person names; the word itself in small letters where it is not known.</summary>
    /// <param name="word">The word.</param>
    internal static string GroupKey(string word) => TaxonGroups.Named(word)?.Key ?? word.Trim().ToLowerInvariant();

    /// <summary>Whether one group lies in another, or is it.</summary>
    /// <param name="inner">The one.</param>
    /// <param name="outer">The other.</param>
    internal static bool Within(string inner, string outer) => inner == outer || TaxonGroups.Find(inner)?.IsWithin(outer) == true;
}
