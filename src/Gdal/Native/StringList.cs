using System.Runtime.InteropServices;

namespace Hedgerow.Gdal.Native;

/// <summary>A list of texts lent to the library for the length of one call (char **, ended by NULL).</summary>
internal sealed class StringList : IDisposable
{
    private readonly nint[] _items;

    internal StringList(IEnumerable<string> values)
    {
        _items = [.. values.Select(Marshal.StringToCoTaskMemUTF8)];
        Pointer = Marshal.AllocCoTaskMem((_items.Length + 1) * nint.Size);
        Marshal.Copy(_items, 0, Pointer, _items.Length);
        Marshal.WriteIntPtr(Pointer, _items.Length * nint.Size, 0);
    }

    internal nint Pointer { get; private set; }

    public void Dispose()
    {
        foreach (var item in _items)
        {
            Marshal.FreeCoTaskMem(item);
        }

        Marshal.FreeCoTaskMem(Pointer);
        Pointer = 0;
    }
}
