using Hedgerow.Cities.Records.Cleaning;
using Hedgerow.Science.Quantities;
using Hedgerow.Yaml;

namespace Hedgerow.Cities.Declaration;

/// <summary>Turns species records and checklists of city.yaml into records, and looks whether the columns that they name are there.</summary>
/// <param name="paths">Resolves their paths.</param>
/// <param name="log">Where mistakes are reported.</param>
internal sealed class SpeciesReader(CityPaths paths, FindingLog log)
{
    private static readonly (string Word, ChecklistStatus Status)[] Statuses =
    [
        ("native", ChecklistStatus.Native),
        ("invasive", ChecklistStatus.Invasive),
        ("introduced", ChecklistStatus.Introduced),
        ("threatened", ChecklistStatus.Threatened),
        ("endemic", ChecklistStatus.Endemic),
        ("protected", ChecklistStatus.Protected),
        ("cultivated", ChecklistStatus.Cultivated),
        ("by_column", ChecklistStatus.ByColumn),
    ];

    public IReadOnlyList<RecordsRef> Records(Declared city)
    {
        var all = new List<RecordsRef>();
        foreach (var part in city.Parts("records").Where(p => p["path"].Raw is not null))
        {
            var path = paths.Resolve(part["path"]);
            CheckColumns(part, path);
            all.Add(new RecordsRef(path, part.Columns("columns"), part.Text("crs"), part.Text("group"), part.Line)
            {
                Layer = part.Text("layer"),
                Where = part.Text("where"),
                Source = part.Text("source"),
                Licence = part.Text("licence"),
                Year = part.Whole("year"),
                Encoding = part.Text("encoding"),
                Quantity = part.Text("quantity") ?? "count",
                Sites = Sites(part),
            });
        }

        return all;
    }

    private SitesRef? Sites(Declared records)
    {
        if (!records.Has("sites") || records.Part("sites") is not { } part || part["path"].Raw is null)
        {
            return null;
        }

        var path = paths.Resolve(part["path"]);
        CheckColumns(part, path);
        return new SitesRef(path, part.Columns("columns"), part.Line) { Layer = part.Text("layer"), Encoding = part.Text("encoding") };
    }

    public IReadOnlyList<ChecklistRef> Checklists(Declared city)
    {
        if (!city["checklists"].IsMap)
        {
            return [];
        }

        var all = new List<ChecklistRef>();
        var lists = city.Part("checklists");
        foreach (var (word, status) in Statuses)
        {
            foreach (var part in lists.Parts(word).Where(p => p["path"].Raw is not null))
            {
                var path = paths.Resolve(part["path"]);
                CheckColumns(part, path);
                all.Add(new ChecklistRef(path, status, part.Columns("columns"), part.Text("group"), part.Text("form") ?? "list", part.Line)
                {
                    Complete = part.Flag("complete", false),
                    KeyList = part.Flag("key_list", false),
                    Scope = Scope(part),
                    Precedence = part.Whole("precedence") ?? (int)Scope(part) + 1,
                    Source = part.Text("source"),
                    Licence = part.Text("licence"),
                    Year = part.Whole("year"),
                    Encoding = part.Text("encoding"),
                });
            }
        }

        return all;
    }

    private static ChecklistScope Scope(Declared part) => part.Text("scope") switch
    {
        "city" => ChecklistScope.City,
        "country" => ChecklistScope.Country,
        _ => ChecklistScope.List,
    };

    public TaxonomyRef? Taxonomy(Declared city)
    {
        if (!city.Has("taxonomy") || city.Part("taxonomy") is not { } part || part["path"].Raw is null)
        {
            return null;
        }

        return new TaxonomyRef(paths.Resolve(part["path"]), part.Columns("columns"), part.Line)
        {
            Name = part.Text("name"),
            Version = part.Text("version"),
            Accepted = part["accepted_names"].Raw is null ? null : paths.Resolve(part["accepted_names"]),
            Source = part.Text("source"),
            Licence = part.Text("licence"),
            Encoding = part.Text("encoding"),
        };
    }

    /// <summary>Whether an entry of <c>sensitive:</c> names a file rather than a taxon.</summary>
    /// <param name="text">The entry.</param>
    internal static bool IsFile(string text) => Path.GetExtension(text).ToUpperInvariant() is ".CSV" or ".TSV" or ".TXT";

    public IReadOnlyList<string> SensitiveFiles(Declared city) =>
        [.. (city["sensitive"].IsList ? city["sensitive"].Items : [city["sensitive"]]).Where(i => i.Raw is { } text && IsFile(text)).Select(i => paths.Resolve(i)).Where(File.Exists)];

    public RuleSwitches Rules(Declared city)
    {
        if (!city["rules"].IsMap)
        {
            return RuleSwitches.None;
        }

        var part = city.Part("rules");
        var known = RuleFolder.Read().Select(r => r.Key).ToList();
        foreach (var item in SpeciesKeys.Rules.Keys.Select(k => k.Name).Where(part.Has).SelectMany(k => part[k].IsList ? part[k].Items : [part[k]]).Where(i => i.Raw is { } key && !known.Contains(key)))
        {
            log.Error(
                "unknown-rule",
                item.Line,
                new Wording($"there is no cleaning rule {item.Raw}", $"没有名为 {item.Raw} 的清洗规则"),
                new Wording("a key of docs/rules.md", "docs/rules.md 中的规则标识"),
                Spelling.Nearest(item.Raw!, known));
        }

        return new RuleSwitches(part.Texts("off"), part.Texts("drop"), part.Texts("inform"));
    }

    private void CheckColumns(Declared part, string path)
    {
        var named = part["columns"];
        if (!named.IsMap || TableHeader.Read(path, part.Text("encoding")) is not { } header)
        {
            return;
        }

        foreach (var column in named.Keys.Select(k => named[k]).Where(c => c.Raw is { } name && !header.Contains(name, StringComparer.OrdinalIgnoreCase)))
        {
            log.Error(
                "no-such-column",
                column.Line,
                new Wording($"{paths.Shown(path)} has no column '{column.Raw}'", $"{paths.Shown(path)} 中没有“{column.Raw}”列"),
                FindingWords.OneOf(header),
                Spelling.Nearest(column.Raw!, header));
        }
    }
}
