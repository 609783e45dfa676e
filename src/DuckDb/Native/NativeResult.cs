using System.Runtime.InteropServices;

namespace Hedgerow.DuckDb.Native;

/// <summary>The C API's <c>duckdb_result</c>: six words, of which only the last is still in use.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeResult
{
    private ulong columnCount;
    private ulong rowCount;
    private ulong rowsChanged;
    private nint columns;
    private nint errorMessage;
    private nint internalData;
}
