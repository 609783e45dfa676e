using System.Runtime.InteropServices;

namespace Hedgerow.DuckDb.Native;

/// <summary>How far a query is, as DuckDB tells it: percent (below 0 where it does not know), rows looked at, rows in all.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeProgress
{
    internal double Percentage;
    internal ulong RowsProcessed;
    internal ulong RowsInAll;
}
