using Hedgerow.Science.Species;
using Hedgerow.Science.Species.Names;

namespace Hedgerow.Cities.Records;

/// <summary>Names and groups of taxa, each distinct writing looked at once.</summary>
/// <param name="matcher">The taxonomy by which names are resolved; null to take them as they are written.</param>
internal sealed class Taxa(NameMatcher? matcher = null)
{
    private readonly Dictionary<(string Written, string? Kingdom), SpeciesName?> names = [];
    private readonly Dictionary<HigherTaxa, string> groups = [];
    private readonly Dictionary<(string Written, string? Kingdom), string> keys = [];
    private int renamed, ambiguous, missing;

    /// <summary>Resolves many names at once, which is much faster than one by one.</summary>
    /// <param name="written">The names, with their kingdoms where they are known.</param>
    /// <param name="cancel">Stops it.</param>
    internal void Prepare(IEnumerable<(string? Written, string? Kingdom)> written, CancellationToken cancel)
    {
        if (matcher is null)
        {
            return;
        }

        var asked = written.Where(w => w.Written is not null && w.Written.Any(char.IsLetter)).Select(w => (Written: w.Written!, w.Kingdom)).Distinct().Where(w => !names.ContainsKey(w)).ToList();
        foreach (var match in matcher.Match(asked.Select(w => new NameQuery(w.Written, null, w.Kingdom)), cancel))
        {
            names[(match.Query.Written, match.Query.Kingdom)] = Resolved(match);
            if (match.AcceptedKey is { } key && (match.IsMatched || match.Species is not null))
            {
                keys[(match.Query.Written, match.Query.Kingdom)] = key;
            }
        }
    }

    /// <summary>The species that a written name stands for; null where it has no letter.</summary>
    /// <param name="written">The name.</param>
    /// <param name="kingdom">Its kingdom, which tells homonyms of a taxonomy apart.</param>
    internal SpeciesName? Name(string written, string? kingdom = null)
    {
        var key = (written, matcher is null ? null : kingdom);
        if (!names.TryGetValue(key, out var name))
        {
            Prepare([(written, kingdom)], CancellationToken.None);
            if (!names.TryGetValue(key, out name))
            {
                names.Add(key, name = Plain(written));
            }
        }

        return name;
    }

    /// <summary>The key of the accepted taxon in the taxonomy; null where the name was not resolved.</summary>
    /// <param name="written">The name, looked at before.</param>
    /// <param name="kingdom">Its kingdom.</param>
    internal string? Key(string written, string? kingdom) => keys.GetValueOrDefault((written, kingdom));

    /// <summary>The species as it is written, not resolved.</summary>
    /// <param name="written">The name.</param>
    internal static SpeciesName? Plain(string written)
    {
        // Codes of sequences ("BOLD:AAA1288", "SH1234567.08FU") are no species.
        var parts = written.Any(char.IsLetter) ? ScientificName.Of(written) : null;
        return parts is null or { Type: NameType.Code } ? null : SpeciesName.Of(parts);
    }

    /// <summary>Tells what the taxonomy did.</summary>
    /// <param name="findings">Receives it.</param>
    /// <param name="where">The file that a reader knows: city.yaml, or that of the taxonomy.</param>
    /// <param name="line">Its line.</param>
    internal void Tell(IList<Finding> findings, string where, int? line)
    {
        if (matcher is null || names.Count == 0)
        {
            return;
        }

        var backbone = matcher.Backbone.Version is null ? matcher.Backbone.Name : $"{matcher.Backbone.Name} {matcher.Backbone.Version}";
        findings.Add(new Finding(
            Severity.Note,
            "names-resolved",
            where,
            line,
            new(
                $"{backbone}: of {names.Count} names {renamed} stand for another accepted species; {ambiguous} are ambiguous and {missing} are not in it, and count as they are written",
                $"{backbone}：{names.Count} 个名称中，{renamed} 个归入另一接受名；{ambiguous} 个有歧义，{missing} 个不在名录中，均按原名计"),
            new("look at them with `hedgerow species names`; settle names under `taxonomy: {accepted_names: ...}`", "可用 `hedgerow species names` 查看；在 `taxonomy: {accepted_names: ...}` 中确认名称")));
    }

    private SpeciesName? Resolved(NameMatch match)
    {
        var plain = Plain(match.Query.Written);
        if (match.Species is { } species && (match.IsMatched || match.Kind == NameMatchKind.HigherRank))
        {
            renamed += plain?.Text == species ? 0 : 1;
            return new SpeciesName(species, species.Contains('×', StringComparison.Ordinal) ? NameKind.NamedHybrid : NameKind.Species);
        }

        ambiguous += match.Kind == NameMatchKind.Ambiguous ? 1 : 0;
        missing += match.Kind is NameMatchKind.None or NameMatchKind.NotParsed || (match.Kind == NameMatchKind.HigherRank && plain is { Counts: true }) ? 1 : 0;
        return plain;
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
