using Hedgerow.Assessment.Definition;
using Hedgerow.Cities;
using Xunit;

namespace Hedgerow.Assessment.Tests.Definition;

/// <summary>Mistakes in an edition file: each with its line, all of them in one pass.</summary>
public sealed class EditionReaderTests
{
    private const string Sound = """
        id: mine
        name: {en: Mine, zh: 我的指数}
        reference: chan-2021
        rounding: half-up-then-band
        aggregation: points
        components:
          - {id: nature, name: {en: Nature, zh: 自然}}
        indicators:
          - id: "1"
            key: natural
            name: {en: Natural, zh: 自然}
            explanation: {en: How natural, zh: 自然程度}
            component: nature
            measure: landscape.natural_share
            unit: "%"
            decimals: 1
            bands: [[null, 9.9, 0], [10, null, 1]]
            standing: provisional
            confidence: memory
            targets: {kmgbf: [1]}
          - id: "2"
            key: connected
            name: {en: Connected, zh: 连通}
            explanation: {en: How connected, zh: 连通程度}
            component: nature
            measure: landscape.coherence
            with: {bridge_m: 200}
            unit: "%"
            decimals: 1
            bands: [[null, 49.9, 0], [50, null, 1]]
            standing: provisional
            confidence: memory
            targets: {kmgbf: [1]}
        """;

    [Fact]
    public void Reads_a_sound_edition()
    {
        var reading = EditionReader.Read(Sound, "mine.yaml", "mine");

        Assert.Empty(reading.Findings);
        Assert.Equal(200.0, reading.Edition!.Indicators[1].With["bridge_m"]);
        Assert.Equal(64, reading.Edition.Sha256.Length);
    }

    [Theory]
    [InlineData("[[null, 9.9, 0], [10, null, 1]]", "[[null, 9.9, 0], [11, null, 1]]", "bands", 17, null)]
    [InlineData("[[null, 9.9, 0], [10, null, 1]]", "[[null, 12, 0], [10, null, 1]]", "bands", 17, null)]
    [InlineData("[[null, 9.9, 0], [10, null, 1]]", "[[0, 9.9, 0], [10, null, 1]]", "bands", 17, null)]
    [InlineData("landscape.natural_share", "landscape.natural_shar", "unknown-measure", 14, "landscape.natural_share")]
    [InlineData("component: nature\n    measure: landscape.natural", "component: natur\n    measure: landscape.natural", "unknown-component", 13, "nature")]
    [InlineData("unit: \"%\"\n    decimals: 1\n    bands: [[null, 9.9, 0], [10, null, 1]]\n    standing: provisional\n    confidence: memory\n    targets: {kmgbf: [1]}", "unit: \"%\"\n    decimals: 1\n    bands: [[null, 9.9, 0], [10, null, 1]]\n    standing: provisional\n    confidence: memory\n    targets: {kmgbf: [77]}", "unknown-target", 20, null)]
    [InlineData("{kmgbf: [1]}\n  - id: \"2\"", "{kmgfb: [1]}\n  - id: \"2\"", "unknown-framework", 20, "kmgbf")]
    [InlineData("- id: \"2\"", "- id: \"1\"", "duplicate-id", 21, null)]
    [InlineData("key: connected", "key: natural", "duplicate-id", 22, null)]
    [InlineData("{bridge_m: 200}", "{bridge: 200}", "unknown-parameter", 27, "bridge_m")]
    [InlineData("{bridge_m: 200}", "{bridge_m: far}", "wrong-kind", 27, null)]
    [InlineData("rounding: half-up-then-band", "rounding: half-up", "not-allowed", 4, null)]
    [InlineData("decimals: 1\n    bands: [[null, 9.9", "decimal: 1\n    bands: [[null, 9.9", "unknown-key", 16, "decimals")]
    [InlineData("explanation: {en: How natural, zh: 自然程度}", "explanation: {en: How natural}", "missing-key", 12, null)]
    [InlineData("standing: provisional\n    confidence: memory\n    targets: {kmgbf: [1]}\n  -", "standing: official\n    confidence: memory\n    targets: {kmgbf: [1]}\n  -", "standing", 18, null)]
    public void Reports_a_mistake_with_its_line_and_the_nearest_right_word(string right, string wrong, string code, int line, string? nearest)
    {
        var text = Sound.Replace(right, wrong, StringComparison.Ordinal);
        Assert.NotEqual(Sound, text);

        var reading = EditionReader.Read(text, "mine.yaml", "mine");

        Assert.Null(reading.Edition);
        var finding = reading.Findings.First(f => f.Code == code);
        Assert.Equal(line, finding.Line);
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.False(string.IsNullOrWhiteSpace(finding.Found.Zh));
        if (nearest is not null)
        {
            Assert.Equal(nearest, finding.Nearest);
        }
    }

    [Fact]
    public void Reports_all_mistakes_at_once()
    {
        var text = Sound
            .Replace("landscape.natural_share", "landscape.natural_shar", StringComparison.Ordinal)
            .Replace("[[null, 49.9, 0], [50, null, 1]]", "[[null, 49, 0], [50, null, 1]]", StringComparison.Ordinal)
            .Replace("- id: \"2\"", "- id: \"1\"", StringComparison.Ordinal);

        var codes = EditionReader.Read(text, "mine.yaml", "mine").Findings.Select(f => f.Code);

        Assert.Equal(["unknown-measure", "duplicate-id", "bands"], codes);
    }

    [Fact]
    public void Refuses_an_edition_whose_id_is_not_its_file_name()
    {
        var reading = EditionReader.Read(Sound, "yours.yaml", "yours");

        Assert.Equal("id-is-not-file-name", Assert.Single(reading.Findings).Code);
    }

    [Fact]
    public void A_measure_that_asks_a_question_must_ask_one_that_exists()
    {
        var text = Sound.Replace("measure: landscape.natural_share", "measure: answers.count\n    with: {question: partnrs}", StringComparison.Ordinal);

        var finding = Assert.Single(EditionReader.Read(text, "mine.yaml", "mine").Findings);

        Assert.Equal("unknown-question", finding.Code);
        Assert.Equal("partners", finding.Nearest);
    }
}
