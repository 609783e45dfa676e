using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Xunit;

namespace Hedgerow.Science.Tests.Architecture;

/// <summary>Holds the folders of the science library to the order that ARCHITECTURE.md draws.</summary>
public sealed partial class FolderOrderTests
{
    /// <summary>From the ground up: a folder may use those that stand before it.</summary>
    private static readonly string[] Floors = ["Quantities", "Grids", "Landscape", "Species", "Services", "Trends", "Consensus", "Index"];

    [Fact]
    public void Every_folder_uses_only_lower_ones() => Assert.Empty(Breaches(SourceFolder()));

    [Fact]
    public void Every_file_declares_the_namespace_of_its_folder() =>
        Assert.Empty(
            from file in Sources(SourceFolder())
            let text = File.ReadAllText(file.Path)
            where !text.Contains($"namespace Hedgerow.Science.{file.Folder};", StringComparison.Ordinal) && !text.Contains($"namespace Hedgerow.Science.{file.Folder}.", StringComparison.Ordinal)
            select $"{file.Folder}/{Path.GetFileName(file.Path)}");

    private static IEnumerable<string> Breaches(string root) =>
        from file in Sources(root)
        let floor = Array.IndexOf(Floors, file.Folder)
        from use in UsedFolders(File.ReadAllText(file.Path))
        let used = Array.IndexOf(Floors, use)
        where floor < 0 || used < 0 || used > floor
        select $"{file.Folder}/{Path.GetFileName(file.Path)} uses {use}";

    private static IEnumerable<(string Path, string Folder)> Sources(string root) =>
        from path in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let folder = Path.GetRelativePath(root, path).Split(Path.DirectorySeparatorChar)[0]
        where folder is not ("bin" or "obj")
        select (path, folder);

    /// <summary>
    /// Folders named in full, and folders named from inside the library's own namespace (<c>Landscape.Coherence</c>), which need no using.
    /// </summary>
    private static IEnumerable<string> UsedFolders(string source)
    {
        var code = Comment().Replace(source, string.Empty);
        return FullName().Matches(code).Select(match => match.Groups[1].Value)
            .Concat(RelativeName().Matches(code).Select(match => match.Groups[1].Value).Where(name => Floors.Contains(name)));
    }

    private static string SourceFolder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../../src/Science"));

    [GeneratedRegex(@"//[^\n]*")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\bHedgerow\.Science\.(\w+)")]
    private static partial Regex FullName();

    [GeneratedRegex(@"(?<![\w.])(\w+)\.[A-Z]")]
    private static partial Regex RelativeName();
}
