using Hedgerow.Consultation.Analysis;

namespace Hedgerow.Consultation;

/// <summary>Counts what people answered. What fewer than five answered is never broken down.</summary>
public static class ConsultationAnalysis
{
    /// <summary>Analyses all rounds.</summary>
    /// <param name="questionnaire">What was asked, over all rounds.</param>
    /// <param name="responses">The answers, checked against the questionnaire; the order of people changes nothing.</param>
    /// <param name="options">Rules and what is known of the invitations; null for the usual ones.</param>
    /// <param name="cancel">Stops the analysis.</param>
    /// <returns>The result; the rounds from the first to the last in which somebody answered.</returns>
    /// <exception cref="ArgumentException">There is no response, an answer is none of its question, or a key stands twice in a round.</exception>
    public static ConsultationResult Of(Questionnaire questionnaire, IReadOnlyList<ResponseSet> responses, AnalysisOptions? options = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(questionnaire);
        ArgumentNullException.ThrowIfNull(responses);
        options ??= new AnalysisOptions();
        if (responses.Count == 0)
        {
            throw new ArgumentException("There is no response to analyse: does the file hold more than its first row?", nameof(responses));
        }

        var rounds = new List<RoundResult>();
        AnswerTable? before = null;
        for (var round = 1; round <= responses.Max(response => response.Round); round++)
        {
            cancel.ThrowIfCancellationRequested();
            var table = AnswerTable.Of(questionnaire.InRound(round), round, responses);
            rounds.Add(RoundAnalysis.Of(table, before, options, cancel));
            before = table;
        }

        return new ConsultationResult(questionnaire, options, rounds);
    }
}
