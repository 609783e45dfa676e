using Hedgerow.Science.Quantities;

namespace Hedgerow.Consultation;

/// <summary>A consultation of a city or of an organisation.</summary>
/// <param name="Id">Its id.</param>
/// <param name="CityId">The city, or null.</param>
/// <param name="OrganisationId">The organisation, or null.</param>
/// <param name="Title">Its title.</param>
/// <param name="Questionnaire">What is asked, over all rounds.</param>
/// <param name="Rule">When something is taken as agreed; it does not change once the first round has begun.</param>
/// <param name="RoundsLinked">Whether the answers of one expert in several rounds carry the same key, so that changes can be paired; told to the experts beforehand.</param>
/// <param name="Finished">No round will follow.</param>
/// <param name="MadeAt">When it was made.</param>
/// <param name="ByName">Who made it, by the name at that time.</param>
/// <param name="Revision">Grows with each change of the questionnaire, title or rule.</param>
/// <param name="Rounds">The rounds that were opened, in order.</param>
public sealed record RegisteredConsultation(
    string Id, string? CityId, string? OrganisationId, Wording Title, Questionnaire Questionnaire, ConsensusRule Rule, bool RoundsLinked, bool Finished, DateTimeOffset MadeAt, string ByName, long Revision,
    IReadOnlyList<ConsultationRound> Rounds)
{
    /// <summary>The round that is open, or null.</summary>
    public ConsultationRound? Open => Rounds.FirstOrDefault(round => round.ClosedOn is null);

    /// <summary>The last round that is closed, or null.</summary>
    public ConsultationRound? LastClosed => Rounds.LastOrDefault(round => round.ClosedOn is not null);
}

/// <summary>A round.</summary>
/// <param name="Number">1, 2, 3 ...</param>
/// <param name="OpenedOn">The day it began.</param>
/// <param name="ClosesOn">The last day on which answers are taken.</param>
/// <param name="ClosedOn">The day it was closed; null while it is open.</param>
/// <param name="Invited">How many were invited.</param>
/// <param name="Responses">How many took part; null while it is open.</param>
public sealed record ConsultationRound(int Number, DateOnly OpenedOn, DateOnly ClosesOn, DateOnly? ClosedOn, int Invited, int? Responses);

/// <summary>A consultation to be made.</summary>
/// <param name="Title">Its title.</param>
/// <param name="Questionnaire">What is asked.</param>
public sealed record NewConsultation(Wording Title, Questionnaire Questionnaire)
{
    /// <summary>The city; either it or the organisation.</summary>
    public string? CityId { get; init; }

    /// <summary>The organisation.</summary>
    public string? OrganisationId { get; init; }

    /// <summary>When something is taken as agreed.</summary>
    public ConsensusRule Rule { get; init; } = new();

    /// <summary>Whether answers of one expert carry the same key in all rounds.</summary>
    public bool RoundsLinked { get; init; }
}

/// <summary>An invited expert, as the secretariat sees it. Whether he or she has taken part stands elsewhere, and only while a round is open.</summary>
/// <param name="Id">Id, random.</param>
/// <param name="ConsultationId">The consultation.</param>
/// <param name="Name">Name.</param>
/// <param name="Email">E-mail address, or null where the link is handed over in another way.</param>
/// <param name="Withdrawn">No longer invited.</param>
public sealed record Invitation(string Id, string ConsultationId, string Name, string? Email, bool Withdrawn);

/// <summary>A reminder to be sent: to whom, and with which link.</summary>
/// <param name="Invitation">Who.</param>
/// <param name="Token">The secret of a link that is good for this round.</param>
public sealed record Reminder(Invitation Invitation, string Token)
{
    /// <summary>Never shows the secret, so that no log does.</summary>
    /// <returns>The id only.</returns>
    public override string ToString() => $"{Invitation.Id} (secret not shown)";
}
