namespace Hedgerow.Cities.Records;

/// <summary>The columns of a checklist with a row a taxon, by the words that lists use for them.</summary>
internal sealed class ChecklistColumns
{
    // Role, then words in the order of preference. Compared without case, spaces, dots, hyphens and underscores.
    private static readonly string[][] Words =
    [
        ["name", "scientificName", "scientific", "standardName", "standardiseName", "standardizedName", "speciesName", "acceptedName", "species",
            "latinName", "binomial", "taxonName", "taxon", "名称", "学名", "拉丁名", "物种"],
        ["group", "taxonGroup", "taxonomicGroup", "类群"],
        ["kingdom", "界"],
        ["phylum", "门"],
        ["class", "纲"],
        ["order", "目"],
        ["family", "科"],
        ["rank", "taxonRank"],
        ["taxonomicStatus"],
        ["first", "firstRecord", "firstDetection", "firstYear", "yearFirst", "firstSeen", "firstObserved", "yearOfFirstRecord", "首次记录", "首次记录年份"],
        ["last", "lastRecord", "lastDetection", "lastYear", "yearLast", "lastSeen", "lastObserved", "yearOfLastRecord", "最近记录", "末次记录", "末次记录年份"],
        ["year", "yearOfRecord", "detectionYear", "年份"],
        ["extinct", "extinction", "extinctIn", "yearExtinct", "extinctionYear", "extirpated", "灭绝"],
        ["category", "iucnRedListCategory", "redListCategory", "redList", "threatStatus", "threatCategory", "濒危等级", "受威胁等级"],
        ["status", "introduced", "origin", "nativeStatus", "nativeness", "establishmentMeans", "isNative", "native", "isInvasive", "invasive", "状态", "来源", "本地或外来"],
    ];

    private readonly Dictionary<string, int> places = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Finds the columns.</summary>
    /// <param name="header">Names of the columns.</param>
    /// <param name="given">Role → column, as the city says.</param>
    internal ChecklistColumns(IReadOnlyList<string> header, IReadOnlyDictionary<string, string> given)
    {
        Header = header;
        VernacularNames = Records.VernacularNames.Columns(header);
        foreach (var (role, column) in given)
        {
            places[Role(role)] = DarwinCore.Place(header, column);
        }

        foreach (var words in Words)
        {
            if (!places.ContainsKey(words[0]))
            {
                var place = words.Select(w => header.ToList().FindIndex(c => DarwinCore.Plain(c) == DarwinCore.Plain(w))).FirstOrDefault(p => p >= 0 && !places.ContainsValue(p), -1);
                places[words[0]] = place;
            }
        }
    }

    /// <summary>Language → place of the column with common names in it.</summary>
    internal IReadOnlyDictionary<string, int> VernacularNames { get; }

    /// <summary>Names of the columns.</summary>
    internal IReadOnlyList<string> Header { get; }

    /// <summary>The roles that <c>columns:</c> of a checklist may name.</summary>
    internal static IReadOnlyList<string> Roles { get; } = [.. Words.Select(w => w[0])];

    /// <summary>Place of a role's column, or -1.</summary>
    /// <param name="role">The role.</param>
    internal int this[string role] => places[role];

    /// <summary>The role that a key of <c>columns:</c> means: the Darwin Core terms serve too.</summary>
    /// <param name="key">The key.</param>
    internal static string Role(string key) => DarwinCore.Plain(key) switch
    {
        "SCIENTIFICNAME" or "SPECIES" => "name",
        "TAXONRANK" => "rank",
        _ => Words.Select(w => w[0]).FirstOrDefault(w => DarwinCore.Plain(w) == DarwinCore.Plain(key), key),
    };
}
