using System.Text.RegularExpressions;
using Hedgerow.Server.Languages;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Server.Tests.Languages;

/// <summary>Every language says everything, and nothing that no page says.</summary>
public sealed partial class LanguageFileTests
{
    private static readonly LanguageShelf Shelf = LanguageShelf.Read();
    private static readonly string Source = Path.Combine(Repository(), "src", "Server");

    [Fact]
    public void English_and_Chinese_are_there() => Assert.Equal(["en", "zh"], Shelf.All.Select(language => language.Code).Take(2));

    [Fact]
    public void All_files_have_the_same_keys() => Assert.All(Shelf.All, language =>
        // What is one and what is many is told apart where a language does so.
        Assert.Equal(Shelf.Default.Keys.Where(key => !key.EndsWith(".one", StringComparison.Ordinal)).Order(StringComparer.Ordinal), language.Keys.Where(key => !key.EndsWith(".one", StringComparison.Ordinal)).Order(StringComparer.Ordinal)));

    [Fact]
    public void No_text_is_empty_and_all_have_the_same_places()
    {
        foreach (var language in Shelf.All)
        {
            Assert.DoesNotContain(language.Keys, key => key != "number.group" && language[key].Length == 0);
            Assert.DoesNotContain(Shelf.Default.Keys, key => !key.EndsWith(".one", StringComparison.Ordinal) && Places(language[key]) != Places(Shelf.Default[key]));
        }
    }

    [Fact]
    public void Chinese_is_Chinese()
    {
        var zh = Shelf.Find("zh")!;

        Assert.DoesNotContain(zh.Keys, key => Latin().IsMatch(Shelf.Default[key]) && !Chinese().IsMatch(zh[key]) && !Same().IsMatch(key));
    }

    [Fact]
    public void No_key_is_missing()
    {
        var named = Files().SelectMany(text => Named().Matches(text).Select(match => match.Groups[1].Value)).Distinct();

        Assert.DoesNotContain(named, key => !Shelf.Default.Has(key));
        Assert.DoesNotContain(Files().SelectMany(text => Counted().Matches(text).Select(match => match.Groups[1].Value)).Distinct(), key => !Shelf.Default.Has($"{key}.many"));
    }

    [Fact]
    public void No_key_is_unused()
    {
        var files = Files().ToList();
        // Any text that looks like a key uses it: T["x"], a choice between two, a tab; groups are used by T.Of("group", ...), T.Count and T.Json("prefix.").
        var words = files.SelectMany(text => Quoted().Matches(text).Select(match => match.Groups[1].Value)).ToHashSet(StringComparer.Ordinal);
        var groups = files.SelectMany(text => Grouped().Matches(text).Concat(Woven().Matches(text)).Select(match => match.Groups[1].Value.TrimEnd('.') + ".")).ToHashSet(StringComparer.Ordinal);

        Assert.DoesNotContain(Shelf.Default.Keys, key =>
            !words.Contains(key) && !groups.Any(group => key.StartsWith(group, StringComparison.Ordinal)) && !((key.EndsWith(".one", StringComparison.Ordinal) || key.EndsWith(".many", StringComparison.Ordinal)) && words.Contains(key[..key.LastIndexOf('.')])));
    }

    [Theory]
    [InlineData("zh-CN,zh;q=0.9,en;q=0.8", "zh")]
    [InlineData("fr,en;q=0.5,zh;q=0.7", "zh")]
    [InlineData("fr-FR", "en")]
    [InlineData("zh;q=0, en;q=0.1", "en")]
    [InlineData(null, "en")]
    [InlineData(";;;,,", "en")]
    public void A_browser_gets_what_it_prefers_of_what_we_have(string? wishes, string code) => Assert.Equal(code, Shelf.Preferred(wishes).Code);

    [Fact]
    public void Numbers_dates_and_counts_follow_the_language()
    {
        var (en, zh) = (new Texts(Shelf.Find("en")!), new Texts(Shelf.Find("zh")!));
        var noon = new DateTimeOffset(2026, 3, 5, 12, 0, 0, TimeZoneInfo.Local.GetUtcOffset(new DateTime(2026, 3, 5))).ToUnixTimeMilliseconds();

        Assert.Equal(("1,234.5", "−7", "1.4 MB"), (en.Number(1234.5, 1), en.Number(-7), en.Bytes(1_400_000)));
        Assert.Equal(("5 Mar 2026", "2026年3月5日", "5 Mar 2026, 12:00"), (en.Date(noon), zh.Date(noon), en.Time(noon)));
        Assert.Equal(("1 error", "2 errors", "1 个错误"), (en.Count("check.error-count", 1), en.Count("check.error-count", 2), zh.Count("check.error-count", 1)));
        Assert.Equal("x", en.Of("role", "x"));
        Assert.Equal("名", zh.In(new Wording("name", "名")));
    }

    [Fact]
    public void A_file_that_is_no_map_of_texts_is_refused_with_its_line() =>
        Assert.Contains("line 2", Assert.Throws<InvalidDataException>(() => Language.Read("xx", "a: b\na: c\n"u8.ToArray())).Message, StringComparison.Ordinal);

    private static string Places(string text) => string.Join(' ', Place().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));

    private static IEnumerable<string> Files() => Directory.EnumerateFiles(Source, "*.*", SearchOption.AllDirectories)
        .Where(path => !path.Contains("node_modules", StringComparison.Ordinal) && !path.Contains("wwwroot", StringComparison.Ordinal) && (path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".cshtml", StringComparison.Ordinal)))
        .Select(File.ReadAllText);

    private static string Repository()
    {
        var above = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(above.FullName, "Hedgerow.slnx")))
        {
            above = above.Parent!;
        }

        return above.FullName;
    }

    [GeneratedRegex("""\b(?:T|texts|Texts)\["([a-z0-9.-]+)"[\],]""")]
    private static partial Regex Named();

    [GeneratedRegex("""\.Count\("([a-z0-9.-]+)",""")]
    private static partial Regex Counted();

    [GeneratedRegex("\"([A-Za-z0-9_.-]+)\"")]
    private static partial Regex Quoted();

    [GeneratedRegex("""\.(?:Of|Json)\(\s*"([a-z0-9.-]+)"[,)]""")]
    private static partial Regex Grouped();

    [GeneratedRegex("""\$"([a-z0-9.-]+\.)\{""")]
    private static partial Regex Woven();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Place();

    [GeneratedRegex("[A-Za-z]{3,}")]
    private static partial Regex Latin();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}")]
    private static partial Regex Chinese();

    // What is the same in every language: patterns, names, examples.
    [GeneratedRegex(@"^(language|date|number|list)\.")]
    private static partial Regex Same();
}
