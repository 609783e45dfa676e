using Hedgerow.Cities;
using Hedgerow.Science.Quantities;
using Hedgerow.Yaml;

namespace Hedgerow.Assessment.Definition;

/// <summary>Reads a framework; all mistakes at once, each with its line.</summary>
internal sealed class FrameworkReader
{
    private static readonly string[] Kinds = ["goal", "target", "area", "action", "principle", "number", "theme"];
    private static readonly string[] IndicatorKinds = ["headline", "binary", "component", "complementary"];
    private static readonly string[] Certainties = ["verified", "partly-verified", "inferred", "memory", "unknown"];

    private readonly YamlFile yaml;
    private readonly EditionFindings findings;

    private FrameworkReader(YamlFile yaml) => (this.yaml, findings) = (yaml, new EditionFindings(yaml));

    /// <summary>Key and ids of a framework's elements, nothing else.</summary>
    public static (string Id, IReadOnlyList<string> Elements) Ids(YamlFile yaml) =>
        (yaml.Root["id"].Text() ?? string.Empty, [.. yaml.Root["elements"].Items.Select(e => e["id"].Text()).OfType<string>()]);

    /// <summary>Reads a file.</summary>
    /// <param name="yaml">The file.</param>
    /// <param name="known">The frameworks that it may extend; none where it may not.</param>
    public static FrameworkReading Read(YamlFile yaml, IReadOnlyDictionary<string, Framework>? known = null)
    {
        var reader = new FrameworkReader(yaml);
        var framework = reader.Read(known ?? new Dictionary<string, Framework>());
        var all = reader.findings.All;
        return new FrameworkReading(all.Count == 0 ? framework : null, all);
    }

    private Framework Read(IReadOnlyDictionary<string, Framework> known)
    {
        var root = yaml.Root.Knows(
            "id", "extends", "name", "reference", "url", "confidence", "codes_confidence", "codes_reference", "counts", "indicator_counts", "commit", "notes", "elements", "indicators");
        Framework? extended = null;
        if (root["extends"].Text() is { } extends && !known.TryGetValue(extends, out extended))
        {
            findings.Unknown(root["extends"], "unknown-framework", new Wording("framework", "框架"), extends, [.. known.Keys]);
        }

        var indicators = Indicators(root["indicators"]);
        var own = Elements(root["elements"], extended, indicators);
        if (extended is not null)
        {
            var filled = extended.Elements.Select(e => own.Find(o => o.Id == e.Id) ?? e).ToList();
            return extended with
            {
                Elements = [.. filled, .. own.Where(o => extended.Element(o.Id) is null)],
                Indicators = [.. extended.Indicators, .. indicators.Where(i => extended.Indicators.All(e => e.Code != i.Code))],
                Notes = [.. extended.Notes, .. Notes(root["notes"])],
            };
        }

        if (own.Count == 0)
        {
            root["elements"].Refuse(YamlProblemKind.MissingKey, "a list");
        }

        var framework = new Framework
        {
            Id = root["id"].RequiredText(),
            Name = EditionFindings.BothLanguages(root["name"]),
            Reference = root["reference"].RequiredText(),
            Url = root["url"].Text(),
            Confidence = Confidence(root["confidence"]),
            Notes = Notes(root["notes"]),
            Counts = Counts(root["counts"], Kinds),
            Commitment = Commitment(root["commit"]),
            Elements = own,
            Indicators = indicators,
        };
        Tally(root["counts"], framework.Counts, kind => own.Count(e => e.Kind == kind), exact: false);
        Tally(root["indicator_counts"], Counts(root["indicator_counts"], IndicatorKinds), kind => indicators.Count(i => i.Kind == kind), exact: true);
        return framework;
    }

    private List<FrameworkElement> Elements(YamlItem list, Framework? extended, List<FrameworkIndicator> indicators)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var elements = new List<FrameworkElement>();
        var known = list.Items.Select(i => i["id"].Text()).OfType<string>().Concat(extended?.Elements.Select(e => e.Id) ?? []).ToList();
        var codes = indicators.Concat(extended?.Indicators ?? []).Select(i => i.Code).ToList();
        foreach (var item in list.Items)
        {
            item.Knows("id", "kind", "name", "confidence", "area", "goal", "parts", "headline", "binary", "component", "complementary", "touches");
            var id = item["id"].RequiredText();
            if (!ids.Add(id))
            {
                findings.Duplicate(item["id"], id);
            }

            var within = item["area"].IsEmpty ? item["goal"] : item["area"];
            if (within.Text() is { } holder && !known.Contains(holder))
            {
                findings.Unknown(within, "unknown-element", new Wording("element", "要素"), holder, known);
            }

            var named = IndicatorKinds.SelectMany(kind => item[kind].Items).ToList();
            foreach (var code in named.Where(c => codes.Count > 0 && !codes.Contains(c.Text() ?? string.Empty)))
            {
                findings.Unknown(code, "unknown-indicator", new Wording("indicator", "指标"), code.Text() ?? string.Empty, codes);
            }

            elements.Add(new FrameworkElement
            {
                Id = id,
                Kind = Kind(item["kind"], Kinds),
                Name = EditionFindings.BothLanguages(item["name"]),
                Confidence = Confidence(item["confidence"]),
                Within = within.Text(),
                Parts = Parts(item["parts"]),
                Indicators = [.. named.Select(c => c.Text()).OfType<string>()],
                Touches = item["touches"].Keys.ToDictionary(k => k, k => (IReadOnlyList<string>)[.. item["touches"][k].Items.Select(t => t.Text()).OfType<string>()], StringComparer.Ordinal),
            });
        }

        return elements;
    }

    private List<FrameworkPart> Parts(YamlItem list)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        var parts = new List<FrameworkPart>();
        foreach (var item in list.Items)
        {
            item.Knows("id", "en", "zh");
            var id = item["id"].RequiredText();
            if (!ids.Add(id))
            {
                findings.Duplicate(item["id"], id);
            }

            parts.Add(new FrameworkPart(id, new Wording(item["en"].RequiredText(), item["zh"].RequiredText())));
        }

        return parts;
    }

    private List<FrameworkIndicator> Indicators(YamlItem list)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        var indicators = new List<FrameworkIndicator>();
        foreach (var item in list.Items)
        {
            item.Knows("code", "kind", "name", "confidence");
            var code = item["code"].RequiredText();
            if (!codes.Add(code))
            {
                findings.Duplicate(item["code"], code);
            }

            indicators.Add(new FrameworkIndicator(code, Kind(item["kind"], IndicatorKinds), EditionFindings.BothLanguages(item["name"]), Confidence(item["confidence"])));
        }

        return indicators;
    }

    private static FrameworkCommitment? Commitment(YamlItem item) => item.Knows("kind", "least", "until").IsEmpty
        ? null
        : new FrameworkCommitment(Kind(item["kind"], Kinds), item["least"].WholeNumber(1) ?? 1, item["until"].WholeNumber());

    private static IReadOnlyList<Wording> Notes(YamlItem item) => [.. item.Items.Select(EditionFindings.BothLanguages)];

    private static Dictionary<string, int> Counts(YamlItem item, string[] kinds) =>
        item.Knows(kinds).Keys.ToDictionary(kind => kind, kind => item[kind].WholeNumber(0) ?? 0, StringComparer.Ordinal);

    private void Tally(YamlItem item, IReadOnlyDictionary<string, int> counts, Func<string, int> listed, bool exact)
    {
        foreach (var (kind, said) in counts.Where(c => listed(c.Key) > c.Value || (exact && listed(c.Key) != c.Value)))
        {
            findings.Add(
                item[kind], "wrong-count", new Wording($"{said} of the kind {kind}, and {listed(kind)} stand here", $"写明“{kind}”共 {said} 项，此处列出 {listed(kind)} 项"),
                new Wording("the number that the framework has", "该框架实际的项数"));
        }
    }

    private static string Kind(YamlItem item, string[] kinds)
    {
        _ = item.RequiredText();
        return item.Word(kinds) ?? kinds[0];
    }

    private static string Confidence(YamlItem item)
    {
        _ = item.RequiredText();
        return item.Word(Certainties) ?? Certainties[^1];
    }
}
