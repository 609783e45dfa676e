using System.Buffers.Binary;
using System.Text;

namespace Hedgerow.Consultation.Tests.Rounds;

/// <summary>Plays SQLite's log back page by page: which key appears, whose row changes, in which order.</summary>
internal static class LogReplay
{
    private const int HeaderBytes = 32;
    private const int FrameBytes = 24;
    private const int RowBefore = 40;

    internal static IEnumerable<Guess> Of(IReadOnlyList<(string Name, byte[] Bytes)> files, IReadOnlyList<string> keys, IReadOnlyList<string> people)
    {
        var log = files.FirstOrDefault(file => file.Name.EndsWith("-wal", StringComparison.Ordinal)).Bytes;
        if (log is null || log.Length < HeaderBytes)
        {
            yield break;
        }

        var size = (int)BinaryPrimitives.ReadUInt32BigEndian(log.AsSpan(8));
        var pages = new Dictionary<uint, string>();
        var seen = new HashSet<string>();
        var rows = new Dictionary<string, string>();
        var newKeys = new List<string>();
        var changed = new List<string>();
        var near = new List<(string, string)>();
        for (var at = HeaderBytes; at + FrameBytes + size <= log.Length; at += FrameBytes + size)
        {
            var page = Encoding.Latin1.GetString(log, at + FrameBytes, size);
            pages[BinaryPrimitives.ReadUInt32BigEndian(log.AsSpan(at))] = page;
            newKeys.AddRange(keys.Where(key => page.Contains(key, StringComparison.Ordinal) && seen.Add(key)));
            foreach (var person in people)
            {
                // A row of participation begins with its consultation and round; its mark stands in the head of the row.
                var place = page.IndexOf(person, RowBefore, StringComparison.Ordinal);
                if (place < 0 || !page.Substring(place - 32, 32).All(char.IsAsciiHexDigitLower))
                {
                    continue;
                }

                var row = page.Substring(place - RowBefore, RowBefore);
                if (rows.TryGetValue(person, out var was) && was[..8] != row[..8])
                {
                    changed.Add(person);
                    near.AddRange(newKeys.TakeLast(1).Select(key => (person, key)));
                }

                rows[person] = row;
            }
        }

        yield return new Guess("log played back, in order", [.. changed.Distinct().Zip(newKeys)]);
        yield return new Guess("log played back, backwards", [.. changed.Distinct().Reverse().Zip(newKeys.AsEnumerable().Reverse())]);
        yield return new Guess("log played back, answer before the mark", near);
    }
}
