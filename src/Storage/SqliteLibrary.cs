using System.Reflection;
using System.Runtime.InteropServices;
using SQLitePCL;

namespace Hedgerow.Storage;

/// <summary>Takes the system's SQLite, which its distribution keeps patched, where there is one; else the one in the package.</summary>
internal static class SqliteLibrary
{
    private static readonly Lazy<bool> Chosen = new(Choose);

    internal static void Ready() => _ = Chosen.Value;

    private static bool Choose()
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, Resolve);
        Batteries_V2.Init();
        return true;
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name == "e_sqlite3" && OperatingSystem.IsLinux() && NativeLibrary.TryLoad("libsqlite3.so.0", out var system))
        {
            // The provider calls no function that is newer than 3.28; an older library stays unused.
            if (NativeLibrary.TryGetExport(system, "sqlite3_value_frombind", out _))
            {
                return system;
            }

            NativeLibrary.Free(system);
        }

        return 0;
    }
}
