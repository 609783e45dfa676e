using System.Text;
using Hedgerow.Cities.Declaration;

namespace Hedgerow.Cities.Records;

/// <summary>What a text file's bytes say: how many lines, whether they are UTF-8, how many lines were encoded twice.</summary>
/// <param name="Lines">Number of lines, blank ones at the end aside.</param>
/// <param name="InvalidLines">Lines that are not UTF-8.</param>
/// <param name="FirstInvalid">The first of them, from 1.</param>
/// <param name="FirstInvalidBytes">Its bytes.</param>
/// <param name="DoublyEncodedLines">Lines with text that was encoded twice.</param>
/// <param name="FirstDoublyEncoded">The first of them, from 1.</param>
/// <param name="DoublyEncodedExample">A word of it.</param>
internal sealed record TextScan(
    int Lines, int InvalidLines, int FirstInvalid, byte[] FirstInvalidBytes, int DoublyEncodedLines, int FirstDoublyEncoded, string? DoublyEncodedExample)
{
    internal static TextScan Of(string path, CancellationToken cancel)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20, FileOptions.SequentialScan);
        var buffer = new byte[1 << 20];
        var counts = new Counting();
        var held = 0;
        int read;
        while ((read = stream.Read(buffer, held, buffer.Length - held)) > 0)
        {
            cancel.ThrowIfCancellationRequested();
            var filled = held + read;
            var start = 0;
            int end;
            while ((end = buffer.AsSpan(start, filled - start).IndexOf((byte)'\n')) >= 0)
            {
                counts.Add(buffer.AsSpan(start, end));
                start += end + 1;
            }

            held = filled - start;
            Buffer.BlockCopy(buffer, start, buffer, 0, held);
            if (held == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }
        }

        if (held > 0)
        {
            counts.Add(buffer.AsSpan(0, held));
        }

        return counts.Result();
    }

    private sealed class Counting
    {
        private int lines, filledLines, invalid, firstInvalid, doubled, firstDoubled;
        private byte[] invalidBytes = [];
        private string? example;

        internal void Add(ReadOnlySpan<byte> line)
        {
            lines++;
            filledLines = line.TrimEnd((byte)'\r').IsEmpty ? filledLines : lines;
            if (!line.ContainsAnyExceptInRange((byte)0, (byte)0x7F))
            {
                return;
            }

            if (!System.Text.Unicode.Utf8.IsValid(line))
            {
                if (invalid++ == 0)
                {
                    (firstInvalid, invalidBytes) = (lines, line.ToArray());
                }

                return;
            }

            if (!MayBeDoubled(line))
            {
                return;
            }

            foreach (var field in Encoding.UTF8.GetString(line).Split('\t', ',', ';', '|'))
            {
                if (DoubleEncoding.TryRepair(field, out _))
                {
                    if (doubled++ == 0)
                    {
                        (firstDoubled, example) = (lines, field.Trim(' ', '"', '\r'));
                    }

                    return;
                }
            }
        }

        // Text that was encoded twice has a letter from Â to ô (C3 82 to C3 B4) before another that is not ASCII.
        private static bool MayBeDoubled(ReadOnlySpan<byte> line)
        {
            for (var start = 0; ;)
            {
                var place = line[start..].IndexOf((byte)0xC3);
                if (place < 0)
                {
                    return false;
                }

                start += place + 1;
                if (start + 1 < line.Length && line[start + 1] >= 0x80)
                {
                    return true;
                }
            }
        }

        internal TextScan Result() => new(filledLines, invalid, firstInvalid, invalidBytes, doubled, firstDoubled, example);
    }
}
