using System.Runtime.InteropServices;

namespace Hedgerow.Gdal.Native;

/// <summary>Portability functions: errors, configuration, memory (cpl_error.h, cpl_conv.h, cpl_vsi.h).</summary>
internal static partial class Cpl
{
    internal const int Failure = 3;

    [LibraryImport(Loader.Name)] internal static partial void CPLErrorReset();
    [LibraryImport(Loader.Name)] internal static partial int CPLGetLastErrorType();
    [LibraryImport(Loader.Name)] internal static partial nint CPLGetLastErrorMsg();
    [LibraryImport(Loader.Name)] internal static partial nint CPLSetErrorHandler(nint handler);

    [LibraryImport(Loader.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void CPLSetConfigOption(string key, string? value);

    [LibraryImport(Loader.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial void CPLSetThreadLocalConfigOption(string key, string? value);

    [LibraryImport(Loader.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint CPLGetConfigOption(string key, string? otherwise);

    [LibraryImport(Loader.Name)] internal static partial void VSIFree(nint memory);
    [LibraryImport(Loader.Name)] internal static partial void CSLDestroy(nint list);

    [LibraryImport(Loader.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int VSIUnlink(string path);

    [LibraryImport(Loader.Name, StringMarshalling = StringMarshalling.Utf8)]
    internal static unsafe partial nint VSIGetMemFileBuffer(string path, long* length, int unlinkAndSeize);
}
