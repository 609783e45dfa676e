using Hedgerow.Science.Quantities;

namespace Hedgerow.Sharing;

/// <summary>A document while it is written: blocks are put one after the other, in one language.</summary>
/// <param name="language">"en" or "zh".</param>
internal sealed class Manuscript(string language)
{
    private readonly List<Block> blocks = [];

    /// <summary>"en" or "zh".</summary>
    public string Language { get; } = language == "zh" ? "zh" : "en";

    /// <summary>What stands there so far.</summary>
    public IReadOnlyList<Block> Blocks => blocks;

    /// <summary>A text in the language of the document.</summary>
    public string Say(string en, string zh) => Language == "zh" ? zh : en;

    /// <summary>A text in the language of the document.</summary>
    public string Say(Wording words) => words.In(Language);

    /// <summary>Joins things in the language's way; a dash where there are none.</summary>
    public string Join(IEnumerable<string> parts) => string.Join(Say(", ", "、"), parts) is { Length: > 0 } joined ? joined : "–";

    /// <summary>A label before a text: "Lead: parks office".</summary>
    public Prose Labelled(string en, string zh, string text) => Prose.Of(Piece.Strong(Say(en + ": ", zh + "：")), text);

    /// <summary>Puts a block.</summary>
    public void Put(Block block) => blocks.Add(block);

    /// <summary>Puts a heading.</summary>
    public void Head(int level, string text, string? id = null, bool page = false) => Put(new Heading(level, text) { Id = id, StartsPage = page });

    /// <summary>Puts an annex's heading.</summary>
    public void Annex(string text, string? id = null) => Put(new Heading(1, text) { Id = id, IsAnnex = true });

    /// <summary>Puts a paragraph; nothing where it is empty.</summary>
    public void Write(Prose text, Tone tone = Tone.Body)
    {
        if (!text.IsEmpty)
        {
            Put(new Paragraph(text, tone));
        }
    }

    /// <summary>Puts a list; nothing where it is empty.</summary>
    public void List(IEnumerable<Prose> items, bool ordered = false)
    {
        List<Prose> all = [.. items];
        if (all.Count > 0)
        {
            Put(new Listing(all, ordered));
        }
    }

    /// <summary>Puts a table; a sentence in its place where it has no rows.</summary>
    public void Tabulate(string caption, IReadOnlyList<Column> columns, IEnumerable<IReadOnlyList<Prose>> rows, string? id = null, string? source = null, bool wide = false, string? none = null)
    {
        List<IReadOnlyList<Prose>> all = [.. rows];
        if (all.Count > 0)
        {
            Put(new Table(caption, columns, all) { Id = id, Source = source, IsWide = wide });
        }
        else if (none is not null)
        {
            Write(none);
        }
    }
}
