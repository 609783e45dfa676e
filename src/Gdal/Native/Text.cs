using System.Runtime.InteropServices;

namespace Hedgerow.Gdal.Native;

/// <summary>Text and lists of text between C and .NET.</summary>
internal static class Text
{
    /// <summary>Reads a zero-ended UTF-8 text that the library keeps; bytes that are not UTF-8 become U+FFFD.</summary>
    internal static string? Of(nint text) => Marshal.PtrToStringUTF8(text);

    /// <summary>Reads a text that was handed over, and frees it.</summary>
    internal static string? Taken(nint text)
    {
        var value = Of(text);
        Cpl.VSIFree(text);
        return value;
    }

    /// <summary>Reads a list that the library keeps.</summary>
    internal static IReadOnlyList<string> List(nint list)
    {
        var values = new List<string>();
        for (var i = 0; list != 0 && Marshal.ReadIntPtr(list, i * nint.Size) is var item && item != 0; i++)
        {
            values.Add(Of(item) ?? string.Empty);
        }

        return values;
    }

    /// <summary>Reads a list that was handed over, and frees it.</summary>
    internal static IReadOnlyList<string> TakenList(nint list)
    {
        var values = List(list);
        Cpl.CSLDestroy(list);
        return values;
    }

    /// <summary>Splits the items of a KEY=VALUE list.</summary>
    internal static IReadOnlyDictionary<string, string> Pairs(IReadOnlyList<string> list)
    {
        var pairs = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in list)
        {
            var equals = item.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0)
            {
                pairs[item[..equals]] = item[(equals + 1)..];
            }
        }

        return pairs;
    }
}
