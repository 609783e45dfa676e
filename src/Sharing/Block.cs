namespace Hedgerow.Sharing;

/// <summary>A part of a document, from top to bottom.</summary>
public abstract record Block;

/// <summary>A heading.</summary>
/// <param name="Level">1 to 3.</param>
/// <param name="Text">Its words, without number.</param>
public sealed record Heading(int Level, string Text) : Block
{
    /// <summary>Name to refer to it by; null where nothing does.</summary>
    public string? Id { get; init; }

    /// <summary>Whether it opens an annex, counted by letters; only at level 1.</summary>
    public bool IsAnnex { get; init; }

    /// <summary>Whether a number stands before it.</summary>
    public bool IsNumbered { get; init; } = true;

    /// <summary>Whether it stands in the contents, where those go as deep.</summary>
    public bool IsListed { get; init; } = true;

    /// <summary>Whether it begins a page of print.</summary>
    public bool StartsPage { get; init; }
}

/// <summary>A paragraph.</summary>
/// <param name="Text">Its words.</param>
/// <param name="Tone">How it is set.</param>
public sealed record Paragraph(Prose Text, Tone Tone = Tone.Body) : Block;

/// <summary>How a paragraph is set.</summary>
public enum Tone
{
    /// <summary>Like most.</summary>
    Body,

    /// <summary>Larger: the sentence to remember.</summary>
    Lead,

    /// <summary>Smaller: sources and remarks.</summary>
    Small,
}

/// <summary>A list of points.</summary>
/// <param name="Items">The points.</param>
/// <param name="Ordered">Whether they are counted.</param>
public sealed record Listing(IReadOnlyList<Prose> Items, bool Ordered = false) : Block;

/// <summary>A remark set apart.</summary>
/// <param name="Label">What kind of remark: a word or two.</param>
/// <param name="Text">The remark.</param>
public sealed record Note(string Label, Prose Text) : Block;

/// <summary>A table with a number and a caption. The first row is its head and stands on every page that it goes over; the first cell of a row names the row.</summary>
/// <param name="Caption">Caption, without number.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">Its rows, a cell for each column.</param>
public sealed record Table(string Caption, IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<Prose>> Rows) : Block
{
    /// <summary>Name to refer to it by; null where nothing does.</summary>
    public string? Id { get; init; }

    /// <summary>Where its contents come from, or what to know when reading it.</summary>
    public string? Source { get; init; }

    /// <summary>Whether it stands on pages that lie on their side.</summary>
    public bool IsWide { get; init; }

    /// <summary>What it holds, for those who cannot look it over; the caption where null.</summary>
    public string? Summary { get; init; }
}

/// <summary>A column of a table.</summary>
/// <param name="Header">Its name.</param>
/// <param name="Weight">Its part of the width, against the others.</param>
/// <param name="IsNumber">Whether its cells are numbers, set to the right.</param>
public sealed record Column(string Header, double Weight = 1, bool IsNumber = false);

/// <summary>A figure or map with a number and a caption.</summary>
/// <param name="Caption">Caption, without number.</param>
/// <param name="Alternative">What it shows, for those who cannot see it.</param>
/// <param name="Drawing">The drawing.</param>
public sealed record Figure(string Caption, string Alternative, Drawing Drawing) : Block
{
    /// <summary>Name to refer to it by; null where nothing does.</summary>
    public string? Id { get; init; }

    /// <summary>Where its contents come from.</summary>
    public string? Source { get; init; }

    /// <summary>Its part of the width of the text, above 0, at most 1.</summary>
    public double Share { get; init; } = 1;
}
