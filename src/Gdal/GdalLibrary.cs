using Hedgerow.Gdal.Native;

namespace Hedgerow.Gdal;

/// <summary>The native library as a whole.</summary>
/// <remarks>
/// It is found and started at first use. Failures are thrown as <see cref="GdalException"/> and never printed. The number of threads
/// (GDAL_NUM_THREADS, else the processors of this machine) and the block cache (GDAL_CACHEMAX, else 256 MB) may be set by the environment.
/// Objects of this binding belong to one thread at a time: GDAL's data sets, layers and transformations are not thread safe. Two threads
/// may work side by side on data sets of their own, the same file included.
/// </remarks>
public static class GdalLibrary
{
    /// <summary>
    /// Begins to load the library on another thread, for programs that have something else to do meanwhile: loading takes a tenth of a second. Whoever needs the library waits for it, and is told
    /// when it cannot be loaded.
    /// </summary>
    public static void Begin() => ThreadPool.UnsafeQueueUserWorkItem(
        _ =>
        {
            try
            {
                Loader.Ensure();
            }
            catch (GdalException)
            {
                // Told to the one who needs it.
            }
        },
        null);

    /// <summary>The version, such as 3.6.2.</summary>
    public static string Version
    {
        get
        {
            Loader.Ensure();
            return Text.Of(GdalApi.GDALVersionInfo("RELEASE_NAME")) ?? string.Empty;
        }
    }

    /// <summary>Sets a configuration option for the whole process.</summary>
    /// <param name="key">Name of the option, as GDAL documents it.</param>
    /// <param name="value">Its value; null takes it away.</param>
    public static void SetConfig(string key, string? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        Loader.Ensure();
        Cpl.CPLSetConfigOption(key, value);
    }

    /// <summary>
    /// Shuts the library in, for a process that opens files of people it does not know: only files below one folder, only by the drivers named, nothing from the network. It holds for the whole
    /// process from here on and is not taken back.
    /// </summary>
    /// <param name="rules">What may be opened.</param>
    public static void AllowOnly(OpenRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        Gate.Close(rules);
    }

    /// <summary>Whether a driver is part of this build of the library.</summary>
    /// <param name="shortName">Short name, such as GPKG or COG.</param>
    /// <returns>True when it can be used.</returns>
    public static bool HasDriver(string shortName)
    {
        Loader.Ensure();
        return GdalApi.GDALGetDriverByName(shortName) != 0;
    }
}
