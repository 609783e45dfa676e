using System.Globalization;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Hedgerow.Gdal.Native;

/// <summary>Finds the GDAL library of this machine, whatever version its file name carries, and starts it once.</summary>
internal static class Loader
{
    internal const string Name = "gdal";

    /// <summary>Block cache in MB: GDAL's own default, 5 % of the memory, is more than a small machine has to spare.</summary>
    private const string CacheMegabytes = "256";

    private static readonly Lazy<nint> Library = new(Start);

    /// <summary>File names tried, in order: the newest version first, then the name that only a development package brings.</summary>
    internal static IEnumerable<string> Candidates()
    {
        for (var version = 45; version >= 30; version--)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"libgdal.so.{version}");
        }

        yield return "libgdal.so";
        yield return "libgdal.dylib";
        yield return "gdal";
    }

    /// <summary>Loads and starts the library when that has not happened yet.</summary>
    internal static void Ensure() => _ = Library.Value;

    /// <summary>Loads the first library that can be loaded.</summary>
    internal static nint Load(IEnumerable<string> candidates, string osRelease)
    {
        foreach (var candidate in candidates)
        {
            if (NativeLibrary.TryLoad(candidate, out var handle))
            {
                return handle;
            }
        }

        throw new GdalException(
            $"The GDAL library (libgdal) was not found on this machine. Install it with: {InstallCommand(osRelease)}", null);
    }

    /// <summary>The command that brings the library to a system described by its os-release file.</summary>
    internal static string InstallCommand(string osRelease)
    {
        string? Field(string key) => osRelease.Split('\n')
            .Where(line => line.StartsWith(key + "=", StringComparison.Ordinal))
            .Select(line => line[(key.Length + 1)..].Trim().Trim('"'))
            .FirstOrDefault();

        return (Field("ID"), Field("VERSION_ID")) switch
        {
            ("debian", "12") => "apt-get install libgdal32",
            ("debian", "13") => "apt-get install libgdal36",
            ("ubuntu", "22.04") => "apt-get install libgdal30",
            ("ubuntu", "24.04") => "apt-get install libgdal34t64",
            ("fedora", _) => "dnf install gdal-libs",
            ("arch", _) => "pacman -S gdal",
            ("alpine", _) => "apk add gdal",
            _ when OperatingSystem.IsMacOS() => "brew install gdal",
            _ => "apt-get install gdal-bin",
        };
    }

    private static nint Start()
    {
        var handle = Load(Candidates(), OsRelease());
        NativeLibrary.SetDllImportResolver(
            typeof(Loader).Assembly, (name, _, _) => name == Name ? handle : 0);

        // Failures are thrown with their text: nothing is printed to the terminal.
        Cpl.CPLSetErrorHandler(NativeLibrary.GetExport(handle, "CPLQuietErrorHandler"));
        Default("CPL_DEBUG", "OFF");
        Default("GDAL_CACHEMAX", CacheMegabytes);
        Default("GDAL_NUM_THREADS", Environment.ProcessorCount.ToString(CultureInfo.InvariantCulture));
        Cpl.CPLSetConfigOption("OSR_DEFAULT_AXIS_MAPPING_STRATEGY", "TRADITIONAL_GIS_ORDER");
        Cpl.CPLSetConfigOption("OGR_CT_FORCE_TRADITIONAL_GIS_ORDER", "YES");

        // A grid fetched over the network would make coordinates depend on the day's connection.
        Osr.OSRSetPROJEnableNetwork(0);
        GdalApi.GDALAllRegister();
        return handle;
    }

    /// <summary>Sets an option that neither the environment nor the program has set.</summary>
    private static void Default(string key, string value)
    {
        if (Cpl.CPLGetConfigOption(key, null) == 0)
        {
            Cpl.CPLSetConfigOption(key, value);
        }
    }

    private static string OsRelease()
    {
        const string path = "/etc/os-release";
        return File.Exists(path) ? File.ReadAllText(path) : string.Empty;
    }
}
