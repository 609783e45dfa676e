using System.Reflection;
using System.Runtime.InteropServices;

namespace Hedgerow.DuckDb.Native;

/// <summary>
/// Finds DuckDB's library: the folder that <c>HEDGEROW_NATIVE</c> names, a folder <c>.native</c> beside the program or
/// above it, then wherever the system keeps its libraries.
/// </summary>
internal static class LibraryLookup
{
    internal static string FileName { get; } =
        OperatingSystem.IsWindows() ? "duckdb.dll" : OperatingSystem.IsMacOS() ? "libduckdb.dylib" : "libduckdb.so";

    internal static nint Resolve(string library, Assembly assembly, DllImportSearchPath? search)
    {
        if (library != "duckdb")
        {
            return 0;
        }

        foreach (var file in Candidates(Environment.GetEnvironmentVariable("HEDGEROW_NATIVE"), AppContext.BaseDirectory))
        {
            if (File.Exists(file) && NativeLibrary.TryLoad(file, out var found))
            {
                return found;
            }
        }

        return NativeLibrary.TryLoad(FileName, assembly, search, out var system) ? system : 0;
    }

    /// <summary>The files to try, in order.</summary>
    /// <param name="named">The folder named by the environment, if any.</param>
    /// <param name="home">The folder of the program.</param>
    internal static IEnumerable<string> Candidates(string? named, string home)
    {
        if (!string.IsNullOrWhiteSpace(named))
        {
            yield return Path.Combine(named, FileName);
        }

        for (var folder = new DirectoryInfo(home); folder is not null; folder = folder.Parent)
        {
            yield return Path.Combine(folder.FullName, ".native", FileName);
        }
    }

    internal static string Missing(string? named, string home) =>
        $"The DuckDB library {FileName} was not found in HEDGEROW_NATIVE ({(string.IsNullOrWhiteSpace(named) ? "not set" : named)}), in a folder " +
        $".native in or above {home}, or among the system's libraries. In Hedgerow's own folder run: sh build/prepare.sh";
}
