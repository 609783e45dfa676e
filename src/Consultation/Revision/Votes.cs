using System.Security.Cryptography;

namespace Hedgerow.Consultation.Revision;

/// <summary>Counts what was said about one indicator.</summary>
internal static class Votes
{
    private static readonly string[] Words = [StandardQuestions.NewName, StandardQuestions.NewSetting, StandardQuestions.Comment];

    internal static RevisionDecision Of(string indicator, IReadOnlyList<ResponseSet> responses, ConsensusRule rule)
    {
        var decided = responses.Select(response => response.Answer(indicator, StandardQuestions.Decision)).OfType<string>().ToList();
        if (decided.Count < SurveyFeedback.LeastPeople)
        {
            return new RevisionDecision(indicator);
        }

        var votes = Counted(StandardQuestions.Decision, decided);
        var most = votes.MaxBy(pair => pair.Value);
        var agreed = decided.Count >= rule.LeastAnswers && most.Value >= rule.Share * decided.Count;
        var reasons = responses.Select(response => response.Answer(indicator, StandardQuestions.Reasons)).OfType<string>().SelectMany(answer => answer.Split(' ')).ToList();

        // Remarks of one person must not be known by their place.
        var remarks = responses.SelectMany(response => Words.Select(question => response.Answer(indicator, question))).OfType<string>().Where(text => text.Trim().Length > 0).ToArray();
        RandomNumberGenerator.Shuffle<string>(remarks);
        return new RevisionDecision(indicator)
        {
            Dropped = agreed && most.Key == StandardQuestions.Drop,
            Votes = votes,
            Reasons = Counted(StandardQuestions.Reasons, reasons),
            Remarks = remarks,
            Agreed = agreed,
        };
    }

    private static List<KeyValuePair<string, int>> Counted(string question, List<string> answers) =>
        [.. StandardQuestions.Of(question).Choices.Select(choice => new KeyValuePair<string, int>(choice.Code, answers.Count(answer => answer == choice.Code)))];
}
