using System.Globalization;

namespace Hedgerow.Sharing.Numbering;

/// <summary>The numbers of a document's headings, tables and figures, counted once for all writers.</summary>
internal sealed class Numbered
{
    private readonly Dictionary<Block, Entry> entries = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Block> lying;
    private readonly Dictionary<string, Entry> named = new(StringComparer.Ordinal);

    /// <summary>Counts.</summary>
    /// <param name="document">The document.</param>
    public Numbered(Document document)
    {
        Document = document;
        Words = SetWords.In(document.Language);
        lying = LyingPages.Of(document.Blocks);
        Span<int> chapter = stackalloc int[3];
        var (annexes, tables, figures, headings) = (0, 0, 0, 0);
        foreach (var block in document.Blocks)
        {
            switch (block)
            {
                case Heading heading:
                    if (heading.Level is < 1 or > 3)
                    {
                        throw new ArgumentException($"The heading “{heading.Text}” has level {heading.Level}; levels are 1 to 3.", nameof(document));
                    }

                    var number = heading.IsAnnex ? Words.Annex(Letter(annexes++)) : heading.IsNumbered ? Count(chapter, heading.Level) : string.Empty;
                    Add(block, heading.Id, new Entry(number, $"h{++headings}", Reference(heading, number)));
                    break;
                case Table table:
                    Check(table);
                    Add(block, table.Id, new Entry(Text(++tables), $"t{tables}", Words.Table(tables)));
                    break;
                case Figure figure:
                    Add(block, figure.Id, new Entry(Text(++figures), $"f{figures}", Words.Figure(figures)));
                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>The document.</summary>
    public Document Document { get; }

    /// <summary>The words that writers add.</summary>
    public SetWords Words { get; }

    /// <summary>The headings that stand in the contents.</summary>
    public IEnumerable<(Heading Heading, Entry Entry)> Contents =>
        Document.Blocks.OfType<Heading>().Where(heading => heading.IsListed && heading.Level <= Document.ContentsDepth).Select(heading => (heading, entries[heading]));

    /// <summary>Number, anchor and label of a heading, table or figure.</summary>
    public Entry Of(Block block) => entries[block];

    /// <summary>Whether a block stands on a page that lies on its side.</summary>
    public bool IsLying(Block block) => lying.Contains(block);

    /// <summary>What a reference leads to.</summary>
    /// <exception cref="ArgumentException">Nothing in the document has this id.</exception>
    public Entry Named(string id) => named.TryGetValue(id, out var entry) ? entry : throw new ArgumentException($"The document refers to “{id}”, and no heading, table or figure has that id.", nameof(id));

    private void Add(Block block, string? id, Entry entry)
    {
        entries[block] = entry;
        if (id is not null && !named.TryAdd(id, entry))
        {
            throw new ArgumentException($"Two blocks of the document have the id “{id}”.", nameof(id));
        }
    }

    private static void Check(Table table)
    {
        if (table.Columns.Count == 0 || table.Rows.Any(row => row.Count != table.Columns.Count))
        {
            throw new ArgumentException($"A row of the table “{table.Caption}” has not {table.Columns.Count} cells.", nameof(table));
        }
    }

    private string Reference(Heading heading, string number) =>
        heading.IsAnnex ? number : number.Length == 0 ? heading.Text : Words.Chapter(number.TrimEnd('、', '.'));

    private string Count(Span<int> chapter, int level)
    {
        chapter[level - 1]++;
        chapter[level..].Clear();
        if (Document.Numbers == ChapterNumbers.Chinese)
        {
            return level switch { 1 => ChineseNumber.Of(chapter[0]) + "、", 2 => $"（{ChineseNumber.Of(chapter[1])}）", _ => Text(chapter[2]) + "." };
        }

        List<string> parts = [];
        foreach (var part in chapter[..level])
        {
            parts.Add(Text(part));
        }

        return string.Join('.', parts);
    }

    private static string Letter(int index) => ((char)('A' + index)).ToString();

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>How something is counted.</summary>
/// <param name="Number">Its number; empty for none.</param>
/// <param name="Anchor">Its anchor: letters and digits.</param>
/// <param name="Label">What a reference to it reads.</param>
internal sealed record Entry(string Number, string Anchor, string Label);
