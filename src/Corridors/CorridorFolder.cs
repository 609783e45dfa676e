using System.Globalization;
using System.Reflection;
using System.Text;
using Hedgerow.Corridors.Results;
using Hedgerow.Corridors.Results.Page;
using Hedgerow.Pages;

namespace Hedgerow.Corridors;

/// <summary>Writes an ecological security pattern: a whole folder or nothing.</summary>
public static class CorridorFolder
{
    // What depends on what was found and asked for.
    private static readonly string[] Own = ["corridors.tif", "current_corridors.tif", "current_map.tif"];

    /// <summary>Version of Hedgerow, as results name it.</summary>
    public static string Version { get; } = typeof(CorridorFolder).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <summary>The result as corridors.json holds it.</summary>
    /// <param name="result">The result.</param>
    /// <param name="date">Date of the run.</param>
    /// <returns>UTF-8 text.</returns>
    public static byte[] JsonOf(CorridorResult result, DateOnly date) => PatternJson.Write(result, Day(date), Version);

    /// <summary>Writes corridors.json, corridors.csv, corridors.html, corridors.gpkg and the surfaces.</summary>
    /// <param name="result">The result.</param>
    /// <param name="folder">The folder; made when absent. Other files in it are left alone.</param>
    /// <param name="date">Date of the run: the only thing that two runs of the same inputs do not share.</param>
    /// <param name="language">Language the page opens in: "en" or "zh".</param>
    /// <param name="threads">Threads at most; the bytes do not depend on it.</param>
    /// <param name="cancel">Stops the work; nothing is left behind.</param>
    /// <returns>The page to open.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static string Write(CorridorResult result, string folder, DateOnly date, string language, int threads, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(result);
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (File.Exists(target))
        {
            throw new IOException($"{target} is a file, and a result is a folder: name another one.");
        }

        var temporary = $"{target}.partial-{Guid.NewGuid():n}";
        try
        {
            Directory.CreateDirectory(temporary);
            PatternGpkg.Write(Path.Combine(temporary, "corridors.gpkg"), result, cancel);
            foreach (var _ in Surfaces.Write(temporary, result, threads, cancel))
            {
                cancel.ThrowIfCancellationRequested();
            }

            File.WriteAllBytes(Path.Combine(temporary, "corridors.json"), JsonOf(result, date));
            File.WriteAllBytes(Path.Combine(temporary, "corridors.csv"), CorridorTable.Write(result));
            File.WriteAllText(Path.Combine(temporary, "corridors.html"), PatternPage.Compose(result, language, $"Hedgerow {Version} · {Day(date)}"), new UTF8Encoding(false));
            cancel.ThrowIfCancellationRequested();
            if (Directory.Exists(target))
            {
                FolderSwap.Run(temporary, target, [.. Own.Where(n => !File.Exists(Path.Combine(temporary, n))).Select(n => Path.Combine(target, n)).Where(File.Exists)]);
            }
            else
            {
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                Directory.Move(temporary, target);
            }

            return Path.Combine(target, "corridors.html");
        }
        finally
        {
            if (Directory.Exists(temporary))
            {
                Directory.Delete(temporary, recursive: true);
            }
        }
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
