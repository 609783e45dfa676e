using System.Xml.Linq;
using Xunit;

namespace Hedgerow.Architecture.Tests;

/// <summary>Every package has its line in docs/dependencies.md: what for, licence, what else was looked at.</summary>
public sealed class DependencyTests
{
    [Fact]
    public void Every_package_has_its_line() =>
        Assert.Empty(WithoutLine(Packages(Repository.Read("Directory.Packages.props")), Repository.Read("docs/dependencies.md")));

    [Fact]
    public void Every_package_is_used() => Assert.Empty(Unused(
        Packages(Repository.Read("Directory.Packages.props")),
        Repository.TextsOf().Where(file => file.Path.EndsWith(".csproj", StringComparison.Ordinal)).Select(file => file.Text),
        Repository.Read("docs/dependencies.md")));

    [Fact]
    public void The_DuckDB_that_is_fetched_is_the_one_described()
    {
        var version = Repository.Read("build/prepare.sh").Split('\n').Single(line => line.StartsWith("duckdb_version=", StringComparison.Ordinal)).Split('=')[1];

        Assert.Contains(version, Repository.Read("docs/dependencies.md"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_planted_package_without_line_is_seen() =>
        Assert.Equal(["Left.Pad"], WithoutLine(["YamlDotNet", "Left.Pad"], "| YamlDotNet 16 | YAML | MIT | - |\nnothing like Left.Pad here"));

    [Fact]
    public void A_planted_package_without_use_is_seen() =>
        Assert.Equal(["Left.Pad"], Unused(["YamlDotNet", "Left.Pad", "Brought.Along"], ["<PackageReference Include=\"YamlDotNet\" />"], "| Brought.Along | pinned because of another |"));

    // A package that another one brings is pinned, not referenced; its line says so.
    private static IEnumerable<string> Unused(IEnumerable<string> packages, IEnumerable<string> projects, string table) =>
        packages.Where(package => !table.Contains($"| {package} | pinned because", StringComparison.Ordinal) && !projects.Any(project => project.Contains($"Include=\"{package}\"", StringComparison.Ordinal)));

    private static IEnumerable<string> Packages(string file) =>
        XDocument.Parse(file).Descendants("PackageVersion").Select(item => (string)item.Attribute("Include")!);

    private static IEnumerable<string> WithoutLine(IEnumerable<string> packages, string table) =>
        packages.Where(package => !table.Split('\n').Any(line => line.StartsWith($"| {package} ", StringComparison.Ordinal)));
}
