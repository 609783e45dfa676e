namespace Hedgerow.Maps;

/// <summary>A column of a table that is written.</summary>
/// <param name="Name">Its name, in snake case, with its unit.</param>
/// <param name="Kind">What its cells hold.</param>
public readonly record struct TableColumn(string Name, TableKind Kind);

/// <summary>What the cells of a column hold.</summary>
public enum TableKind
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>Whole numbers of up to 64 bits.</summary>
    Whole,

    /// <summary>Real numbers.</summary>
    Number,
}
