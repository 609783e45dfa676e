using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Hedgerow.Sharing.Print;

/// <summary>The objects of a PDF as Chromium writes it: a plain table of places, objects one after the other, streams of their own. Any other form is left as it is.</summary>
internal sealed partial class PdfObjects
{
    private const int MostDepth = 32;

    private readonly SortedDictionary<int, byte[]> objects = [];
    private readonly string trailer;

    private PdfObjects(string trailer) => this.trailer = trailer;

    /// <summary>Takes a PDF apart; null where it has another form.</summary>
    public static PdfObjects? Read(byte[] pdf)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var end = text.LastIndexOf("startxref", StringComparison.Ordinal);
        if (end < 0 || !int.TryParse(text.AsSpan(end + 9, Math.Min(20, text.Length - end - 9)).Trim().ToString().Split('\n')[0].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var table)
            || table <= 0 || table >= text.Length || !text.AsSpan(table).StartsWith("xref"))
        {
            return null;
        }

        var found = new PdfObjects(text[text.IndexOf("trailer", table, StringComparison.Ordinal)..end]);
        var places = Row().Matches(text[table..end]).Select((row, number) => (Number: number, Place: int.Parse(row.Groups[1].ValueSpan, CultureInfo.InvariantCulture), InUse: row.Groups[2].Value == "n")).Where(row => row.InUse).OrderBy(row => row.Place).ToList();
        for (var i = 0; i < places.Count; i++)
        {
            var (from, to) = (places[i].Place, i + 1 < places.Count ? places[i + 1].Place : table);
            if (to > pdf.Length || !text.AsSpan(from).StartsWith(string.Create(CultureInfo.InvariantCulture, $"{places[i].Number} 0 obj")))
            {
                return null;
            }

            found.objects[places[i].Number] = pdf[from..to];
        }

        return found;
    }

    /// <summary>Named place of the document → its page, from 1.</summary>
    public IReadOnlyDictionary<string, int> Pages()
    {
        var catalog = Text(Number(Root(), trailer));
        List<int> pages = [];
        Leaves(Number(PageTree(), catalog), pages, 0);
        return Destination().Matches(Text(Number(Destinations(), catalog))).Select(match => (Name: match.Groups[1].Value, Page: pages.IndexOf(int.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture)) + 1))
            .Where(pair => pair.Page > 0).DistinctBy(pair => pair.Name).ToDictionary(pair => pair.Name, pair => pair.Page, StringComparer.Ordinal);
    }

    /// <summary>Puts whole signs for radicals into the tables by which glyphs are read as text.</summary>
    public void MendTexts()
    {
        foreach (var number in objects.Values.Where(bytes => bytes.Length < 4096).SelectMany(bytes => ToUnicode().Matches(Encoding.Latin1.GetString(bytes))).Select(match => int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)).Distinct().ToList())
        {
            if (objects.TryGetValue(number, out var bytes) && Stream(bytes) is { } plain && GlyphTexts.Mended(plain) is { } mended)
            {
                using var packed = new MemoryStream();
                using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
                {
                    zip.Write(Encoding.Latin1.GetBytes(mended));
                }

                objects[number] =
                [
                    .. Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{number} 0 obj\n<</Filter /FlateDecode\n/Length {packed.Length}>> stream\n")), .. packed.ToArray(), .. "\nendstream\nendobj\n"u8,
                ];
            }
        }
    }

    /// <summary>Says by whom and of which day the document is; the moment of printing and the browser's name are no part of it.</summary>
    public void Describe(string title, string author, string subject, string keywords, DateOnly date)
    {
        var number = Number(InfoObject(), trailer);
        if (!objects.ContainsKey(number))
        {
            return;
        }

        var producer = Producer().Match(Text(number)) is { Success: true } match ? match.Groups[1].Value : "Skia/PDF";
        var day = date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        objects[number] = Encoding.Latin1.GetBytes(string.Create(
            CultureInfo.InvariantCulture,
            $"{number} 0 obj\n<</Title {Hex(title)}\n/Author {Hex(author)}\n/Subject {Hex(subject)}\n/Keywords {Hex(keywords)}\n/Creator (Hedgerow)\n/Producer ({producer})\n/CreationDate (D:{day}000000+00'00')\n/ModDate (D:{day}000000+00'00')>>\nendobj\n"));
    }

    /// <summary>Puts the objects together again.</summary>
    public byte[] ToBytes()
    {
        using var file = new MemoryStream();
        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
        Write("%PDF-1.4\n");
        file.Write([(byte)'%', 0xd3, 0xeb, 0xe9, 0xe1, (byte)'\n']);
        Dictionary<int, long> places = [];
        foreach (var (number, bytes) in objects)
        {
            places[number] = file.Position;
            file.Write(bytes);
        }

        var (table, size) = (file.Position, objects.Keys.Max() + 1);
        Write(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {size}\n"));
        for (var number = 0; number < size; number++)
        {
            Write(places.TryGetValue(number, out var place) ? string.Create(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n") : "0000000000 65535 f \n");
        }

        Write(trailer.TrimEnd() + string.Create(CultureInfo.InvariantCulture, $"\nstartxref\n{table}\n%%EOF\n"));
        return file.ToArray();
    }

    private static string Hex(string text) => "<FEFF" + Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text)) + ">";

    private static int Number(Regex pattern, string text) => pattern.Match(text) is { Success: true } match ? int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) : -1;

    private string Text(int number) => objects.TryGetValue(number, out var bytes) ? Encoding.Latin1.GetString(bytes) : string.Empty;

    private void Leaves(int number, List<int> pages, int depth)
    {
        var text = Text(number);
        if (Kids().Match(text) is { Success: true } kids && depth < MostDepth)
        {
            foreach (Match kid in Reference().Matches(kids.Groups[1].Value))
            {
                Leaves(int.Parse(kid.Groups[1].ValueSpan, CultureInfo.InvariantCulture), pages, depth + 1);
            }
        }
        else if (text.Length > 0)
        {
            pages.Add(number);
        }
    }

    private static string? Stream(byte[] bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        var at = text.IndexOf("stream\n", StringComparison.Ordinal);
        if (at < 0 || Length().Match(text[..at]) is not { Success: true } length || !int.TryParse(length.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var count) || at + 7 + count > bytes.Length)
        {
            return null;
        }

        var body = bytes.AsSpan(at + 7, count).ToArray();
        if (!text.AsSpan(0, at).Contains("/FlateDecode", StringComparison.Ordinal))
        {
            return Encoding.Latin1.GetString(body);
        }

        using var plain = new ZLibStream(new MemoryStream(body), CompressionMode.Decompress);
        using var reader = new StreamReader(plain, Encoding.Latin1);
        return reader.ReadToEnd();
    }

    [GeneratedRegex(@"(\d{10}) \d{5} ([nf])")]
    private static partial Regex Row();

    [GeneratedRegex(@"/Root (\d+) 0 R")]
    private static partial Regex Root();

    [GeneratedRegex(@"/Info (\d+) 0 R")]
    private static partial Regex InfoObject();

    [GeneratedRegex(@"/Pages (\d+) 0 R")]
    private static partial Regex PageTree();

    [GeneratedRegex(@"/Dests (\d+) 0 R")]
    private static partial Regex Destinations();

    [GeneratedRegex(@"/(\w+) \[(\d+) 0 R")]
    private static partial Regex Destination();

    [GeneratedRegex(@"/Kids \[([^\]]*)\]")]
    private static partial Regex Kids();

    [GeneratedRegex(@"(\d+) 0 R")]
    private static partial Regex Reference();

    [GeneratedRegex(@"/ToUnicode (\d+) 0 R")]
    private static partial Regex ToUnicode();

    [GeneratedRegex(@"/Length (\d+)")]
    private static partial Regex Length();

    [GeneratedRegex(@"/Producer \(([^()\\]*)\)")]
    private static partial Regex Producer();
}
