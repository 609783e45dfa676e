using Hedgerow.Cities.Records;

namespace Hedgerow.Cities.Names;

/// <summary>The columns of a taxonomy, by the words that taxon tables use for them.</summary>
internal static class BackboneColumns
{
    // Role, then words in the order of preference; prefixes such as "dwc:" and "col:" are dropped.
    private static readonly string[][] Words =
    [
        ["key", "taxonID", "ID", "taxonKey", "usageKey", "speciesKey", "编号"],
        ["name", "scientificName", "taxonName", "species", "latinName", "学名", "拉丁名", "名称"],
        ["author", "scientificNameAuthorship", "authorship", "authors", "命名人"],
        ["canonical", "canonicalName"],
        ["accepted_key", "acceptedNameUsageID", "acceptedTaxonID", "acceptedTaxonKey", "acceptedKey", "acceptedID", "acceptedUsageKey"],
        ["accepted_name", "acceptedNameUsage", "acceptedScientificName", "acceptedName", "接受名", "正名"],
        ["parent", "parentNameUsageID", "parentID", "parentKey"],
        ["rank", "taxonRank", "等级"],
        ["status", "taxonomicStatus", "状态"],
        ["kingdom", "界"],
        ["family", "科"],
    ];

    /// <summary>Every role that <c>columns:</c> may name.</summary>
    internal static IReadOnlyList<string> Roles { get; } = [.. Words.Select(w => w[0])];

    /// <summary>Role → place of its column.</summary>
    /// <param name="header">Names of the columns.</param>
    /// <param name="given">What the city says.</param>
    internal static Dictionary<string, int> Find(IReadOnlyList<string> header, IReadOnlyDictionary<string, string> given)
    {
        List<string> plain = [.. header.Select(c => DarwinCore.Plain(c[(c.LastIndexOfAny([':', '/']) + 1)..]))];
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        foreach (var (role, column) in given)
        {
            if (DarwinCore.Place(header, column) is >= 0 and var place)
            {
                places[role] = place;
            }
        }

        foreach (var words in Words.Where(w => !places.ContainsKey(w[0])))
        {
            foreach (var word in words)
            {
                var place = plain.IndexOf(DarwinCore.Plain(word));
                if (place >= 0 && !places.ContainsValue(place))
                {
                    places[words[0]] = place;
                    break;
                }
            }
        }

        return places;
    }
}
