using Hedgerow.Assessment.Definition;
using Hedgerow.Yaml;
using Xunit;

namespace Hedgerow.Assessment.Tests.Definition;

/// <summary>Frameworks are read whole, and every mistake in one is told with its line.</summary>
public sealed class FrameworkReaderTests
{
    private static readonly IReadOnlyList<Framework> Shipped = Frameworks.All();

    [Fact]
    public void Five_frameworks_come_with_Hedgerow() =>
        Assert.Equal(["berlin_pact", "china_nbsap", "kmgbf", "plan_of_action", "sdg"], Shipped.Select(f => f.Id));

    [Fact]
    public void Every_code_is_its_own_and_every_element_has_both_languages_and_a_confidence() => Assert.All(Shipped, framework =>
    {
        Assert.Equal(framework.Elements.Count, framework.Elements.Select(e => e.Id).Distinct().Count());
        Assert.Equal(framework.Indicators.Count, framework.Indicators.Select(i => i.Code).Distinct().Count());
        Assert.All(framework.Elements.Select(e => e.Name).Concat(framework.Elements.SelectMany(e => e.Parts).Select(p => p.Name)).Concat(framework.Indicators.Select(i => i.Name)), name =>
        {
            Assert.NotEmpty(name.En);
            Assert.Contains(name.Zh, sign => sign > 0x2e80);
        });
        Assert.DoesNotContain(framework.Elements, e => e.Confidence == "unknown");
    });

    [Fact]
    public void The_Kunming_Montreal_framework_has_its_goals_targets_and_indicators()
    {
        var kmgbf = Shipped.Single(f => f.Id == "kmgbf");

        Assert.Equal((4, 23), (kmgbf.Of("goal").Count(), kmgbf.Of("target").Count()));
        Assert.Equal((27, 15, 52), (Count("headline"), Count("binary"), Count("component")));
        Assert.Equal(["12.1", "12.b", "12.CT.1"], kmgbf.Element("12")!.Indicators);
        Assert.All(kmgbf.Elements, e => Assert.NotEmpty(e.Parts));
        Assert.Equal(0, kmgbf.Unknown("target"));

        int Count(string kind) => kmgbf.Indicators.Count(i => i.Kind == kind);
    }

    [Fact]
    public void What_is_not_known_of_a_framework_is_counted()
    {
        var pact = Shipped.Single(f => f.Id == "berlin_pact");

        Assert.Equal(27, pact.Unknown("target"));
        Assert.Equal(0, pact.Unknown("area"));
        Assert.Equal(new FrameworkCommitment("target", 15, 2030), pact.Commitment);
        Assert.Equal(20, Shipped.Single(f => f.Id == "china_nbsap").Unknown("action"));
    }

    [Fact]
    public void Elements_touch_only_elements_that_exist() => Assert.Empty(
        from framework in Shipped
        from element in framework.Elements
        from touched in element.Touches
        from id in touched.Value
        where Shipped.SingleOrDefault(f => f.Id == touched.Key)?.Element(id) is null
        select $"{framework.Id} {element.Id} touches {touched.Key} {id}");

    [Fact]
    public void A_city_fills_in_what_is_unknown_and_adds_what_it_signed()
    {
        var folder = Directory.CreateTempSubdirectory("hedgerow-framework-");
        var file = Path.Combine(folder.FullName, "signed.yaml");
        File.WriteAllText(file, """
            extends: berlin_pact
            elements:
              - {id: "2.1", kind: target, area: GRE, name: {en: More trees, zh: 增加树木}, confidence: verified}
              - {id: P3, kind: principle, name: {en: Work together, zh: 共同推进}, confidence: verified}
            """);

        var (all, findings) = Frameworks.With([file]);

        folder.Delete(recursive: true);
        Assert.Empty(findings);
        var pact = all.Single(f => f.Id == "berlin_pact");
        Assert.Equal(26, pact.Unknown("target"));
        Assert.Equal("Work together", pact.Element("P3")!.Name.En);
        Assert.Equal(Shipped.Single(f => f.Id == "berlin_pact").Elements.Count + 1, pact.Elements.Count);
    }

    [Fact]
    public void Every_mistake_is_told_at_once_with_its_line()
    {
        var reading = FrameworkReader.Read(YamlFile.Parse("""
            id: province
            name: {en: Province, zh: 省级规划}
            reference: province
            confidence: sure
            counts: {target: 1}
            elements:
              - {id: "1", kind: target, name: {en: One, zh: 一}, confidence: verified, area: X}
              - {id: "1", kind: traget, name: {en: Two}, confidence: verified, headline: ["9.9"]}
            indicators:
              - {code: "1.1", kind: headline, name: {en: A, zh: 甲}, confidence: verified}
            """, "province.yaml"));

        Assert.Null(reading.Framework);
        Assert.Equal(
            [("not-allowed", 4), ("unknown-element", 7), ("missing-key", 8), ("not-allowed", 8), ("duplicate-id", 8), ("unknown-indicator", 8)],
            reading.Findings.Select(f => (f.Code, f.Line!.Value)).OrderBy(f => f.Value).ThenBy(f => f.Code is "missing-key" ? 0 : f.Code is "not-allowed" ? 1 : 2).ThenBy(f => f.Code, StringComparer.Ordinal));
    }

    [Fact]
    public void More_elements_than_a_framework_has_are_seen()
    {
        var reading = FrameworkReader.Read(YamlFile.Parse("""
            id: p
            name: {en: P, zh: 甲}
            reference: p
            confidence: verified
            counts: {target: 1}
            elements:
              - {id: "1", kind: target, name: {en: One, zh: 一}, confidence: verified}
              - {id: "2", kind: target, name: {en: Two, zh: 二}, confidence: verified}
            """, "p.yaml"));

        Assert.Equal(["wrong-count"], reading.Findings.Select(f => f.Code));
    }
}
