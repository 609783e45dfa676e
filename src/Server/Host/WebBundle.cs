using System.Collections.Frozen;
using System.Text.Json;

namespace Hedgerow.Server.Host;

/// <summary>The scripts and styles that Vite has bundled, held in memory with their compressed forms. Names carry a hash, so browsers keep them.</summary>
public sealed class WebBundle
{
    /// <summary>Where the files stand in the address.</summary>
    public const string Route = "/built/";

    private readonly FrozenDictionary<string, BundleFile> files;
    private readonly FrozenDictionary<string, string> entries;

    private WebBundle(string? folder, Dictionary<string, BundleFile> files, Dictionary<string, string> entries)
    {
        Folder = folder;
        this.files = files.ToFrozenDictionary(StringComparer.Ordinal);
        this.entries = entries.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The folder it was read from; null where nobody has built it.</summary>
    public string? Folder { get; }

    /// <summary>Address of an entry, such as <c>src/main.ts</c>; null where the bundle has not been built.</summary>
    /// <param name="entry">Path of the entry under <c>src/Server/web</c>.</param>
    public string? this[string entry] => entries.TryGetValue(entry, out var file) ? Route + file : null;

    /// <summary>Address of the picture of the world's land, -180 to 180 and -90 to 90 degrees; null where the bundle has not been built.</summary>
    public string? Land => files.ContainsKey("land-110m-2.svg") ? Route + "land-110m-2.svg" : null;

    /// <summary>One file; null where there is none of that name.</summary>
    /// <param name="name">Its path under the bundle.</param>
    /// <returns>The file.</returns>
    public BundleFile? File(string name) => files.GetValueOrDefault(name);

    /// <summary>Reads the bundle beside the program, or in the source tree above it.</summary>
    /// <returns>The bundle; an empty one where it has not been built.</returns>
    public static WebBundle Read()
    {
        for (var above = new DirectoryInfo(AppContext.BaseDirectory); above is not null; above = above.Parent)
        {
            foreach (var place in (string[])["wwwroot/built", "src/Server/wwwroot/built"])
            {
                var folder = Path.Combine(above.FullName, place);
                if (System.IO.File.Exists(Path.Combine(folder, "manifest.json")))
                {
                    return Read(folder);
                }
            }
        }

        return new WebBundle(null, [], []);
    }

    private static WebBundle Read(string folder)
    {
        var files = new Dictionary<string, BundleFile>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
            if (!name.EndsWith(".br", StringComparison.Ordinal))
            {
                files[name] = new BundleFile(TypeOf(name), System.IO.File.ReadAllBytes(path), System.IO.File.Exists(path + ".br") ? System.IO.File.ReadAllBytes(path + ".br") : null);
            }
        }

        using var manifest = JsonDocument.Parse(files["manifest.json"].Bytes);
        var entries = manifest.RootElement.EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value.GetProperty("file").GetString()!, StringComparer.Ordinal);
        return new WebBundle(folder, files, entries);
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".js" or ".mjs" => "text/javascript; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".json" => "application/json",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".woff2" => "font/woff2",
        _ => "application/octet-stream",
    };
}

/// <summary>One file of the bundle.</summary>
/// <param name="Type">Its content type.</param>
/// <param name="Bytes">Its bytes.</param>
/// <param name="Brotli">The same compressed; null where compressing does not pay.</param>
public sealed record BundleFile(string Type, byte[] Bytes, byte[]? Brotli);
