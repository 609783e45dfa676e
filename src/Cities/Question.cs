using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities;

/// <summary>What an answer consists of.</summary>
public enum QuestionKind
{
    /// <summary>One level of a ladder.</summary>
    Ladder,

    /// <summary>A count, or the names that are counted.</summary>
    Count,

    /// <summary>Names; their number counts.</summary>
    List,

    /// <summary>A number for each field; one divided by another.</summary>
    Ratio,

    /// <summary>One number.</summary>
    Number,
}

/// <summary>A question that a city answers about itself.</summary>
/// <param name="Key">Its key in answers.yaml and in editions.</param>
/// <param name="Text">The question.</param>
/// <param name="Help">What counts and what does not.</param>
/// <param name="Kind">What the answer consists of.</param>
/// <param name="Fields">The fields of a ratio, or further fields of another kind.</param>
/// <param name="Levels">The levels of a ladder, from worst to best.</param>
public sealed record Question(string Key, Wording Text, Wording? Help, QuestionKind Kind, IReadOnlyList<QuestionField> Fields, IReadOnlyList<QuestionLevel> Levels)
{
    /// <summary>Unit of the value, where it has one.</summary>
    public string? Unit { get; init; }

    /// <summary>How the fields of a ratio make its value.</summary>
    public QuestionRatio? Ratio { get; init; }
}

/// <summary>One field of an answer.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">Its name.</param>
/// <param name="IsNumber">Whether it holds a number, else text.</param>
/// <param name="Minimum">Smallest allowed number.</param>
/// <param name="Maximum">Largest allowed number.</param>
public sealed record QuestionField(string Key, Wording Name, bool IsNumber, double Minimum, double Maximum)
{
    /// <summary>Unit of the number.</summary>
    public string? Unit { get; init; }
}

/// <summary>One level of a ladder.</summary>
/// <param name="Number">Its place, from 0 (the worst).</param>
/// <param name="Key">Its key.</param>
/// <param name="Text">What it means.</param>
public sealed record QuestionLevel(int Number, string Key, Wording Text);

/// <summary>Value = times × of / to.</summary>
/// <param name="Of">Field above the line.</param>
/// <param name="To">Field below the line.</param>
/// <param name="Times">Factor; 100 for percent.</param>
public sealed record QuestionRatio(string Of, string To, double Times);
