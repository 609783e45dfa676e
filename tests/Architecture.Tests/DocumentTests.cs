using System.Text.RegularExpressions;
using Xunit;

namespace Hedgerow.Architecture.Tests;

/// <summary>Pages lead to pages that exist and show commands that exist.</summary>
public sealed partial class DocumentTests
{
    [Fact]
    public void Every_link_leads_somewhere() =>
        Assert.Empty(DeadLinks(Repository.TextsOf().Where(IsPage), path => Path.Exists(Path.Combine(Repository.Root, path))));

    [Fact]
    public void Every_command_shown_exists()
    {
        var program = string.Join('\n', Repository.TextsOf("src/Cli", "src/Server/Commands").Select(file => file.Text));

        Assert.Empty(UnknownCommands(Repository.TextsOf().Where(IsPage), path => File.Exists(Path.Combine(Repository.Root, path)), program));
    }

    [Fact]
    public void A_planted_dead_link_is_seen() => Assert.Equal(
        ["docs/a.md -> docs/c.md"],
        DeadLinks([new("docs/a.md", "[b](b.md#part) [c](c.md) [d](../README.md) ![e](https://example.org/e.png) `x[i](y)`")], path => path is "docs/b.md" or "README.md"));

    [Fact]
    public void Planted_commands_that_do_not_exist_are_seen()
    {
        const string Page = """
            Run this:

            ```
            ./hedgerow asses my-city --lang zh   # wrong --word in a remark
            ./hedgerow assess my-city --language zh
            ./tset
            ./test --filter Coherence
            ```

            Not a command: `asses`.
            """;
        const string Program = """new Command("assess"); new Option<string>("--lang")""";

        Assert.Equal(
            ["README.md: hedgerow asses", "README.md: hedgerow --language", "README.md: ./tset"],
            UnknownCommands([new("README.md", Page)], path => path is "hedgerow" or "test", Program));
    }

    private static bool IsPage(SourceText file) => file.Path.EndsWith(".md", StringComparison.Ordinal);

    private static IEnumerable<string> DeadLinks(IEnumerable<SourceText> pages, Func<string, bool> exists) =>
        from page in pages
        from Match link in Link().Matches(Code().Replace(page.Text, ""))
        let target = Uri.UnescapeDataString(link.Groups[1].Value)
        where !target.Contains(':', StringComparison.Ordinal)
        let path = Path.GetRelativePath(".", Path.Combine(Path.GetDirectoryName(page.Path)!, target)).Replace('\\', '/')
        where !exists(path)
        select $"{page.Path} -> {path}";

    private static IEnumerable<string> UnknownCommands(IEnumerable<SourceText> pages, Func<string, bool> exists, string program) =>
        from page in pages
        from Match block in Block().Matches(page.Text)
        from line in block.Groups[1].Value.Split('\n')
        from unknown in Unknown(line.Split(" #")[0].Split(' ', StringSplitOptions.RemoveEmptyEntries), exists, program)
        select $"{page.Path}: {unknown}";

    private static IEnumerable<string> Unknown(string[] words, Func<string, bool> exists, string program)
    {
        if (words.Length == 0 || !words[0].StartsWith("./", StringComparison.Ordinal))
        {
            yield break;
        }

        if (!exists(words[0][2..]))
        {
            yield return words[0];
        }
        else if (words[0] == "./hedgerow")
        {
            // A verb and an option stand in the program's text as they are typed.
            foreach (var word in words.Skip(1).Where((word, place) => place == 0 || word.StartsWith("--", StringComparison.Ordinal)))
            {
                if (!program.Contains($"\"{word}\"", StringComparison.Ordinal) && word is not ("--help" or "--version"))
                {
                    yield return $"hedgerow {word}";
                }
            }
        }
    }

    [GeneratedRegex(@"\]\(([^)#\s]+)(?:#[^)]*)?\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"```.*?```|`[^`\n]*`", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"```[a-z]*\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
