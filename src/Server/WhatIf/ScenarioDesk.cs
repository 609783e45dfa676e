using Hedgerow.Server.Languages;
using Hedgerow.Server.Work;

namespace Hedgerow.Server.WhatIf;

/// <summary>What came of a question to a what-if session: an outcome, or the lines that stand in its place.</summary>
/// <param name="Status">Status of HTTP: 200, 202 while the city is being loaded, 422 where the edits are wrong, 503 where nobody can compute now.</param>
/// <param name="Json">The outcome as the session wrote it; null where there is none.</param>
/// <param name="Milliseconds">How long it took.</param>
/// <param name="State">The state of the city's files that it was computed on.</param>
/// <param name="Lines">What is to be said instead.</param>
internal sealed record DeskAnswer(int Status, string? Json, long Milliseconds, string State, IReadOnlyList<string> Lines);

/// <summary>Asks what-if sessions on behalf of pages and programs.</summary>
/// <param name="sessions">The sessions.</param>
/// <param name="texts">The reader's language.</param>
public sealed class ScenarioDesk(WhatIfSessions sessions, Texts texts)
{
    /// <summary>Computes edits.</summary>
    /// <param name="cityId">The city.</param>
    /// <param name="edits">The edits as GeoJSON.</param>
    /// <param name="edition">Key of the edition.</param>
    /// <param name="year">The year.</param>
    /// <param name="patience">How long to wait for a city that is being loaded.</param>
    /// <param name="cancel">Gives up waiting.</param>
    internal async Task<DeskAnswer> AskAsync(string cityId, string edits, string edition, int year, TimeSpan patience, CancellationToken cancel)
    {
        var session = sessions.Of(cityId, edition, year, out var state);
        DeskAnswer Said(int status, params IReadOnlyList<string> lines) => new(status, null, 0, state, lines);
        if (session is null)
        {
            return Said(StatusCodes.Status503ServiceUnavailable, texts["whatif.busy"]);
        }

        if (!session.Opened.IsCompleted)
        {
            await Task.WhenAny(session.Opened, Task.Delay(patience, cancel)).ConfigureAwait(false);
        }

        if (session.Wrong is { } wrong)
        {
            return Said(StatusCodes.Status422UnprocessableEntity, texts.In(wrong));
        }

        if (!session.Opened.IsCompleted)
        {
            return Said(StatusCodes.Status202Accepted, texts["whatif.loading", texts.Number(session.Progress * 100, 0), session.Doing is { } doing ? texts.In(doing) : string.Empty]);
        }

        SessionAnswer answer;
        try
        {
            answer = await session.AskAsync(edits, cancel).ConfigureAwait(false);
        }
        catch (IOException)
        {
            return Said(StatusCodes.Status503ServiceUnavailable, texts["whatif.ended"]);
        }

        return Outcome.Read(answer.Outcome) is null
            ? Said(StatusCodes.Status422UnprocessableEntity, [.. answer.Problems.Select(problem => problem.Edit is null ? texts.In(problem.Text) : $"{problem.Edit}: {texts.In(problem.Text)}")])
            : new DeskAnswer(StatusCodes.Status200OK, answer.Outcome, answer.Milliseconds, state, []);
    }
}
