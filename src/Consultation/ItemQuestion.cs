namespace Hedgerow.Consultation;

/// <summary>One question about an item.</summary>
/// <param name="Key">Its key, unique in the item: <c>decision</c>, <c>importance</c>.</param>
/// <param name="Kind">What kind of answer it takes.</param>
/// <param name="Label">The question.</param>
public sealed record ItemQuestion(string Key, QuestionKind Kind, LocalText Label)
{
    /// <summary>What helps to answer it.</summary>
    public LocalText? Hint { get; init; }

    /// <summary>Whether it must be answered where it is asked.</summary>
    public bool Required { get; init; }

    /// <summary>When it is asked; null for always.</summary>
    public Condition? When { get; init; }

    /// <summary>What can be chosen or ranked; empty for other kinds.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>Smallest answer of a scale or number; null where there is none.</summary>
    public double? Least { get; init; }

    /// <summary>Largest answer of a scale or number; null where there is none.</summary>
    public double? Most { get; init; }
}

/// <summary>Kinds of answers.</summary>
public enum QuestionKind
{
    /// <summary>One of several: its code.</summary>
    Choice,

    /// <summary>Any number of several: their codes with blanks between, in the question's order.</summary>
    Choices,

    /// <summary>A whole number from <see cref="ItemQuestion.Least"/> to <see cref="ItemQuestion.Most"/>.</summary>
    Scale,

    /// <summary>A number.</summary>
    Number,

    /// <summary>All choices in an order: their codes with blanks between, the first being the best.</summary>
    Rank,

    /// <summary>Text.</summary>
    Text,

    /// <summary>Nothing is asked: a remark.</summary>
    Note,
}

/// <summary>Something that can be chosen.</summary>
/// <param name="Code">Its code, without blanks.</param>
/// <param name="Label">What it says.</param>
/// <param name="Weight">What it counts in a statistic, such as the share of a ground in Ca; null where it counts nothing.</param>
public sealed record Choice(string Code, LocalText Label, double? Weight = null);
