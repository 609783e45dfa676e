using System.Xml.Linq;
using Xunit;

namespace Hedgerow.Architecture.Tests;

/// <summary>Holds the projects to the drawing in ARCHITECTURE.md: what each may use, and nothing else.</summary>
public sealed class DrawingTests
{
    /// <summary>Each project with its floor, the projects it may use and the packages it may use.</summary>
    private static readonly Room[] Drawing =
    [
        new("Science", 0, [], ["NetTopologySuite"]),
        new("Gdal", 0, [], []),
        new("DuckDb", 0, [], []),
        new("Client", 0, [], []),
        new("Yaml", 0, [], ["YamlDotNet"]),
        new("Storage", 0, [], ["Microsoft.Data.Sqlite.Core", "Npgsql", "SQLitePCLRaw.bundle_e_sqlite3"]),
        new("Cities", 1, ["Science", "Gdal", "DuckDb", "Yaml"], ["NetTopologySuite"]),
        new("Maps", 1, ["Science", "Gdal", "Yaml"], []),
        new("Pages", 1, ["Science", "Gdal"], ["NetTopologySuite"]),
        new("Workspace", 1, ["Storage", "Science"], []),
        new("Assessment", 2, ["Storage", "Workspace", "Science", "Gdal", "DuckDb", "Yaml", "Cities", "Pages"], ["NetTopologySuite"]),
        new("Corridors", 2, ["Science", "Gdal", "Yaml", "Cities", "Maps", "Pages"], ["NetTopologySuite"]),
        new("Species", 2, ["Science", "Gdal", "DuckDb", "Yaml", "Cities"], ["NetTopologySuite"]),
        new("Consultation", 3, ["Assessment", "Workspace", "Storage", "Cities", "Pages", "Science", "Yaml"], ["DocumentFormat.OpenXml", "System.IO.Packaging"]),
        new("Planning", 3, ["Assessment", "Workspace", "Storage", "Cities", "Pages", "Science", "Yaml"], ["DocumentFormat.OpenXml", "NetTopologySuite", "System.IO.Packaging"]),
        new("Sharing", 4, ["Planning", "Assessment", "Cities", "Pages", "Science", "Storage", "Yaml"], ["DocumentFormat.OpenXml", "NetTopologySuite"]),
        new("Server", 5, ["Sharing", "Consultation", "Planning", "Assessment", "Corridors", "Species", "Cities", "Maps", "Pages", "Science", "Storage", "Workspace", "Yaml", "DuckDb", "Gdal"], ["System.CommandLine", "Microsoft.AspNetCore.OpenApi", "NetTopologySuite"]),
        new("Cli", 5, ["Sharing", "Planning", "Consultation", "Assessment", "Corridors", "Species", "Cities", "Maps"], ["Spectre.Console", "System.CommandLine"]),
    ];

    [Fact]
    public void Every_project_uses_only_what_the_drawing_allows() => Assert.Empty(Breaches(Projects()));

    [Fact]
    public void Every_project_of_the_drawing_is_there() =>
        Assert.Equal(Drawing.Select(room => room.Name).Order(StringComparer.Ordinal), Projects().Select(project => project.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void The_drawing_itself_points_down_only() => Assert.Empty(
        from room in Drawing
        from used in room.Projects
        where Drawing.Single(other => other.Name == used).Floor >= room.Floor
        select $"{room.Name} -> {used}");

    [Fact]
    public void Every_project_stands_in_the_solution()
    {
        var solution = Repository.Read("Hedgerow.slnx");

        Assert.All(
            Repository.Files.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal)),
            path => Assert.Contains($"\"{path}\"", solution, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Science", "Gdal", null, "Science may not use Gdal")]
    [InlineData("Cities", "Assessment", null, "Cities may not use Assessment")]
    [InlineData("Cli", "Gdal", null, "Cli may not use Gdal")]
    [InlineData("Gdal", "DuckDb", null, "Gdal may not use DuckDb")]
    [InlineData("Science", null, "YamlDotNet", "Science may not use the package YamlDotNet")]
    [InlineData("Stables", null, null, "Stables does not stand in the drawing")]
    public void A_planted_breach_is_seen(string project, string? used, string? package, string breach) =>
        Assert.Equal([breach], Breaches([new(project, used is null ? [] : [used], package is null ? [] : [package])]));

    private static IEnumerable<string> Breaches(IEnumerable<Project> projects)
    {
        foreach (var project in projects)
        {
            var room = Array.Find(Drawing, room => room.Name == project.Name);
            if (room is null)
            {
                yield return $"{project.Name} does not stand in the drawing";
                continue;
            }

            foreach (var used in project.Projects.Except(room.Projects))
            {
                yield return $"{project.Name} may not use {used}";
            }

            foreach (var package in project.Packages.Except(room.Packages))
            {
                yield return $"{project.Name} may not use the package {package}";
            }
        }
    }

    private static List<Project> Projects() =>
    [
        .. from path in Repository.Files
           where path.StartsWith("src/", StringComparison.Ordinal) && path.EndsWith(".csproj", StringComparison.Ordinal)
           let file = XDocument.Parse(Repository.Read(path))
           select new Project(
               Path.GetFileNameWithoutExtension(path),
               [.. Named(file, "ProjectReference").Select(Path.GetFileNameWithoutExtension)!],
               [.. Named(file, "PackageReference")]),
    ];

    private static IEnumerable<string> Named(XDocument file, string element) =>
        file.Descendants(element).Select(item => (string?)item.Attribute("Include")).OfType<string>();

    private sealed record Room(string Name, int Floor, string[] Projects, string[] Packages);

    private sealed record Project(string Name, string[] Projects, string[] Packages);
}
