using Hedgerow.Science.Quantities;

namespace Hedgerow.Species;

/// <summary>What the values of a column are.</summary>
public enum ResultKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>Whole numbers.</summary>
    Whole,

    /// <summary>Numbers.</summary>
    Number,

    /// <summary>True or false.</summary>
    Flag,
}

/// <summary>A column of a result.</summary>
/// <param name="Name">Its name in files.</param>
/// <param name="Heading">Its name for people.</param>
/// <param name="Kind">What its values are.</param>
/// <param name="Shown">Whether the terminal shows it; files and JSON hold all.</param>
public sealed record ResultColumn(string Name, Wording Heading, ResultKind Kind, bool Shown = true);

/// <summary>What a row of a table stands for on a map.</summary>
public enum ResultShape
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A point: the columns longitude and latitude.</summary>
    Point,

    /// <summary>A cell of the grid: the column cell_key.</summary>
    Cell,
}

/// <summary>A table of a result. Its rows lie in the database of the run and are read when they are needed.</summary>
/// <param name="Name">Its name in files and JSON.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Rows">How many rows it has.</param>
/// <param name="Shape">What a row stands for on a map.</param>
public sealed record ResultTable(string Name, Wording Title, IReadOnlyList<ResultColumn> Columns, long Rows, ResultShape Shape = ResultShape.None);
