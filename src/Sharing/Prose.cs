namespace Hedgerow.Sharing;

/// <summary>Running text of pieces.</summary>
/// <param name="Pieces">The pieces in order.</param>
public sealed record Prose(IReadOnlyList<Piece> Pieces)
{
    /// <summary>Plain text.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator Prose(string text) => FromString(text);

    /// <summary>Plain text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The prose.</returns>
    public static Prose FromString(string text) => new([new Piece(text)]);

    /// <summary>Text in which keys and file names stand between back quotes, as in messages of the program.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The prose.</returns>
    public static Prose Quoted(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var parts = text.Split('`');
        return parts.Length % 2 == 0 ? FromString(text) : new([.. parts.Select((part, i) => new Piece(part, i % 2 == 0 ? PieceKind.Plain : PieceKind.Code)).Where(piece => piece.Text.Length > 0)]);
    }

    /// <summary>Pieces one after the other.</summary>
    /// <param name="pieces">The pieces.</param>
    /// <returns>The prose.</returns>
    public static Prose Of(params Piece[] pieces) => new(pieces);

    /// <summary>Whether nothing stands in it.</summary>
    public bool IsEmpty => Pieces.All(piece => piece.Text.Length == 0 && piece.Target is null);

    /// <summary>The words alone; a reference without its label.</summary>
    public override string ToString() => string.Concat(Pieces.Select(piece => piece.Text));
}

/// <summary>A piece of running text.</summary>
/// <param name="Text">Its words; a new line where it has one. Empty for a reference, which takes the label of what it leads to.</param>
/// <param name="Kind">How it is set.</param>
/// <param name="Target">Where a link leads, or the id of the block that a reference is to.</param>
public sealed record Piece(string Text, PieceKind Kind = PieceKind.Plain, string? Target = null)
{
    /// <summary>Text.</summary>
    /// <param name="text">The text.</param>
    public static implicit operator Piece(string text) => FromString(text);

    /// <summary>Text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The piece.</returns>
    public static Piece FromString(string text) => new(text);

    /// <summary>Text that stands out.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The piece.</returns>
    public static Piece Strong(string text) => new(text, PieceKind.Strong);

    /// <summary>A link to somewhere else; where the address is none of the web the text stands alone.</summary>
    /// <param name="text">The text.</param>
    /// <param name="address">The address.</param>
    /// <returns>The piece.</returns>
    public static Piece Link(string text, string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" or "mailto" ? new(text, PieceKind.Link, uri.AbsoluteUri) : new(text);

    /// <summary>A reference to a heading, table or figure of this document: "Table 3".</summary>
    /// <param name="id">Id of the block.</param>
    /// <returns>The piece.</returns>
    public static Piece To(string id) => new(string.Empty, PieceKind.Reference, id);
}

/// <summary>How a piece of text is set.</summary>
public enum PieceKind
{
    /// <summary>Like the rest.</summary>
    Plain,

    /// <summary>It stands out.</summary>
    Strong,

    /// <summary>A scientific name or the title of a work.</summary>
    Slanted,

    /// <summary>A key or the name of a file.</summary>
    Code,

    /// <summary>A link to somewhere else.</summary>
    Link,

    /// <summary>A reference within the document.</summary>
    Reference,
}
