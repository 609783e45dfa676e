using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Hedgerow.Cities.Records.Keeping;

/// <summary>
/// SHA-256 of files, remembered in a folder: a file of the same path, length and times is not read again. One that was changed within
/// the last seconds is never remembered, because a change that follows at once might not show in its times.
/// </summary>
/// <param name="folder">The folder; null to remember within this run only.</param>
/// <param name="anew">Whether what was remembered before is passed over, and every file is read.</param>
internal sealed class FileSums(string? folder, bool anew = false)
{
    private static readonly TimeSpan Settled = TimeSpan.FromSeconds(10);
    private readonly Dictionary<string, (string State, string Sum)> known = new(StringComparer.Ordinal);
    private readonly Lock summing = new();

    /// <summary>SHA-256 in small hex letters; empty where there is no such file. Any thread may ask; one at a time is answered.</summary>
    /// <param name="path">The file.</param>
    internal string Of(string path)
    {
        lock (summing)
        {
            return Sum(path);
        }
    }

    private string Sum(string path)
    {
        var info = new FileInfo(path);
        if (!info.Exists)
        {
            return string.Empty;
        }

        var full = info.FullName;
        var state = string.Create(CultureInfo.InvariantCulture, $"{info.Length} {info.LastWriteTimeUtc.Ticks} {info.CreationTimeUtc.Ticks}");
        if (known.TryGetValue(full, out var seen) && seen.State == state)
        {
            return seen.Sum;
        }

        var note = folder is null ? null : Path.Combine(folder, $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(full)))[..32]}.sum");
        var sum = note is null || anew ? null : Noted(note, state);
        if (sum is null)
        {
            sum = Read(full);
            info.Refresh();
            if (note is not null && sum.Length > 0 && DateTime.UtcNow - info.LastWriteTimeUtc > Settled)
            {
                Write(note, $"{state} {sum}");
            }
        }

        known[full] = (state, sum);
        return sum;
    }

    // What may not be read is told by its reader.
    private static string Read(string path)
    {
        try
        {
            return FileHash.Of(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return string.Empty;
        }
    }

    private static string? Noted(string note, string state)
    {
        try
        {
            var text = File.ReadAllText(note);
            return text.Length == state.Length + 65 && text.StartsWith(state + " ", StringComparison.Ordinal) && text[^64..].All(char.IsAsciiHexDigitLower) ? text[^64..] : null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static void Write(string note, string text)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(note)!);
            var pending = $"{note}.{Guid.NewGuid():N}";
            File.WriteAllText(pending, text);
            File.Move(pending, note, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }
}
