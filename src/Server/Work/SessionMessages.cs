using Hedgerow.Science.Quantities;

namespace Hedgerow.Server.Work;

/// <summary>Edits that a session is to apply.</summary>
/// <param name="Id">Number of the question, from 1.</param>
/// <param name="Edits">The edits as GeoJSON.</param>
internal sealed record SessionQuestion(long Id, string Edits);

/// <summary>What came of a question; of question 0: that the city is loaded.</summary>
/// <param name="Id">Number of the question.</param>
internal sealed record SessionAnswer(long Id)
{
    /// <summary>The outcome as <c>ScenarioJson</c> writes it; null where an edit could not be computed.</summary>
    public string? Outcome { get; init; }

    /// <summary>How long it took.</summary>
    public long Milliseconds { get; init; }

    /// <summary>What is wrong with the edits.</summary>
    public IReadOnlyList<SessionProblem> Problems { get; init; } = [];
}

/// <summary>Something wrong with an edit.</summary>
/// <param name="Edit">Id of the edit; null where all are meant.</param>
/// <param name="Text">What.</param>
internal sealed record SessionProblem(string? Edit, Wording Text);
