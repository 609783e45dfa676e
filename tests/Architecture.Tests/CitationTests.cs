using System.Text.RegularExpressions;
using Xunit;

namespace Hedgerow.Architecture.Tests;

/// <summary>What is cited can be looked up in docs/references.bib, and what stands there is cited.</summary>
public sealed partial class CitationTests
{
    private const string Bibliography = "docs/references.bib";

    [Fact]
    public void Every_source_that_Science_cites_can_be_looked_up() =>
        Assert.Empty(Unknown(Keys(Repository.Read(Bibliography)), Repository.TextsOf("src/Science").SelectMany(CitedInComments)));

    [Fact]
    public void Every_source_that_a_data_file_cites_can_be_looked_up() =>
        Assert.Empty(Unknown(Keys(Repository.Read(Bibliography)), Repository.TextsOf("editions", "legends", "frameworks", "outlines", "corridors", "rules").SelectMany(CitedInData)));

    [Fact]
    public void Every_entry_is_cited_somewhere()
    {
        var texts = Repository.TextsOf("src", "editions", "legends", "frameworks", "outlines", "corridors", "rules", "docs").Where(file => file.Path != Bibliography).Select(file => file.Text).ToList();

        Assert.Empty(Unused(Keys(Repository.Read(Bibliography)), texts));
    }

    [Fact]
    public void Entries_are_sorted_and_stand_once()
    {
        var keys = Keys(Repository.Read(Bibliography)).ToList();

        Assert.NotEmpty(keys);
        Assert.Equal(keys.Distinct().Order(StringComparer.Ordinal), keys);
    }

    [Fact]
    public void Every_formula_of_Science_names_what_its_documentation_promises() =>
        Assert.Empty(Repository.TextsOf("src/Science").SelectMany(Unsaid));

    [Fact]
    public void A_planted_citation_without_entry_is_seen() => Assert.Equal(
        ["a.cs: nobody-2020"],
        Unknown(["jaeger-2000"], CitedInComments(new("a.cs", "/// Jaeger [jaeger-2000], nobody [nobody-2020].\nvar x = y[some-1999];"))));

    [Fact]
    public void A_planted_reference_in_data_without_entry_is_seen() => Assert.Equal(
        ["e.yaml: nobody-2020"],
        Unknown(["chan-2021"], CitedInData(new("e.yaml", "reference: chan-2021\nindicators:\n  - id: 1\n    source: nobody-2020 # why\nsource: European Space Agency, ESA\n"))));

    [Fact]
    public void A_planted_entry_that_nobody_cites_is_seen() =>
        Assert.Equal(["b-2000"], Unused(["a-2000", "b-2000"], ["see a-2000", "see ab-2000, b-2000x"]));

    [Fact]
    public void A_planted_formula_without_units_is_seen() => Assert.Equal(
        ["a.cs: Units"],
        Unsaid(new("a.cs", "<b>Formula</b> <b>Meaning</b> <b>Range</b> <b>Behaviour</b> <b>Assumes</b> <b>Source</b>")));

    private static IEnumerable<string> Keys(string bibliography) => Entry().Matches(bibliography).Select(match => match.Groups[1].Value);

    private static IEnumerable<(string Path, string Key)> CitedInComments(SourceText file) =>
        from line in file.Text.Split('\n')
        where line.TrimStart().StartsWith("///", StringComparison.Ordinal)
        from Match citation in Citation().Matches(line)
        select (file.Path, citation.Groups[1].Value);

    private static IEnumerable<(string Path, string Key)> CitedInData(SourceText file) =>
        DataCitation().Matches(file.Text).Select(citation => (file.Path, citation.Groups[1].Value));

    private static IEnumerable<string> Unknown(IEnumerable<string> keys, IEnumerable<(string Path, string Key)> cited)
    {
        var known = keys.ToHashSet();
        return cited.Where(citation => !known.Contains(citation.Key)).Select(citation => $"{citation.Path}: {citation.Key}").Distinct();
    }

    private static IEnumerable<string> Unused(IEnumerable<string> keys, IReadOnlyList<string> texts) =>
        keys.Where(key => !texts.Any(text => Regex.IsMatch(text, $@"(?<![\w-]){Regex.Escape(key)}(?![\w-])")));

    private static IEnumerable<string> Unsaid(SourceText file) =>
        !file.Text.Contains("<b>Formula</b>", StringComparison.Ordinal)
            ? []
            : from part in (string[])["Meaning", "Units", "Range", "Behaviour", "Assumes", "Source"]
              where !file.Text.Contains($"<b>{part}</b>", StringComparison.Ordinal)
              select $"{file.Path}: {part}";

    [GeneratedRegex(@"^@\w+\{([^,\s]+),", RegexOptions.Multiline)]
    private static partial Regex Entry();

    [GeneratedRegex(@"\[([a-z][a-z0-9]*(?:-[a-z0-9]+)+)\]")]
    private static partial Regex Citation();

    [GeneratedRegex(@"^\s*(?:reference|source|codes_reference):\s*([a-z][a-z0-9]*(?:-[a-z0-9]+)+)\s*(?:#.*)?$", RegexOptions.Multiline)]
    private static partial Regex DataCitation();
}
