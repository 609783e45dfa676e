namespace Hedgerow.Consultation;

/// <summary>When a question is asked: all its clauses hold. A rule of a form from elsewhere that is not understood is kept as text and holds always.</summary>
/// <param name="All">The clauses.</param>
/// <param name="Foreign">The rule as it stood in the form, where it was not understood.</param>
public sealed record Condition(IReadOnlyList<Clause> All, string? Foreign = null)
{
    /// <summary>Whether it holds.</summary>
    /// <param name="item">The item in which the question stands.</param>
    /// <param name="answer">The answer given to a question by item and key; null where there is none.</param>
    /// <returns>True where the question is asked.</returns>
    public bool Holds(string item, Func<string, string, string?> answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return All.All(clause => clause.Holds(answer(clause.Item ?? item, clause.Question)));
    }

    /// <inheritdoc />
    public bool Equals(Condition? other) => other is not null && Foreign == other.Foreign && All.SequenceEqual(other.All);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(All.Count, Foreign);
}

/// <summary>A clause: the answer to a question is, or holds, one of some codes - or none of them.</summary>
/// <param name="Item">The item of the question; null for the same item.</param>
/// <param name="Question">Key of the question.</param>
/// <param name="Codes">The codes.</param>
/// <param name="Not">Whether none of them may be there; no answer then holds too.</param>
public sealed record Clause(string? Item, string Question, IReadOnlyList<string> Codes, bool Not = false)
{
    /// <inheritdoc />
    public bool Equals(Clause? other) => other is not null && (Item, Question, Not) == (other.Item, other.Question, other.Not) && Codes.SequenceEqual(other.Codes);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Item, Question, Codes.Count, Not);

    internal bool Holds(string? answer) => Codes.Any(code => (answer ?? string.Empty).Split(' ').Contains(code)) != Not;
}
