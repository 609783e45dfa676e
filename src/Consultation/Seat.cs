namespace Hedgerow.Consultation;

/// <summary>What a link opens: the consultation as an expert sees it.</summary>
/// <param name="Consultation">The consultation.</param>
/// <param name="Name">The name of the invited person, for the greeting.</param>
/// <param name="Door">What shows that somebody is invited, the same for everybody: drafts are kept with it, so that they never travel together with the link.</param>
/// <param name="Taken">Whether the person has taken part in the open round, as far as the program that answers knows.</param>
public sealed record Seat(RegisteredConsultation Consultation, string Name, string Door, bool Taken)
{
    /// <summary>Never shows a secret, so that no log does.</summary>
    /// <returns>The consultation only.</returns>
    public override string ToString() => Consultation.Id;
}

/// <summary>What lies under a response secret.</summary>
/// <param name="Round">The open round.</param>
/// <param name="Questionnaire">What is asked in it.</param>
/// <param name="Answers">The answers so far; empty where the secret is new.</param>
/// <param name="Sent">Whether they were sent; they may still be changed and sent again until the round closes.</param>
/// <param name="Feedback">What the group and the holder of the secret answered in the round before; null in the first.</param>
public sealed record AnswerSheet(int Round, Questionnaire Questionnaire, IReadOnlyList<ItemAnswer> Answers, bool Sent, SurveyFeedback? Feedback);

/// <summary>What came of sending answers.</summary>
/// <param name="Sent">Whether they were taken.</param>
/// <param name="Problems">What stands in the way; empty where they were taken.</param>
public sealed record SendOutcome(bool Sent, IReadOnlyList<AnswerProblem> Problems);
