using System.Diagnostics;

namespace Hedgerow.Architecture.Tests;

/// <summary>The repository that these tests were built from.</summary>
internal static class Repository
{
    /// <summary>Folders that are made, not written.</summary>
    private static readonly string[] Made = [".git", ".native", ".vs", "artifacts", "bin", "obj", "node_modules", "TestResults", "BenchmarkDotNet.Artifacts", "results"];

    private static readonly string[] Texts =
        [".cs", ".csproj", ".props", ".targets", ".slnx", ".json", ".yaml", ".yml", ".md", ".bib", ".html", ".css", ".js", ".ts", ".sh", ".csv", ".tsv", ".txt", ".geojson", ""];

    internal static string Root { get; } = FindRoot();

    // What a person makes in the checkout, the demo town or a city of their own, is not the project's.
    private static readonly HashSet<string> Committed = CommittedAtTheTop();

    /// <summary>Paths of all written files, relative to the root, with slashes, in order.</summary>
    internal static IReadOnlyList<string> Files { get; } =
        [.. Under(new DirectoryInfo(Root)).Select(file => Path.GetRelativePath(Root, file.FullName).Replace('\\', '/')).Where(IsOurs).Order(StringComparer.Ordinal)];

    internal static IEnumerable<SourceText> TextsOf(params string[] folders) =>
        from path in Files
        where Texts.Contains(Path.GetExtension(path)) && (folders.Length == 0 || folders.Any(folder => path.StartsWith(folder + "/", StringComparison.Ordinal)))
        select new SourceText(path, Read(path));

    internal static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Sources that came without their history: nobody can tell what was committed.</summary>
    internal static bool WithoutHistory => Committed.Count == 0;

    // What npm and Vite put beside the server's scripts is never committed, whatever the history says.
    internal static bool IsOurs(string path) =>
        !path.StartsWith("src/Server/wwwroot/", StringComparison.Ordinal) && !path.Contains("/node_modules/", StringComparison.Ordinal) && (WithoutHistory || Committed.Contains(path.Split('/')[0]));

    // Empty where the sources came without their history: then everything counts.
    private static HashSet<string> CommittedAtTheTop()
    {
        if (!Path.Exists(Path.Combine(Root, ".git")))
        {
            return [];
        }

        var start = new ProcessStartInfo("git", ["-C", Root, "ls-tree", "--name-only", "HEAD"]) { RedirectStandardOutput = true };
        using var git = Process.Start(start) ?? throw new InvalidOperationException("git did not start.");
        var names = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        return git.ExitCode == 0 ? [.. names] : [];
    }

    private static IEnumerable<FileInfo> Under(DirectoryInfo folder) =>
        folder.EnumerateFiles().Where(file => file.LinkTarget is null)
            .Concat(folder.EnumerateDirectories().Where(child => !Made.Contains(child.Name) && child.LinkTarget is null).SelectMany(Under));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Hedgerow.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException($"No Hedgerow.slnx stands in or above {AppContext.BaseDirectory}.");
    }
}

/// <summary>A file with its text.</summary>
internal sealed record SourceText(string Path, string Text);
