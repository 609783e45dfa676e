using System.Runtime.CompilerServices;

namespace Hedgerow.Science.Tests.Species.Names;

/// <summary>Names worked by hand, in tests/Golden/names.</summary>
internal static class GoldenNames
{
    public static IReadOnlyList<string[]> All { get; } =
        [.. File.ReadLines(Path.Combine(Folder(), "names.txt")).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('|'))];

    private static string Folder([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "Golden", "names"));
}
