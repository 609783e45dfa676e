using Hedgerow.Consultation.Rounds;
using Hedgerow.Storage;
using Hedgerow.Workspace;

namespace Hedgerow.Consultation;

/// <summary>
/// The experts' side of a consultation. An expert has two secrets: the link, which says that he or she is invited, and the response secret, which only the browser holds and which says which answers
/// belong together. They meet in <see cref="Send"/> only, in memory, and leave no line in any log. That somebody has taken part is first kept in memory: marks are written in groups of at least five, all
/// at once, so that no mark goes with an answer. One object for a whole server; may be used by many threads.
/// </summary>
/// <param name="office">The workspace; opened with <see cref="ConsultationTables.Migrations"/>.</param>
/// <param name="clock">The clock; null for the real one.</param>
public sealed class ExpertRoom(Office office, TimeProvider? clock = null)
{
    private const int MostAnswers = 20_000;

    private readonly TimeProvider clock = clock ?? TimeProvider.System;
    private readonly Dictionary<(string Consultation, int Round), HashSet<string>> waiting = [];
    private readonly Lock gate = new();
    private readonly QuestionnaireShelf shelf = new();

    /// <summary>A new response secret, for a page that cannot make one by itself: it is shown to the expert and kept nowhere.</summary>
    /// <returns>The secret.</returns>
    public static string NewSecret() => Secrets.New();

    /// <summary>What a link opens.</summary>
    /// <param name="token">The link's secret.</param>
    /// <returns>The seat; null where the link opens nothing (any more).</returns>
    public Seat? Enter(string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return office.Database.Read(work =>
        {
            if (Invited(work, token) is not { } invitation)
            {
                return null;
            }

            var consultation = RegisterRows.Known(work, invitation.ConsultationId, shelf);
            return new Seat(consultation, invitation.Name, Door(work, consultation.Id), consultation.Open is { } open && IsTaken(work, invitation, open.Number));
        });
    }

    /// <summary>What lies under a response secret in the open round: answers so far, and what the group and oneself answered in the round before.</summary>
    /// <param name="consultationId">The consultation.</param>
    /// <param name="door">The door of <see cref="Seat"/>.</param>
    /// <param name="secret">The response secret.</param>
    /// <returns>The sheet; empty where the secret is new.</returns>
    /// <exception cref="WorkspaceException">The door is wrong, or no round is open.</exception>
    public AnswerSheet Look(string consultationId, string door, string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return office.Database.Read(work =>
        {
            var consultation = Behind(work, consultationId, door);
            var open = consultation.Open ?? throw RoundRules.NoRound();
            var row = Row(work, consultation, open.Number, secret);
            var before = open.Number - 1;
            SurveyFeedback? feedback = before < 1 ? null : new SurveyFeedback(before, ResponseRows.Feedback(work, consultation.Id, before), Row(work, consultation, before, secret) is { Sent: true } own ? own.Answers : []);
            return new AnswerSheet(open.Number, consultation.Questionnaire.InRound(open.Number), row?.Answers ?? [], row?.Sent ?? false, feedback);
        });
    }

    /// <summary>Keeps a draft under a response secret. Answers that were sent already are changed by <see cref="Send"/> only.</summary>
    /// <param name="consultationId">The consultation.</param>
    /// <param name="door">The door of <see cref="Seat"/>.</param>
    /// <param name="secret">The response secret.</param>
    /// <param name="answers">The answers so far; none may be wrong, all may be missing.</param>
    /// <returns>What is wrong with them; empty where they were kept.</returns>
    /// <exception cref="WorkspaceException">The door is wrong, no round is open, the last day is over, or the answers were sent already.</exception>
    public IReadOnlyList<AnswerProblem> Keep(string consultationId, string door, string secret, IReadOnlyList<ItemAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(secret);
        ArgumentNullException.ThrowIfNull(answers);
        return office.Database.Write(work =>
        {
            RegisterRows.Hold(work, consultationId);
            var consultation = Behind(work, consultationId, door);
            var open = Answering(consultation);
            var key = Secrets.ResponseKey(consultation, open.Number, secret);
            if (Wrong(consultation, open.Number, key, answers, whole: false) is { Count: > 0 } problems)
            {
                return problems;
            }

            var row = Row(work, consultation, open.Number, secret);
            if (row is { Sent: true })
            {
                throw new WorkspaceException(WorkspaceProblem.Conflict, "These answers were sent already: send them again to change them.", "答卷已提交：如需修改，请再次提交。");
            }

            // The door is known to all who are invited: nobody fills the table with drafts.
            if (row is null && work.Number($"select count(*) from consult_response where consultation_id = {consultation.Id} and round_number = {open.Number} and is_sent = 0") >= (3L * open.Invited) + 10)
            {
                throw new WorkspaceException(WorkspaceProblem.TooLarge, "There are more drafts than people: no further one is kept.", "草稿数量已超过受邀人数，不再保存新的草稿。");
            }

            Write(work, consultation, open.Number, key, answers, sent: false, isNew: row is null);
            return [];
        });
    }

    /// <summary>Sends answers: they count, and the person has taken part. Until the round closes they may be sent again with the same response secret.</summary>
    /// <param name="token">The link's secret.</param>
    /// <param name="secret">The response secret.</param>
    /// <param name="answers">The answers; all that is required must be there.</param>
    /// <returns>Whether they were taken, and what stands in the way.</returns>
    /// <exception cref="WorkspaceException">The link opens nothing, no round is open, the last day is over, or the person has answered with another secret.</exception>
    public SendOutcome Send(string token, string secret, IReadOnlyList<ItemAnswer> answers)
    {
        ArgumentNullException.ThrowIfNull(token);
        ArgumentNullException.ThrowIfNull(secret);
        ArgumentNullException.ThrowIfNull(answers);
        lock (gate)
        {
            var (invitation, consultation, taken) = office.Database.Read(work =>
            {
                var invited = Invited(work, token) ?? throw RoundRules.NoLink();
                var found = RegisterRows.Known(work, invited.ConsultationId, shelf);
                return (invited, found, found.Open is { } round && IsTaken(work, invited, round.Number));
            });
            var open = Answering(consultation);
            var key = Secrets.ResponseKey(consultation, open.Number, secret);
            if (Wrong(consultation, open.Number, key, answers, whole: true) is { Count: > 0 } problems)
            {
                return new SendOutcome(false, problems);
            }

            office.Database.Write(work =>
            {
                // Somebody may have closed the round while we waited.
                Answering(RegisterRows.Held(work, consultation.Id, shelf));
                var row = Row(work, consultation, open.Number, secret);
                if (taken && row is not { Sent: true })
                {
                    throw RoundRules.Counted();
                }

                Write(work, consultation, open.Number, key, answers, sent: true, isNew: row is null);
            });
            if (!taken)
            {
                Mark(invitation, consultation.Id, open.Number);
            }

            return new SendOutcome(true, []);
        }
    }

    private void Mark(Invitation invitation, string consultation, int round)
    {
        foreach (var over in waiting.Keys.Where(key => key.Consultation == consultation && key.Round != round).ToList())
        {
            waiting.Remove(over);
        }

        if (!waiting.TryGetValue((consultation, round), out var marks))
        {
            waiting[(consultation, round)] = marks = new HashSet<string>(StringComparer.Ordinal);
        }

        marks.Add(invitation.Id);
        var (done, invited) = office.Database.Read(work => (
            work.Number($"select count(*) from consult_participation where consultation_id = {consultation} and round_number = {round} and is_done = 1") ?? 0,
            work.Number($"select count(*) from consult_participation where consultation_id = {consultation} and round_number = {round}") ?? 0));
        if (!MarkRule.MayBeWritten(marks.Count, done, invited))
        {
            return;
        }

        office.Database.Write(work =>
        {
            RegisterRows.Hold(work, consultation);
            Traces.Mark(work, consultation, round, marks);
            Traces.Shuffle(work, consultation, round);
        });
        marks.Clear();
        Traces.Sweep(office.Database);
    }

    private bool IsTaken(Transaction work, Invitation invitation, int round)
    {
        lock (gate)
        {
            if (waiting.TryGetValue((invitation.ConsultationId, round), out var marks) && marks.Contains(invitation.Id))
            {
                return true;
            }
        }

        return work.Any($"select 1 from consult_participation where consultation_id = {invitation.ConsultationId} and round_number = {round} and invitation_id = {invitation.Id} and is_done = 1");
    }

    private ConsultationRound Answering(RegisteredConsultation consultation)
    {
        var open = consultation.Open ?? throw RoundRules.NoRound();
        return open.ClosesOn < DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime) ? throw RoundRules.Over() : open;
    }

    private static IReadOnlyList<AnswerProblem> Wrong(RegisteredConsultation consultation, int round, string key, IReadOnlyList<ItemAnswer> answers, bool whole) => answers.Count > MostAnswers
        ? throw new WorkspaceException(WorkspaceProblem.TooLarge, $"At most {MostAnswers} answers are taken at once.", $"一次最多接受 {MostAnswers} 个回答。")
        : ResponseFile.Check(consultation.Questionnaire, new ResponseSet(round, key, answers), whole);

    private static Invitation? Invited(Transaction work, string token) => work.One(
        $"""
         select i.* from consult_link l join consult_invitation i on i.id = l.invitation_id join consult_consultation c on c.id = i.consultation_id
         where l.hash = {Secrets.TokenHash(token)} and i.is_withdrawn = 0 and c.is_finished = 0
         """, RegisterRows.Invitation);

    private static string Door(Transaction work, string consultation) => work.Text($"select door from consult_consultation where id = {consultation}")!;

    private RegisteredConsultation Behind(Transaction work, string consultation, string door) =>
        RegisterRows.Find(work, consultation, shelf) is { Finished: false } found && Door(work, consultation) == door ? found : throw RoundRules.NoLink();

    private static Kept? Row(Transaction work, RegisteredConsultation consultation, int round, string secret) => work.One(
        $"select is_sent, answers from consult_response where consultation_id = {consultation.Id} and round_number = {round} and response_key = {Secrets.ResponseKey(consultation, round, secret)}",
        row => new Kept(row.Flag("is_sent"), ResponseRows.Read(row.Text("answers"))));

    private static void Write(Transaction work, RegisteredConsultation consultation, int round, string key, IReadOnlyList<ItemAnswer> answers, bool sent, bool isNew)
    {
        Traces.Forget(work);
        var asked = consultation.Questionnaire.InRound(round);
        var text = ResponseRows.Write(asked, sent ? ResponseRows.Asked(asked, answers) : answers);
        work.Run(isNew
            ? (Sql)$"insert into consult_response (consultation_id, round_number, response_key, is_sent, answers) values ({consultation.Id}, {round}, {key}, {sent}, {text})"
            : $"update consult_response set is_sent = {sent}, answers = {text} where consultation_id = {consultation.Id} and round_number = {round} and response_key = {key}");
    }

    private sealed record Kept(bool Sent, IReadOnlyList<ItemAnswer> Answers);
}
