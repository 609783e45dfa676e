using Xunit;

namespace Hedgerow.Architecture.Tests;

/// <summary>The public face of a module stands in its root folder; whatever lies deeper is internal. Science is a library and shows its folders.</summary>
public sealed class FaceTests
{
    [Theory]
    [InlineData("Gdal")]
    [InlineData("DuckDb")]
    [InlineData("Yaml")]
    [InlineData("Cities")]
    [InlineData("Maps")]
    [InlineData("Pages")]
    [InlineData("Assessment")]
    [InlineData("Corridors")]
    [InlineData("Species")]
    [InlineData("Planning")]
    [InlineData("Sharing")]
    [InlineData("Storage")]
    [InlineData("Workspace")]
    public void Public_types_stand_in_the_root_namespace(string project)
    {
        using var assembly = AssemblyReader.OfProject(project);

        Assert.NotEmpty(assembly.PublicTypes());
        Assert.Empty(Deeper(project, assembly.PublicTypes()));
    }

    [Fact]
    public void The_program_shows_no_type_at_all()
    {
        using var assembly = AssemblyReader.OfProject("Cli");

        Assert.Empty(assembly.PublicTypes());
    }

    [Fact]
    public void Namespaces_are_folders() => Assert.Empty(Misplaced(Repository.TextsOf("src", "tests", "bench")));

    [Fact]
    public void A_planted_type_that_lies_deeper_is_seen() =>
        Assert.Equal(["Hedgerow.Cities.Records.RecordFile"], Deeper("Cities", [("Hedgerow.Cities", "City"), ("Hedgerow.Cities.Records", "RecordFile")]));

    [Fact]
    public void A_planted_namespace_beside_its_folder_is_seen() => Assert.Equal(
        ["src/Cities/Records/RecordFile.cs says Hedgerow.Cities"],
        Misplaced(
        [
            new("src/Cities/Records/RecordFile.cs", "namespace Hedgerow.Cities;\n"),
            new("src/Cities/City.cs", "namespace Hedgerow.Cities;\n"),
            new("tests/Cities.Tests/Records/RecordFileTests.cs", "namespace Hedgerow.Cities.Tests.Records;\n"),
        ]));

    private static IEnumerable<string> Deeper(string project, IEnumerable<(string Namespace, string Name)> types) =>
        from type in types
        where type.Namespace != $"Hedgerow.{project}"
        select $"{type.Namespace}.{type.Name}";

    private static IEnumerable<string> Misplaced(IEnumerable<SourceText> files) =>
        from file in files
        where file.Path.EndsWith(".cs", StringComparison.Ordinal)
        let line = file.Text.Split('\n').FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal))
        where line is not null
        let said = line["namespace ".Length..].Trim().TrimEnd(';')
        let folders = Path.GetDirectoryName(file.Path)!.Replace('\\', '/').Split('/').Skip(1)
        where said != "Hedgerow." + string.Join('.', folders)
        select $"{file.Path} says {said}";
}
