namespace Hedgerow.Consultation.Rounds;

/// <summary>When the marks of those who have taken part may be written: at least five at once, in large panels more; and never so that fewer than five are left, whom the list would then name.</summary>
internal static class MarkRule
{
    private const int OneIn = 20;

    /// <summary>Whether marks may be written.</summary>
    /// <param name="waiting">Marks that wait.</param>
    /// <param name="done">Marks that are written.</param>
    /// <param name="invited">Everybody who is invited.</param>
    internal static bool MayBeWritten(long waiting, long done, long invited) =>
        waiting >= Math.Max(SurveyFeedback.LeastPeople, invited / OneIn) && invited - done - waiting >= SurveyFeedback.LeastPeople;
}
