using System.Text;
using Hedgerow.Cities.Declaration;
using Hedgerow.Gdal;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Layers;

/// <summary>Reads the text of features: repairs what was encoded twice, and counts bytes that are no UTF-8.</summary>
internal sealed class Texts(string? encodingName)
{
    private readonly Encoding? encoding = encodingName is null ? null : Named(encodingName);
    private readonly UTF8Encoding strict = new(false, throwOnInvalidBytes: true);
    private readonly List<string> doubled = [];
    private readonly List<string> broken = [];

    public string? Of(Feature feature, int field)
    {
        var raw = feature.RawText(field);
        if (raw.IsEmpty)
        {
            return feature.Text(field);
        }

        var text = Decode(raw);
        if (DoubleEncoding.TryRepair(text, out var repaired))
        {
            doubled.Add(repaired);
            text = repaired;
        }

        return text.Trim();
    }

    /// <summary>Says what was found; false when the text cannot be used.</summary>
    public bool Report(Loading loading, VectorRef file, VectorAsk ask, List<Note> notes)
    {
        if (doubled.Count > 0)
        {
            var found = Say.It($"{ask.Role}: {doubled.Count} texts were encoded twice and have been repaired ({Say.List(doubled, 3)})", $"{ask.Role}:{doubled.Count} 处文字经过两次编码，已修复({Say.List(doubled, 3)})");
            loading.Warn("double-encoding", file, found, new Wording("text in UTF-8, encoded once", "仅编码一次的 UTF-8 文字"));
            notes.Add(new Note(Severity.Warning, "double-encoding", found));
        }

        if (broken.Count == 0)
        {
            return true;
        }

        var bad = Say.It($"{ask.Role}: {broken.Count} texts are not UTF-8 ({Say.List(broken, 3)})", $"{ask.Role}:{broken.Count} 处文字不是 UTF-8 编码({Say.List(broken, 3)})");
        var remedy = new Wording("UTF-8, or `encoding:` with the right one, such as ISO-8859-1, Windows-1252 or GB18030", "UTF-8 编码，或用 `encoding:` 指明编码，如 GB18030、ISO-8859-1、Windows-1252");
        if (ask.TextMatters)
        {
            loading.Error("wrong-encoding", file, bad, remedy);
            return false;
        }

        loading.Warn("wrong-encoding", file, bad, remedy);
        return true;
    }

    private static Encoding? Named(string name)
    {
        try
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    // A driver that knows the encoding has made UTF-8 of it already; only bytes that are not UTF-8 are still in the file's own.
    private string Decode(ReadOnlySpan<byte> raw)
    {
        try
        {
            return strict.GetString(raw);
        }
        catch (DecoderFallbackException)
        {
            if (encoding is not null)
            {
                return encoding.GetString(raw);
            }

            var text = Encoding.UTF8.GetString(raw);
            broken.Add(text);
            return text;
        }
    }
}
