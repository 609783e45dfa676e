using System.Buffers.Binary;

namespace Hedgerow.Cities.Records.Archives;

/// <summary>Counts the entries of a zip by its directory without holding them: what opens a zip holds every entry before anybody can ask how many there are.</summary>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const int LongEndPlace = 20;
    private const int EntryLength = 46;

    /// <summary>Whether a zip has more entries than a number. One without a directory has none: what opens it will say so.</summary>
    /// <param name="path">The file.</param>
    /// <param name="most">The number.</param>
    internal static bool HoldsMoreThan(string path, int most)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        if (file.Length < (long)most * EntryLength || Begin(file) is not { } begin)
        {
            return false;
        }

        file.Position = begin;
        Span<byte> entry = stackalloc byte[EntryLength];
        var count = 0;
        while (count <= most && file.ReadAtLeast(entry, EntryLength, throwOnEndOfStream: false) == EntryLength && entry.StartsWith("PK\u0001\u0002"u8))
        {
            count++;
            file.Seek(Short(entry[28..]) + Short(entry[30..]) + Short(entry[32..]), SeekOrigin.Current);
        }

        return count > most;
    }

    // Where the directory begins, as the end of the file says.
    private static long? Begin(FileStream file)
    {
        var tail = new byte[(int)Math.Min(file.Length, EndLength + ushort.MaxValue + LongEndPlace)];
        file.Position = file.Length - tail.Length;
        file.ReadExactly(tail);
        var end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || end + EndLength > tail.Length)
        {
            return null;
        }

        long begin = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        if (begin == uint.MaxValue && end >= LongEndPlace && tail.AsSpan(end - LongEndPlace).StartsWith("PK\u0006\u0007"u8))
        {
            Span<byte> longer = stackalloc byte[56];
            file.Position = Math.Clamp(BinaryPrimitives.ReadInt64LittleEndian(tail.AsSpan(end - LongEndPlace + 8)), 0, file.Length);
            if (file.ReadAtLeast(longer, longer.Length, throwOnEndOfStream: false) < longer.Length)
            {
                return null;
            }

            begin = BinaryPrimitives.ReadInt64LittleEndian(longer[48..]);
        }

        return begin >= 0 && begin < file.Length ? begin : null;
    }

    private static int Short(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);
}
