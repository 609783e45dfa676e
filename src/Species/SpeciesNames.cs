using System.Text.RegularExpressions;
using Hedgerow.Cities;
using Hedgerow.DuckDb;
using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species.Names;
using Hedgerow.Species.Tables;
using static Hedgerow.Species.Tables.TableStore;

namespace Hedgerow.Species;

/// <summary>Names of records, checklists or a list: taken apart, resolved by a taxonomy, near names offered, and what became of them since another taxonomy.</summary>
public static partial class SpeciesNames
{
    /// <summary>Looks at names.</summary>
    /// <param name="request">A city, or none; its records are read but nothing is counted.</param>
    /// <param name="options">Files of names, the taxonomy, what to compare with.</param>
    /// <param name="progress">Is told of steps.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The tables names, offers, changes, taxonomy; to be disposed.</returns>
    /// <exception cref="InputException">The input is wrong.</exception>
    public static SpeciesResult Run(SpeciesRequest request, NamesOptions options, IProgress<LoadStep>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(options);
        var work = request.City is not null ? SpeciesOpening.Open(request, ground: false, progress, cancel) : new SpeciesWork(Opened(), request, null, cancel);
        try
        {
            if (request.City is null)
            {
                work.Hold(work.Database);
            }

            Make(work, options, progress);
            return new SpeciesResult(work, "names");
        }
        catch
        {
            work.Dispose();
            throw;
        }
    }

    private static DuckDbConnection Opened()
    {
        var database = new DuckDbConnection();
        database.Open();
        return database;
    }

    private static void Make(SpeciesWork work, NamesOptions options, IProgress<LoadStep>? progress)
    {
        var cancel = work.Cancel;
        List<NameQuery> queries = work.City is null ? [] : [.. WrittenNames.OfRecords(work.Database, cancel)];
        if (work.City is { } city)
        {
            var listed = new List<Finding>();
            var known = queries.Select(q => q.Written).ToHashSet(StringComparer.Ordinal);
            queries.AddRange(WrittenNames.OfChecklists(city, listed, cancel).Where(q => !known.Contains(q.Written)));
            work.Findings.AddRange(listed);
        }

        foreach (var file in options.Files)
        {
            queries.AddRange(WrittenNames.OfFile(file, options.Encoding, work.Findings, cancel));
        }

        Refuse(work);
        var taxonomy = options.Taxonomy ?? work.City?.Taxonomy;
        if (taxonomy is null)
        {
            Names(work, [.. queries.Select(q => new NameMatch(q, ScientificName.Of(q.Written, q.Rank).Canonical, NameMatchKind.NotParsed))], null);
            work.Note("no-taxonomy", "No taxonomy is given: names were taken apart and nothing was resolved. Name one with --backbone, or with `taxonomy:` in city.yaml.", "未给出分类名录：只解析了名称，未作匹配。请用 --backbone 或 city.yaml 的 `taxonomy:` 指定。");
            return;
        }

        using var matcher = Open(work, taxonomy with { Accepted = options.Accepted ?? taxonomy.Accepted }, progress);
        var matches = matcher.Match(queries, cancel);
        Names(work, matches, matcher.Backbone);
        Offers(work, matcher.Offers(matches, cancel));
        if (options.Against is { } against)
        {
            Changes(work, matches, Before(work, against, queries, progress), against);
        }

        Taxonomy(work, matcher.Backbone);
        Summary(work, matches, matcher.Backbone);
    }

    private static NameMatcher Open(SpeciesWork work, TaxonomyRef taxonomy, IProgress<LoadStep>? progress)
    {
        var settings = new NameMatcherSettings { MemoryGiB = work.Request.Records.MemoryGiB, Threads = work.Request.Records.Threads };
        var matcher = NameMatcher.Open(taxonomy, settings, work.Findings, progress, work.Cancel);
        if (matcher is null)
        {
            Refuse(work);
        }

        return matcher!;
    }

    private static void Refuse(SpeciesWork work)
    {
        if (work.Findings.Exists(f => f.Severity == Severity.Error))
        {
            throw new InputException([.. work.Findings.OrderBy(f => f.Severity)]);
        }
    }

    private static void Names(SpeciesWork work, IReadOnlyList<NameMatch> matches, BackboneInfo? backbone) => work.Store.Fill(
        "names", new Wording("Names", "名称"),
        [
            Text("written", "written", "原文"), Text("canonical", "canonical", "规范名"), Text("type", "type", "名称类型"), Text("rank", "rank", "等级"), Text("author", "author", "命名人", shown: false),
            Whole("records", "records", "记录数"), Text("match", "match", "匹配方式"), Text("accepted_canonical", "accepted name", "接受名"), Text("accepted", "accepted name with authors", "接受名(含命名人)", shown: false),
            Text("accepted_key", "key of the accepted taxon", "接受名编号", shown: false), Text("accepted_rank", "its rank", "接受名等级", shown: false), Text("species", "species", "物种"),
            Text("found", "name found", "匹配到的名称", shown: false), Text("found_key", "its key", "匹配到的编号", shown: false), Text("candidates", "candidates", "候选名称", shown: false),
            Text("backbone", "taxonomy", "分类名录", shown: false), Text("backbone_version", "its version", "名录版本", shown: false),
        ],
        matches.Select(m =>
        {
            var name = ScientificName.Of(m.Query.Written, m.Query.Rank);
            var author = name.Authors.ToString();
            return new object?[]
            {
                m.Query.Written, m.Canonical, Word(name.Type.ToString()), Word(name.Rank.ToString()), author.Length == 0 ? null : author, m.Query.Records, backbone is null ? null : Word(m.Kind.ToString()),
                m.AcceptedCanonical, m.AcceptedName, m.AcceptedKey, m.AcceptedRank, backbone is null ? name.Species : m.Species, m.Found, m.Key,
                m.Candidates.Count == 0 ? null : string.Join("; ", m.Candidates), backbone?.Name, backbone?.Version,
            };
        }));

    private static void Offers(SpeciesWork work, IReadOnlyList<NameOffer> offers)
    {
        work.Store.Fill(
            "offers", new Wording("Near names, offered and not taken", "相近名称(仅供确认，未采用)"),
            [Text("written", "written", "原文"), Text("name", "near name", "相近名称"), Text("key", "its key", "编号"), Whole("slips", "slips", "字母差异")],
            offers.Select(o => new object?[] { o.Written, o.Name, o.Key, (long)o.Slips }));
        if (offers.Count > 0)
        {
            work.Note(
                "offers",
                "Near names are never taken by themselves: copy the rows that are right into a table with the columns written and key, and name it under `taxonomy: {accepted_names: ...}` or with --accepted.",
                "相近名称不会自动采用：请将确认无误的行复制到含 written 与 key 两列的表中，并在 `taxonomy: {accepted_names: ...}` 或 --accepted 中指定。");
        }
    }

    private static IReadOnlyDictionary<string, (string? Accepted, string? Rank)> Before(SpeciesWork work, string against, List<NameQuery> queries, IProgress<LoadStep>? progress)
    {
        if (WrittenNames.Stored(against) is { } stored)
        {
            return stored;
        }

        using var earlier = Open(work, TaxonomyRef.OfFile(against), progress);
        Taxonomy(work, earlier.Backbone, "taxonomy_before", new Wording("The taxonomy before", "此前的分类名录"));
        return earlier.Match(queries, work.Cancel).GroupBy(m => m.Query.Written, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First() is { IsMatched: true } m ? (m.AcceptedCanonical, m.AcceptedRank) : (null, null), StringComparer.Ordinal);
    }

    private static void Changes(SpeciesWork work, IReadOnlyList<NameMatch> matches, IReadOnlyDictionary<string, (string? Accepted, string? Rank)> before, string against)
    {
        List<NameInTwo> names = [.. matches.Where(m => before.ContainsKey(m.Query.Written)).DistinctBy(m => m.Query.Written).Select(m =>
        {
            var (accepted, rank) = before[m.Query.Written];
            return new NameInTwo(m.Query.Written, accepted, rank, m.IsMatched ? m.AcceptedCanonical : null, m.IsMatched ? m.AcceptedRank : null);
        })];
        var changes = TaxonomyComparison.Of(names);
        work.Store.Fill(
            "changes", new Wording("What became of names", "名称的变化"),
            [
                Text("written", "written", "原文"), Text("change", "change", "变化"), Text("before", "accepted before", "此前接受名"), Text("after", "accepted now", "现接受名"),
                Text("rank_before", "rank before", "此前等级", shown: false), Text("rank_after", "rank now", "现等级", shown: false), Text("words_en", "in words", "说明(英文)", shown: false), Text("words_zh", "in Chinese", "说明", shown: false),
            ],
            names.Select((n, i) => (Name: n, Change: changes[i])).OrderBy(p => p.Change == TaxonomyChange.Unchanged ? 1 : 0).ThenBy(p => p.Change).ThenBy(p => p.Name.Written, StringComparer.Ordinal)
                .Select(p => new object?[] { p.Name.Written, Word(p.Change.ToString()), p.Name.Before, p.Name.After, p.Name.BeforeRank, p.Name.AfterRank, NameWords.Of(p.Name, p.Change).En, NameWords.Of(p.Name, p.Change).Zh }));
        string Counted(Func<Wording, string> words) => string.Join("; ", changes.GroupBy(c => c).OrderBy(g => g.Key).Select(g => $"{words(NameWords.Of(g.Key))} {g.Count()}"));
        work.Note(
            "changes",
            $"Compared with {Path.GetFileName(against)}: {Counted(w => w.En)}. Names split or lumped change the number of species without any change in nature.",
            $"与 {Path.GetFileName(against)} 相比：{Counted(w => w.Zh)}。拆分与合并会改变物种数，但并非自然界的变化。");
        if (matches.Count > names.Count)
        {
            work.Note("not-compared", $"{matches.Count - names.Count} names were not looked at before.", $"有 {matches.Count - names.Count} 个名称此前未匹配过。");
        }
    }

    private static void Taxonomy(SpeciesWork work, BackboneInfo backbone, string key = "taxonomy", Wording? title = null) => work.Store.Fill(
        key, title ?? new Wording("The taxonomy", "分类名录"),
        [
            Text("name", "name", "名称"), Text("version", "version", "版本"), Text("path", "file", "文件"), Text("sha256", "sha256", "sha256", shown: false), Whole("names", "names", "名称数"), Whole("synonyms", "synonyms", "异名数"),
            Whole("chained", "synonyms of synonyms", "异名的异名"), Whole("circular", "circular", "循环异名"), Whole("dangling", "lead nowhere", "无接受名的异名"), Whole("homonyms", "homonyms", "同名异物"),
        ],
        [[backbone.Name, backbone.Version, backbone.Input.Path, backbone.Input.Sha256, backbone.Names, backbone.Synonyms, backbone.Chained, backbone.Circular, backbone.Dangling, backbone.Homonyms]]);

    private static void Summary(SpeciesWork work, IReadOnlyList<NameMatch> matches, BackboneInfo backbone)
    {
        string Counted(Func<Wording, string> words) => string.Join("; ", matches.GroupBy(m => m.Kind).OrderBy(g => g.Key).Select(g => $"{words(NameWords.Of(g.Key))} {g.Count()}"));
        var version = backbone.Version is null ? backbone.Name : $"{backbone.Name} {backbone.Version}";
        work.Note("matches", $"{version}: {Counted(w => w.En)}.", $"{version}：{Counted(w => w.Zh)}。");
    }

    // "HigherRank" → "higher_rank"
    private static string Word(string name) => Capital().Replace(name, "_$0").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z])[A-Z]")]
    private static partial Regex Capital();
}
