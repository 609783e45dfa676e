using System.Text.RegularExpressions;

namespace Hedgerow.Cities.Tests;

public sealed partial class FindingGuideTests
{
    [Fact]
    public void The_page_in_docs_is_what_the_guide_writes() => Repository.Holds("docs/findings.md", FindingGuide.Page());

    [Fact]
    public void Every_code_stands_once() => Assert.Empty(FindingGuide.All.GroupBy(h => h.Code).Where(g => g.Count() > 1).Select(g => g.Key));

    [Fact]
    public void Every_code_that_the_module_reports_is_explained()
    {
        var reported = Sources().SelectMany(f => Reported().Matches(File.ReadAllText(f)).Select(m => m.Groups["code"].Value)).ToHashSet();

        Assert.True(reported.Count > 40, "the pattern finds the reports of the module");
        Assert.Empty(reported.Where(c => FindingGuide.For(c) is null).Order());
    }

    [Fact]
    public void No_code_is_explained_that_nobody_reports()
    {
        var all = string.Concat(Sources().Where(f => !f.Contains("Guide", StringComparison.Ordinal)).Select(File.ReadAllText));

        Assert.Empty(FindingGuide.All.Where(h => !all.Contains($"\"{h.Code}\"", StringComparison.Ordinal)).Select(h => h.Code));
    }

    private static IEnumerable<string> Sources() => Directory.EnumerateFiles(Path.Combine(Repository.Root(), "src/Cities"), "*.cs", SearchOption.AllDirectories);

    // A call that reports a finding, or a property of the table that names the code for one. Notes on a number explain themselves.
    [GeneratedRegex("""(?:\b(?:Error|Warn|Note)\(\s*|(?<!new Note\()Severity\.(?:Error|Warning),\s*|(?:UnknownCode|WordCode|RangeCode)\s*=\s*)"(?<code>[a-z][a-z0-9]*(?:-[a-z0-9]+)+)""")]
    private static partial Regex Reported();
}
