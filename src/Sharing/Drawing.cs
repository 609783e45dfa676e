namespace Hedgerow.Sharing;

/// <summary>A drawing of simple marks: one description, set as SVG in pages and as a metafile for word processors without it.</summary>
/// <param name="Width">Width, points.</param>
/// <param name="Height">Height, points.</param>
/// <param name="Marks">The marks, the lowest first.</param>
public sealed record Drawing(double Width, double Height, IReadOnlyList<Mark> Marks);

/// <summary>Something drawn. Colours are <c>#rrggbb</c>; places are points from the upper left corner.</summary>
public abstract record Mark;

/// <summary>A rectangle.</summary>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Width">Width.</param>
/// <param name="Height">Height.</param>
/// <param name="Fill">Colour inside; null for none.</param>
/// <param name="Stroke">Colour of the edge; null for none.</param>
public sealed record Box(double X, double Y, double Width, double Height, string? Fill, string? Stroke = null) : Mark;

/// <summary>A circle.</summary>
/// <param name="X">Middle.</param>
/// <param name="Y">Middle.</param>
/// <param name="Radius">Radius.</param>
/// <param name="Fill">Colour inside; null for none.</param>
/// <param name="Stroke">Colour of the edge; null for none.</param>
public sealed record Disc(double X, double Y, double Radius, string? Fill, string? Stroke = null) : Mark;

/// <summary>A line through points.</summary>
/// <param name="Points">The points.</param>
/// <param name="Color">Colour.</param>
/// <param name="Width">Width.</param>
/// <param name="IsDashed">Whether it is broken.</param>
public sealed record Stroke(IReadOnlyList<(double X, double Y)> Points, string Color, double Width = 1, bool IsDashed = false) : Mark;

/// <summary>A shape of closed rings; a ring inside another is a hole.</summary>
/// <param name="Rings">The rings; the last point need not be the first.</param>
/// <param name="Fill">Colour inside; null for none.</param>
/// <param name="Stroke">Colour of the edge; null for none.</param>
/// <param name="Width">Width of the edge.</param>
public sealed record Shape(IReadOnlyList<IReadOnlyList<(double X, double Y)>> Rings, string? Fill, string? Stroke = null, double Width = 0.6) : Mark;

/// <summary>A line of text.</summary>
/// <param name="X">Where it is held.</param>
/// <param name="Y">Its base line.</param>
/// <param name="Text">The text.</param>
/// <param name="Size">Size.</param>
/// <param name="Anchor">Which end of it is held.</param>
/// <param name="Color">Colour.</param>
/// <param name="IsBold">Whether it is bold.</param>
public sealed record Label(double X, double Y, string Text, double Size = 9, Anchor Anchor = Anchor.Start, string Color = "#1a2420", bool IsBold = false) : Mark;

/// <summary>Which end of a text is held.</summary>
public enum Anchor
{
    /// <summary>Its beginning.</summary>
    Start,

    /// <summary>Its middle.</summary>
    Middle,

    /// <summary>Its end.</summary>
    End,
}
