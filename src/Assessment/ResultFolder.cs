using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Hedgerow.Assessment.Results;
using Hedgerow.Assessment.Results.Scorecard;
using Hedgerow.Gdal;
using Hedgerow.Pages;

namespace Hedgerow.Assessment;

/// <summary>Writes results: whole folders or nothing.</summary>
public static class ResultFolder
{
    /// <summary>Version of Hedgerow, as results name it.</summary>
    public static string Version { get; } = typeof(ResultFolder).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <summary>The result as assessment.json holds it.</summary>
    /// <param name="result">The assessment.</param>
    /// <param name="date">Date of the run.</param>
    /// <returns>UTF-8 text.</returns>
    public static byte[] JsonOf(AssessmentResult result, DateOnly date) => Json.Write(result, Run(date, "en"));

    /// <summary>Writes one result into the folder, or several into folders below it named <c>edition-year</c> with a page that lists them.</summary>
    /// <param name="results">The results.</param>
    /// <param name="folder">The folder; made when absent. Other files in it are left alone.</param>
    /// <param name="date">Date of the run: the only thing that two runs of the same inputs do not share.</param>
    /// <param name="language">Language the scorecards open in: "en" or "zh".</param>
    /// <param name="progress">Told which result is being written.</param>
    /// <param name="cancel">Stops the work; nothing is left behind.</param>
    /// <returns>The page to open first.</returns>
    public static string Write(IReadOnlyList<AssessmentResult> results, string folder, DateOnly date, string language, IProgress<AssessmentResult>? progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(results);
        // The grids of the measuring are done with: their pages go back before the writing asks for its own.
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var temporary = $"{target}.partial-{Guid.NewGuid():n}";
        RefuseFile(target);
        try
        {
            Directory.CreateDirectory(temporary);
            var run = Run(date, language);
            if (results.Count == 1)
            {
                progress?.Report(results[0]);
                Fill(temporary, results[0], run, cancel);
                cancel.ThrowIfCancellationRequested();
                Replace(temporary, target);
                return Path.Combine(target, "scorecard.html");
            }

            foreach (var result in results)
            {
                progress?.Report(result);
                Fill(Directory.CreateDirectory(Path.Combine(temporary, Name(result))).FullName, result, run, cancel);
            }

            File.WriteAllText(Path.Combine(temporary, "index.html"), IndexPage.Compose(results, Name, language));
            cancel.ThrowIfCancellationRequested();
            Replace(temporary, target);
            return Path.Combine(target, "index.html");
        }
        finally
        {
            if (Directory.Exists(temporary))
            {
                Directory.Delete(temporary, recursive: true);
            }
        }
    }

    private const string Crate = "ro-crate-metadata.json";

    // The files of a result that depend on what could be measured.
    private static readonly string[] Own = ["groups.tif"];

    private static string Name(AssessmentResult result) => string.Create(CultureInfo.InvariantCulture, $"{result.Edition.Id}-{result.Year}");

    private static RunInfo Run(DateOnly date, string language) =>
        new(date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Version, GdalLibrary.Version, language);

    private static void Fill(string folder, AssessmentResult result, RunInfo run, CancellationToken cancel)
    {
        List<ResultFile> files = [];
        void Add(string name, string mediaType, string meaning, byte[]? bytes = null)
        {
            var path = Path.Combine(folder, name);
            if (bytes is not null)
            {
                File.WriteAllBytes(path, bytes);
            }

            using var stream = File.OpenRead(path);
            files.Add(new ResultFile(name, mediaType, meaning, stream.Length, Convert.ToHexStringLower(SHA256.HashData(stream))));
            cancel.ThrowIfCancellationRequested();
        }

        // One after the other: each uses all processors, and together they would hold twice the memory.
        if (result.Connectivity is { } connectivity)
        {
            GroupsTif.Write(Path.Combine(folder, "groups.tif"), connectivity, result.Data.Canvas.Wkt, cancel);
        }

        LayersGpkg.Write(Path.Combine(folder, "layers.gpkg"), result, cancel);
        Add("assessment.json", "application/json", "The assessment: every number with its inputs, parameters and notes", Json.Write(result, run));
        Add("indicators.csv", "text/csv", "The indicators of the city and its districts as a table", Csv.Write(result));
        Add("scorecard.html", "text/html", "The scorecard, English and Chinese", Encoding.UTF8.GetBytes(ScorecardPage.Compose(result, run.Language, $"Hedgerow {run.Version}")));
        Add("layers.gpkg", "application/geopackage+sqlite3", "Boundary, districts, connectivity groups of at least 1 ha, parks, protected and built-up land");
        if (result.Connectivity is not null)
        {
            Add("groups.tif", "image/tiff; application=geotiff; profile=cloud-optimized", "Group and patch of every natural cell");
        }

        File.WriteAllBytes(Path.Combine(folder, Crate), RoCrate.Write(result, run, files));
    }

    // Said before the work begins, not after it.
    private static void RefuseFile(string target)
    {
        if (File.Exists(target))
        {
            throw new IOException($"{target} is a file, and a result is a folder: name another one.");
        }
    }

    private static void Replace(string from, string target)
    {
        if (!Directory.Exists(target))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            Directory.Move(from, target);
            return;
        }

        // What an earlier run has left and this one does not write would pass for a part of it.
        IEnumerable<string> stale = File.Exists(Path.Combine(from, Crate))
            ? Own.Where(name => !File.Exists(Path.Combine(from, name))).Select(name => Path.Combine(target, name))
            : [];
        FolderSwap.Run(from, target, [.. stale.Where(File.Exists)]);
    }
}
