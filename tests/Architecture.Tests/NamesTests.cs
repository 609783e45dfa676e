using System.Text.RegularExpressions;
using Xunit;

namespace Hedgerow.Architecture.Tests;

/// <summary>Folders bear words of the domain, and no file knows the machine it was written on.</summary>
public sealed partial class NamesTests
{
    private static readonly string[] EmptyWords =
        ["common", "core", "shared", "helper", "helpers", "util", "utils", "utilities", "manager", "managers", "misc", "miscellaneous", "stuff"];

    [Fact]
    public void No_folder_is_named_for_nothing_in_particular() => Assert.Empty(NamedForNothing(Repository.Files));

    [Fact]
    public void No_file_names_a_place_on_somebodys_machine() => Assert.Empty(MachinePaths(Repository.TextsOf()));

    [Fact]
    public void No_file_promises_to_be_finished_later() => Assert.Empty(Unfinished(Repository.TextsOf("src", "tests", "bench")));

    [Fact]
    public void No_written_file_is_larger_than_a_megabyte() =>
        Assert.DoesNotContain(Repository.Files, path => new FileInfo(Path.Combine(Repository.Root, path)).Length > 1 << 20);

    [Theory]
    [InlineData("src/Cities/City.cs", true)]
    [InlineData("README.md", true)]
    [InlineData("hedgerow-demo/records.tsv", false)]
    [InlineData("my-city/results/layers.gpkg", false)]
    public void What_people_make_in_the_checkout_is_not_ours(string path, bool ours) => Assert.Equal(ours || Repository.WithoutHistory, Repository.IsOurs(path));

    [Theory]
    [InlineData("src/Cities/Helpers/Text.cs")]
    [InlineData("src/Core/Thing.cs")]
    [InlineData("tests/Cities.Tests/utils/Thing.cs")]
    public void A_planted_folder_is_seen(string path) => Assert.Equal([path], NamedForNothing([path, "src/Cities/City.cs", "src/Cities/CoreArea.cs"]));

    [Theory]
    [InlineData("home", "ada/city")]
    [InlineData("root", "x")]
    [InlineData("tmp", "out.tif")]
    [InlineData("work", "x")]
    [InlineData("Users", "ada")]
    public void A_planted_path_is_seen(string top, string rest) =>
        Assert.Equal(["a.md: " + $"/{top}/"], MachinePaths([new("a.md", $"see `/{top}/{rest}`"), new("b.md", $"https://example.org/{top}/{rest} and docs/{top}/{rest}")]));

    [Fact]
    public void A_planted_promise_is_seen() =>
        Assert.Equal(["a.cs"], Unfinished([new("a.cs", "// TO" + "DO: later"), new("b.cs", "var todos = 1;")]));

    private static IEnumerable<string> NamedForNothing(IEnumerable<string> paths) =>
        paths.Where(path => path.Split('/')[..^1].Any(folder => EmptyWords.Contains(folder.ToLowerInvariant())));

    private static IEnumerable<string> MachinePaths(IEnumerable<SourceText> files) =>
        from file in files
        from Match place in MachinePath().Matches(file.Text)
        select $"{file.Path}: {place.Value}";

    private static IEnumerable<string> Unfinished(IEnumerable<SourceText> files) =>
        from file in files
        where Promise().IsMatch(file.Text)
        select file.Path;

    // Written in pieces, so that this file does not find itself.
    [GeneratedRegex(@"(?<![\w.\-/~}*])/(?:ho" + @"me|ro" + @"ot|tm" + @"p|wo" + @"rk|fa" + @"rm|Us" + @"ers)/")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\b(?:TO" + @"DO|FIX" + @"ME|HA" + @"CK|NotImplemented" + @"Exception)\b")]
    private static partial Regex Promise();
}
