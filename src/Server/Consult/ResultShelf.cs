using System.Collections.Concurrent;
using Hedgerow.Consultation;

namespace Hedgerow.Server.Consult;

/// <summary>Results of consultations, counted once for each round that has closed.</summary>
/// <param name="register">The consultations.</param>
public sealed class ResultShelf(ConsultationRegister register)
{
    private const int Most = 16;

    private readonly ConcurrentDictionary<string, (string State, ConsultationResult? Result)> known = new(StringComparer.Ordinal);

    /// <summary>The result of the rounds that are closed.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <returns>The result; null where nobody has answered in a closed round.</returns>
    public ConsultationResult? Of(RegisteredConsultation consultation)
    {
        ArgumentNullException.ThrowIfNull(consultation);
        var closed = consultation.Rounds.Where(round => round.ClosedOn is not null).ToList();
        var state = $"{consultation.Revision} {closed.Count}";
        if (known.TryGetValue(consultation.Id, out var kept) && kept.State == state)
        {
            return kept.Result;
        }

        var responses = register.Responses(consultation.Id);
        var result = responses.Count == 0
            ? null
            : ConsultationAnalysis.Of(consultation.Questionnaire, responses, new AnalysisOptions { Rule = consultation.Rule, Invited = closed.ToDictionary(round => round.Number, round => round.Invited) });
        if (known.Count >= Most)
        {
            known.Clear();
        }

        known[consultation.Id] = (state, result);
        return result;
    }
}
