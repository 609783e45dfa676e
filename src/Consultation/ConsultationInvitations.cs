using System.Globalization;
using Hedgerow.Consultation.Rounds;
using Hedgerow.Storage;
using Hedgerow.Workspace;

namespace Hedgerow.Consultation;

/// <summary>Who is invited to a consultation, by which links, and whom to remind.</summary>
/// <param name="office">The workspace; opened with <see cref="ConsultationTables.Migrations"/>.</param>
public sealed class ConsultationInvitations(Office office)
{
    private const int LongestName = 200;
    private const int LongestEmail = 254;
    private const int MostInvited = 20_000;

    /// <summary>Invites an expert. The link's secret is shown once and kept as a hash; it opens every round of the consultation.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="consultationId">The consultation.</param>
    /// <param name="name">Name of the expert.</param>
    /// <param name="email">E-mail address, or null where the link is handed over in another way.</param>
    /// <returns>The invitation with the link's secret.</returns>
    public Issued<Invitation> Invite(Actor by, string consultationId, string name, string? email = null)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(name);
        var invitation = new Invitation(Secrets.RandomId(), consultationId, Name(name), Email(email), Withdrawn: false);
        var token = Secrets.New();
        office.Database.Write(work =>
        {
            var consultation = RegisterRows.Held(work, consultationId);
            if (consultation.Finished)
            {
                throw new WorkspaceException(WorkspaceProblem.Refused, "The consultation is finished.", "意见征询已结束。");
            }

            if (work.Number($"select count(*) from consult_invitation where consultation_id = {consultationId}") >= MostInvited)
            {
                throw new WorkspaceException(WorkspaceProblem.TooLarge, $"At most {MostInvited} people can be invited.", $"最多可邀请 {MostInvited} 人。");
            }

            if (invitation.Email is { } address && work.Any($"select 1 from consult_invitation where consultation_id = {consultationId} and email = {address} and is_withdrawn = 0"))
            {
                throw new WorkspaceException(WorkspaceProblem.Conflict, $"{address} is invited already: one answer a person.", $"{address} 已被邀请：每人一份答卷。");
            }

            work.Run($"insert into consult_invitation (id, consultation_id, name, email, is_withdrawn) values ({invitation.Id}, {consultationId}, {invitation.Name}, {invitation.Email}, 0)");
            work.Run($"insert into consult_link (hash, invitation_id, round_number) values ({Secrets.TokenHash(token)}, {invitation.Id}, {(long?)null})");
            if (consultation.Open is { } open)
            {
                work.Run($"insert into consult_participation (consultation_id, round_number, invitation_id, is_done) values ({consultationId}, {open.Number}, {invitation.Id}, 0)");
                work.Run($"update consult_round set invited = invited + 1 where consultation_id = {consultationId} and number = {open.Number}");
            }

            office.Audit.Add(work, by, "consult.invite", consultationId, consultation.CityId);
        });
        return new Issued<Invitation>(invitation, token);
    }

    /// <summary>The invitations of a consultation, by name.</summary>
    /// <param name="consultationId">The consultation.</param>
    /// <returns>The invitations.</returns>
    public IReadOnlyList<Invitation> Of(string consultationId) => office.Database.Read(work => work.All($"select * from consult_invitation where consultation_id = {consultationId} order by name, id", RegisterRows.Invitation));

    /// <summary>Makes a new link for somebody who has lost the old one; the old one opens nothing any more. The response secret in the expert's browser is not touched by this.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="invitationId">The invitation.</param>
    /// <returns>The invitation with the new link's secret.</returns>
    public Issued<Invitation> Renew(Actor by, string invitationId)
    {
        var token = Secrets.New();
        var invitation = office.Database.Write(work =>
        {
            var known = Known(work, invitationId);
            work.Run($"delete from consult_link where invitation_id = {invitationId}");
            work.Run($"insert into consult_link (hash, invitation_id, round_number) values ({Secrets.TokenHash(token)}, {invitationId}, {(long?)null})");
            office.Audit.Add(work, by, "consult.renew", known.ConsultationId, RegisterRows.Known(work, known.ConsultationId).CityId);
            return known;
        });
        return new Issued<Invitation>(invitation, token);
    }

    /// <summary>Withdraws an invitation: its links open nothing any more. Answers that were sent stay, because nobody knows which they are.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="invitationId">The invitation.</param>
    public void Withdraw(Actor by, string invitationId) => office.Database.Write(work =>
    {
        var known = Known(work, invitationId);
        RegisterRows.Hold(work, known.ConsultationId);
        work.Run($"update consult_invitation set is_withdrawn = 1 where id = {invitationId}");
        work.Run($"delete from consult_link where invitation_id = {invitationId}");
        work.Run($"delete from consult_participation where invitation_id = {invitationId}");
        office.Audit.Add(work, by, "consult.withdraw", known.ConsultationId, RegisterRows.Known(work, known.ConsultationId).CityId);
    });

    /// <summary>Removes names, addresses and links of everybody who was invited to a finished consultation; answers and results stay.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="consultationId">The consultation.</param>
    /// <returns>How many invitations were removed.</returns>
    public int Forget(Actor by, string consultationId) => office.Database.Write(work =>
    {
        var consultation = RegisterRows.Held(work, consultationId);
        if (!consultation.Finished)
        {
            throw new WorkspaceException(WorkspaceProblem.Refused, "The consultation is not finished: people are still to be reached.", "意见征询尚未结束，仍需联系受邀人。");
        }

        Traces.Forget(work);
        work.Run($"delete from consult_link where invitation_id in (select id from consult_invitation where consultation_id = {consultationId})");
        var removed = work.Run($"delete from consult_invitation where consultation_id = {consultationId}");
        office.Audit.Add(work, by, "consult.forget", consultationId, consultation.CityId);
        return removed;
    });

    /// <summary>
    /// Those who have not taken part in the open round, as far as the list tells: people join it in groups of at least five, so a few who have just answered may still be on it, and a reminder must say
    /// so. Each gets a link that is good until the round closes, beside the one of the invitation.
    /// </summary>
    /// <param name="by">Who does it.</param>
    /// <param name="consultationId">The consultation.</param>
    /// <returns>A reminder for each who has an e-mail address, in an order of chance.</returns>
    public IReadOnlyList<Reminder> Remind(Actor by, string consultationId)
    {
        List<Reminder> reminders = [];
        office.Database.Write(work =>
        {
            var consultation = RegisterRows.Held(work, consultationId);
            var open = consultation.Open ?? throw RoundRules.NoRound();
            reminders = [.. Missing(work, consultationId, open.Number).Where(invitation => invitation.Email is not null).Select(invitation => new Reminder(invitation, Secrets.New()))];
            foreach (var reminder in reminders)
            {
                // One link of a reminder at a time: the number of links must not tell how often somebody was reminded.
                work.Run($"delete from consult_link where invitation_id = {reminder.Invitation.Id} and round_number is not null");
                work.Run($"insert into consult_link (hash, invitation_id, round_number) values ({Secrets.TokenHash(reminder.Token)}, {reminder.Invitation.Id}, {open.Number})");
            }

            office.Audit.Add(work, by, "consult.remind", consultationId, consultation.CityId, new Dictionary<string, string?> { ["people"] = reminders.Count.ToString(CultureInfo.InvariantCulture) });
        });
        return reminders;
    }

    /// <summary>How many have taken part in the open round as far as the list tells: multiples of groups of at least five, so that nobody's coming can be watched.</summary>
    /// <param name="consultationId">The consultation.</param>
    /// <returns>How many are marked, and how many are invited; null where no round is open.</returns>
    public (int Taken, int Invited)? Progress(string consultationId) => office.Database.Read(work => RegisterRows.Known(work, consultationId).Open is { } open
        ? ((int)(work.Number($"select count(*) from consult_participation where consultation_id = {consultationId} and round_number = {open.Number} and is_done = 1") ?? 0), open.Invited)
        : ((int, int)?)null);

    /// <summary>Those whom <see cref="Remind"/> would remind, with those who have no address.</summary>
    /// <param name="consultationId">The consultation.</param>
    /// <returns>The invitations; empty where no round is open.</returns>
    public IReadOnlyList<Invitation> Missing(string consultationId) => office.Database.Read(work => RegisterRows.Known(work, consultationId).Open is { } open ? Missing(work, consultationId, open.Number) : []);

    private static IReadOnlyList<Invitation> Missing(Transaction work, string consultationId, int round) => work.All(
        $"""
         select i.* from consult_invitation i join consult_participation p on p.invitation_id = i.id and p.consultation_id = {consultationId} and p.round_number = {round}
         where p.is_done = 0 and i.is_withdrawn = 0 order by i.id
         """, RegisterRows.Invitation);

    private static Invitation Known(Transaction work, string id) => work.One($"select * from consult_invitation where id = {id} and is_withdrawn = 0", RegisterRows.Invitation)
        ?? throw new WorkspaceException(WorkspaceProblem.NotFound, "There is no such invitation.", "没有此邀请。");

    private static string Name(string name)
    {
        var given = name.Trim();
        return given.Length is > 0 and <= LongestName && !given.Any(char.IsControl)
            ? given
            : throw new WorkspaceException(WorkspaceProblem.Refused, $"A name has 1 to {LongestName} characters and no line breaks.", $"名称应为 1 至 {LongestName} 个字符，且不含换行。");
    }

    private static string? Email(string? email)
    {
        if (string.IsNullOrWhiteSpace(email))
        {
            return null;
        }

        var plain = email.Trim().ToLowerInvariant();
        var at = plain.IndexOf('@', StringComparison.Ordinal);
        var good = at > 0 && at < plain.Length - 1 && plain.LastIndexOf('@') == at && plain.Length <= LongestEmail && !plain.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || "<>\"(),;:\\".Contains(letter, StringComparison.Ordinal));
        return good ? plain : throw new WorkspaceException(WorkspaceProblem.Refused, $"\"{email}\" is not an e-mail address.", $"“{email}”不是有效的邮箱地址。");
    }
}
