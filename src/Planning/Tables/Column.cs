using Hedgerow.Science.Quantities;

namespace Hedgerow.Planning.Tables;

/// <summary>What a column holds.</summary>
internal enum ColumnKind
{
    Text,
    Number,
    Date,
    List,
    Flag,
}

/// <summary>A column of a table: how a value of a record is written and read. One column, one place where both stand.</summary>
/// <typeparam name="T">The record.</typeparam>
/// <param name="Name">Its name in files.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Write">The text of a record's value.</param>
/// <param name="Read">The record with the value of a text.</param>
internal sealed record Column<T>(string Name, ColumnKind Kind, Func<T, string> Write, Func<T, Cell, T> Read)
{
    /// <summary>Whether it must hold something.</summary>
    public bool Required { get; init; }

    /// <summary>The column that may hold it instead: the other language of a text.</summary>
    public string? Instead { get; init; }

    /// <summary>Whether it tells how the plan is carried out: it changes after the plan was signed.</summary>
    public bool FollowUp { get; init; }

    /// <summary>Whether it belongs to the key by which rows are told.</summary>
    public bool IsKey { get; init; }

    /// <summary>Kind of the codes that it names; null where it names none.</summary>
    public string? Refers { get; init; }

    /// <summary>The words that may stand in it; empty where any may.</summary>
    public IReadOnlyList<(string Key, Wording Words)> Choices { get; init; } = [];
}
