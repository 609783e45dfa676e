using Hedgerow.Science.Species;

namespace Hedgerow.Cities.Records;

/// <summary>The taxa whose places must not be shown: species, or whole genera named by one word.</summary>
internal sealed class SensitiveTaxa
{
    private readonly HashSet<string> names;

    internal SensitiveTaxa(IEnumerable<string> written) => names =
        [.. written.Where(w => w.Any(char.IsLetter)).Select(w => SpeciesName.Of(w) is { Kind: NameKind.Species or NameKind.NamedHybrid } name ? name.Text : Genus(w))];

    /// <summary>Whether a species is one of them.</summary>
    /// <param name="species">Its name.</param>
    internal bool Holds(string species) => names.Count > 0 && (names.Contains(species) || names.Contains(Genus(species)));

    private static string Genus(string name) => name.Trim().Split(' ')[0];
}
