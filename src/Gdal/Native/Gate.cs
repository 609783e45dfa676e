using System.IO.Compression;

namespace Hedgerow.Gdal.Native;

/// <summary>Holds the library to <see cref="OpenRules"/>. The rules belong to the process, as the library's own drivers do.</summary>
internal static class Gate
{
    private const string Zip = "/vsizip/";

    // Options that make the library forget the network and files beside the one that is opened.
    private static readonly (string Key, string Value)[] Closed =
    [
        ("CPL_VSIL_CURL_ALLOWED_FILENAME", "none"),
        ("GDAL_HTTP_PROXY", "http://127.0.0.1:9"),
        ("GDAL_HTTP_TIMEOUT", "1"),
        ("GDAL_HTTP_MAX_RETRY", "0"),
        ("GDAL_PAM_ENABLED", "NO"),
        ("OGR_SQLITE_LOAD_EXTENSIONS", string.Empty),
        ("OGR_SQLITE_ALLOW_EXTERNAL_ACCESS", "NO"),
        ("OGR_GPKG_ALLOW_EXTERNAL_ACCESS", "NO"),
        ("GDAL_VRT_ENABLE_PYTHON", "NO"),
        ("GDAL_VRT_RAWRASTERBAND_ALLOWED_SOURCE", "SIBLING_OR_CHILD_OF_VRT_PATH"),
    ];

    private static volatile OpenRules? _rules;

    /// <summary>The drivers that may open something, or none where all may.</summary>
    internal static IReadOnlyList<string> Drivers => _rules?.Drivers ?? [];

    /// <summary>Takes away every driver that the rules do not name.</summary>
    internal static void Close(OpenRules rules)
    {
        Loader.Ensure();
        foreach (var (key, value) in Closed)
        {
            Cpl.CPLSetConfigOption(key, value);
        }

        _rules = rules with { Root = Real(rules.Root) };
        TakeAway(_rules);
    }

    /// <summary>Gives every driver back, for tests.</summary>
    internal static void Open()
    {
        _rules = null;
        foreach (var (key, _) in Closed)
        {
            Cpl.CPLSetConfigOption(key, null);
        }

        GdalApi.GDALAllRegister();
    }

    /// <summary>Refuses what the rules do not allow to be opened.</summary>
    internal static void Check(string path)
    {
        if (_rules is not { } rules)
        {
            return;
        }

        // Parts of the library register the driver of virtual rasters again whenever they make one for themselves.
        TakeAway(rules);
        var file = path;
        if (path.StartsWith(Zip, StringComparison.Ordinal))
        {
            file = Outer(path[Zip.Length..]);
            CheckZip(file, rules);
        }

        if (!Path.Exists(file) || !Inside(Real(file), rules.Root))
        {
            throw new GdalException($"{path} is not opened: only files of the city's own folder are.", path);
        }
    }

    private static void TakeAway(OpenRules rules)
    {
        for (var i = GdalApi.GDALGetDriverCount() - 1; i >= 0; i--)
        {
            var driver = GdalApi.GDALGetDriver(i);
            if (driver != 0 && !rules.Drivers.Contains(Text.Of(GdalApi.GDALGetDriverShortName(driver)) ?? string.Empty, StringComparer.OrdinalIgnoreCase))
            {
                GdalApi.GDALDeregisterDriver(driver);
            }
        }
    }

    // /vsizip/{archive}/inner and /vsizip/archive.zip/inner: the archive is the longest beginning that is a file.
    private static string Outer(string rest)
    {
        var plain = rest.StartsWith('{') && rest.IndexOf('}', StringComparison.Ordinal) is > 0 and var end ? rest[1..end] : rest;
        for (var path = plain; !string.IsNullOrEmpty(path); path = Path.GetDirectoryName(path))
        {
            if (File.Exists(path))
            {
                return path;
            }
        }

        return plain;
    }

    private static void CheckZip(string file, OpenRules rules)
    {
        try
        {
            using var zip = ZipFile.OpenRead(file);
            if (zip.Entries.Count > rules.MostZipEntries || zip.Entries.Sum(entry => (double)entry.Length) > rules.MostUnzippedBytes)
            {
                throw new GdalException($"{file} is not opened: it unpacks to more than {rules.MostUnzippedBytes} bytes or {rules.MostZipEntries} files.", file);
            }

            if (zip.Entries.Any(entry => entry.FullName.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)))
            {
                throw new GdalException($"{file} is not opened: it holds another zip file.", file);
            }
        }
        catch (Exception e) when (e is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new GdalException($"{file} is not opened: it is no whole zip file.", file);
        }
    }

    private static bool Inside(string path, string root) =>
        path.Length > root.Length && path.StartsWith(root, StringComparison.Ordinal) && path[root.Length] == Path.DirectorySeparatorChar;

    // The place that a path leads to when every link on the way is followed.
    private static string Real(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var parts = full.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        var real = Path.GetPathRoot(full)!;
        foreach (var part in parts)
        {
            real = Path.Combine(real, part);
            FileSystemInfo here = Directory.Exists(real) ? new DirectoryInfo(real) : new FileInfo(real);
            if (here.LinkTarget is not null)
            {
                real = here.ResolveLinkTarget(returnFinalTarget: true) is { } target ? Real(target.FullName) : real;
            }
        }

        return real;
    }
}
