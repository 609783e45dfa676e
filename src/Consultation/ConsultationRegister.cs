using System.Globalization;
using System.Text.Json;
using Hedgerow.Consultation.Forms;
using Hedgerow.Consultation.Rounds;
using Hedgerow.Storage;
using Hedgerow.Workspace;

namespace Hedgerow.Consultation;

/// <summary>The consultations of a workspace: what is asked, in which rounds, by which rule. What the secretariat does stands in the audit log; what an expert does never.</summary>
/// <param name="office">The workspace; opened with <see cref="ConsultationTables.Migrations"/>.</param>
/// <param name="clock">The clock; null for the real one.</param>
public sealed class ConsultationRegister(Office office, TimeProvider? clock = null)
{
    private const int LongestTitle = 200;
    private const int LongestRound = 366;

    private readonly TimeProvider clock = clock ?? TimeProvider.System;

    /// <summary>Makes a consultation; no round is open yet.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="made">What it is to be.</param>
    /// <returns>It, with its id.</returns>
    public RegisteredConsultation Add(Actor by, NewConsultation made)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(made);
        if ((made.CityId is null) == (made.OrganisationId is null))
        {
            throw new ArgumentException("A consultation belongs to a city or to an organisation, and to one of them only.", nameof(made));
        }

        Check(made.Title, made.Questionnaire, made.Rule);
        var id = Secrets.RandomId();
        return office.Database.Write(work =>
        {
            work.Run($"""
                insert into consult_consultation (id, city_id, organisation_id, title_en, title_zh, questionnaire, rule, is_linked, door, is_finished, made_at, by_name, revision)
                values ({id}, {made.CityId}, {made.OrganisationId}, {made.Title.En}, {made.Title.Zh}, {RegisterRows.Yaml(made.Questionnaire)}, {JsonSerializer.Serialize(made.Rule)}, {made.RoundsLinked},
                  {Secrets.New()}, 0, {clock.GetUtcNow()}, {by.Name}, 1)
                """);
            office.Audit.Add(work, by, "consult.add", id, made.CityId);
            return RegisterRows.Known(work, id);
        });
    }

    /// <summary>A consultation by its id.</summary>
    /// <param name="id">The id.</param>
    /// <returns>It, or null.</returns>
    public RegisteredConsultation? Find(string id) => office.Database.Read(work => RegisterRows.Find(work, id));

    /// <summary>The consultations of a city, newest first.</summary>
    /// <param name="cityId">The city.</param>
    /// <returns>They.</returns>
    public IReadOnlyList<RegisteredConsultation> OfCity(string cityId) => List($"city_id = {cityId}");

    /// <summary>The consultations of an organisation, newest first.</summary>
    /// <param name="organisationId">The organisation.</param>
    /// <returns>They.</returns>
    public IReadOnlyList<RegisteredConsultation> OfOrganisation(string organisationId) => List($"organisation_id = {organisationId}");

    /// <summary>
    /// Changes title, questionnaire and rule while no round is open. After the first round the rule stays as it is, and so does all that was asked: items may be added for later rounds (<c>since</c>),
    /// or asked no more (<c>until</c>).
    /// </summary>
    /// <param name="by">Who does it.</param>
    /// <param name="id">The consultation.</param>
    /// <param name="revision">The revision that was looked at: somebody else's change in between is not overwritten.</param>
    /// <param name="questionnaire">The questionnaire; null to leave it.</param>
    /// <param name="title">The title; null to leave it.</param>
    /// <param name="rule">The rule; null to leave it.</param>
    /// <returns>It, as it is now.</returns>
    public RegisteredConsultation Change(Actor by, string id, long revision, Questionnaire? questionnaire = null, Science.Quantities.Wording? title = null, ConsensusRule? rule = null) => office.Database.Write(work =>
    {
        var now = RegisterRows.Held(work, id);
        if (now.Revision != revision)
        {
            throw new WorkspaceException(WorkspaceProblem.Conflict, "Somebody else has changed the consultation meanwhile: look at it again.", "其间有人修改了该意见征询，请重新查看。");
        }

        if (now.Open is not null || now.Finished)
        {
            throw new WorkspaceException(WorkspaceProblem.Refused, "While a round is open, and after the last, nothing of a consultation is changed.", "轮次进行期间及全部结束后，不得修改意见征询。");
        }

        if (now.Rounds.Count > 0 && rule is not null && rule != now.Rule)
        {
            throw new WorkspaceException(WorkspaceProblem.Refused, "The rule for agreement was set before the first round and stays.", "共识规则在第一轮之前已确定，不再更改。");
        }

        Check(title ?? now.Title, questionnaire ?? now.Questionnaire, rule ?? now.Rule);
        if (questionnaire is not null)
        {
            foreach (var round in now.Rounds.Where(round => Asked(now.Questionnaire, round.Number) != Asked(questionnaire, round.Number)))
            {
                throw new WorkspaceException(
                    WorkspaceProblem.Refused,
                    string.Create(CultureInfo.InvariantCulture, $"What was asked in round {round.Number} stays as it was: add items with since: {now.Rounds.Count + 1}, or end them with until: {now.Rounds.Count}."),
                    string.Create(CultureInfo.InvariantCulture, $"第 {round.Number} 轮已提出的问题不得更改：新增项目请注明 since: {now.Rounds.Count + 1}，停止提问请注明 until: {now.Rounds.Count}。"));
            }
        }

        work.Run($"""
            update consult_consultation set questionnaire = {RegisterRows.Yaml(questionnaire ?? now.Questionnaire)}, title_en = {(title ?? now.Title).En}, title_zh = {(title ?? now.Title).Zh},
              rule = {JsonSerializer.Serialize(rule ?? now.Rule)}, revision = {revision + 1} where id = {id}
            """);
        office.Audit.Add(work, by, "consult.change", id, now.CityId);
        return RegisterRows.Known(work, id);
    });

    /// <summary>Opens the next round.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="id">The consultation.</param>
    /// <param name="closesOn">The last day on which answers are taken.</param>
    /// <returns>The consultation.</returns>
    public RegisteredConsultation OpenRound(Actor by, string id, DateOnly closesOn) => office.Database.Write(work =>
    {
        var now = RegisterRows.Held(work, id);
        var today = Today();
        if (now.Open is not null || now.Finished)
        {
            throw new WorkspaceException(WorkspaceProblem.Refused, "A round is open already, or the consultation is finished.", "已有轮次在进行，或意见征询已结束。");
        }

        if (closesOn < today || closesOn.DayNumber - today.DayNumber > LongestRound)
        {
            throw new WorkspaceException(WorkspaceProblem.Refused, $"A round closes today or later, within {LongestRound} days.", $"截止日应为今天或之后，且在 {LongestRound} 天之内。");
        }

        if (now.Rounds.Count >= now.Rule.MostRounds)
        {
            throw new WorkspaceException(WorkspaceProblem.Refused, $"The rule that was set beforehand allows {now.Rule.MostRounds} rounds.", $"事先确定的规则最多允许 {now.Rule.MostRounds} 轮。");
        }

        var number = now.Rounds.Count + 1;
        if (!now.Questionnaire.InRound(number).Items.Any())
        {
            throw new WorkspaceException(WorkspaceProblem.Refused, "Nothing would be asked in this round.", "本轮没有任何问题。");
        }

        var invited = work.All($"select id from consult_invitation where consultation_id = {id} and is_withdrawn = 0", row => row.Text("id"));
        work.Run($"""
            insert into consult_round (consultation_id, number, opened_on, closes_on, invited) values ({id}, {number}, {RegisterRows.Day(today)}, {RegisterRows.Day(closesOn)}, {invited.Count})
            """);
        foreach (var invitation in invited)
        {
            work.Run($"insert into consult_participation (consultation_id, round_number, invitation_id, is_done) values ({id}, {number}, {invitation}, 0)");
        }

        office.Audit.Add(work, by, "consult.open", id, now.CityId, Detail(number));
        return RegisterRows.Known(work, id);
    });

    /// <summary>Moves the last day of the open round.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="id">The consultation.</param>
    /// <param name="closesOn">The last day.</param>
    /// <returns>The consultation.</returns>
    public RegisteredConsultation Extend(Actor by, string id, DateOnly closesOn) => office.Database.Write(work =>
    {
        var now = RegisterRows.Held(work, id);
        var open = now.Open ?? throw RoundRules.NoRound();
        if (closesOn < Today() || closesOn.DayNumber - open.OpenedOn.DayNumber > LongestRound)
        {
            throw new WorkspaceException(WorkspaceProblem.Refused, $"A round closes today or later, within {LongestRound} days.", $"截止日应为今天或之后，且在 {LongestRound} 天之内。");
        }

        work.Run($"update consult_round set closes_on = {RegisterRows.Day(closesOn)} where consultation_id = {id} and number = {open.Number}");
        office.Audit.Add(work, by, "consult.extend", id, now.CityId, Detail(open.Number));
        return RegisterRows.Known(work, id);
    });

    /// <summary>
    /// Closes the open round: drafts that were not sent are thrown away, and with them the list of who has taken part. What stays is how many did, and what the group said where at least five did.
    /// </summary>
    /// <param name="by">Who does it; <see cref="Actor.Program"/> where the day has come.</param>
    /// <param name="id">The consultation.</param>
    /// <returns>The consultation.</returns>
    public RegisteredConsultation CloseRound(Actor by, string id)
    {
        var closed = office.Database.Write(work =>
        {
            var now = RegisterRows.Held(work, id);
            var open = now.Open ?? throw RoundRules.NoRound();
            Traces.Forget(work);
            work.Run($"delete from consult_response where consultation_id = {id} and is_sent = 0");
            work.Run($"delete from consult_participation where consultation_id = {id}");
            work.Run($"delete from consult_link where round_number is not null and invitation_id in (select id from consult_invitation where consultation_id = {id})");
            Traces.Shuffle(work, id, open.Number);
            var responses = ResponseRows.Sent(work, now, open.Number);
            var feedback = GroupFeedback.Of(now.Questionnaire.InRound(open.Number), responses);
            work.Run($"""
                update consult_round set closed_on = {RegisterRows.Day(Today())}, responses = {responses.Count}, feedback = {JsonSerializer.Serialize(feedback)} where consultation_id = {id} and number = {open.Number}
                """);
            office.Audit.Add(work, by, "consult.close", id, now.CityId, Detail(open.Number));
            return RegisterRows.Known(work, id);
        });
        Traces.Sweep(office.Database);
        return closed;
    }

    /// <summary>Closes every round whose last day is over.</summary>
    /// <returns>How many were closed.</returns>
    public int CloseDue()
    {
        var due = office.Database.Read(work => work.All($"select consultation_id from consult_round where closed_on is null and closes_on < {RegisterRows.Day(Today())}", row => row.Text("consultation_id")));
        foreach (var id in due)
        {
            CloseRound(Actor.Program, id);
        }

        return due.Count;
    }

    /// <summary>Says that no round will follow: the links open nothing any more.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="id">The consultation.</param>
    /// <returns>The consultation.</returns>
    public RegisteredConsultation Finish(Actor by, string id) => office.Database.Write(work =>
    {
        var now = RegisterRows.Held(work, id);
        if (now.Open is not null)
        {
            throw new WorkspaceException(WorkspaceProblem.Refused, "A round is open: close it first.", "尚有轮次在进行，请先关闭。");
        }

        work.Run($"update consult_consultation set is_finished = 1 where id = {id}");
        office.Audit.Add(work, by, "consult.finish", id, now.CityId);
        return RegisterRows.Known(work, id);
    });

    /// <summary>The responses of closed rounds, for the analysis. Nothing of an open round is given out.</summary>
    /// <param name="id">The consultation.</param>
    /// <returns>The responses, by round and key.</returns>
    public IReadOnlyList<ResponseSet> Responses(string id) => office.Database.Read(work =>
    {
        var now = RegisterRows.Known(work, id);
        return now.Rounds.Where(round => round.ClosedOn is not null).SelectMany(round => ResponseRows.Sent(work, now, round.Number)).ToList();
    });

    /// <summary>What the group said in a closed round; empty where fewer than five took part.</summary>
    /// <param name="id">The consultation.</param>
    /// <param name="round">Number of the round.</param>
    /// <returns>A summary for each question that at least five people answered.</returns>
    public IReadOnlyList<GroupAnswer> Feedback(string id, int round) => office.Database.Read(work => ResponseRows.Feedback(work, id, round));

    private static string Asked(Questionnaire questionnaire, int round)
    {
        var asked = questionnaire.InRound(round);
        return RegisterRows.Yaml(asked with { Sections = [.. asked.Sections.Select(section => section with { Items = [.. section.Items.Select(item => item with { Since = 1, Until = null })] })] });
    }

    private static void Check(Science.Quantities.Wording title, Questionnaire questionnaire, ConsensusRule rule)
    {
        if (title.En.Trim().Length is 0 or > LongestTitle || title.Zh.Trim().Length is 0 or > LongestTitle)
        {
            throw new WorkspaceException(WorkspaceProblem.Refused, $"A title has 1 to {LongestTitle} characters.", $"标题应为 1 至 {LongestTitle} 个字符。");
        }

        var findings = new FormFindings("questionnaire.yaml");
        QuestionnaireCheck.Of(questionnaire, findings, new Dictionary<string, int>());
        if (findings.Refused)
        {
            throw new WorkspaceException(
                WorkspaceProblem.Refused, "The questionnaire has mistakes: " + string.Join("; ", findings.All.Select(finding => finding.Found.En)), "问卷有误：" + string.Join("；", findings.All.Select(finding => finding.Found.Zh)));
        }

        if (rule is not { Share: > 0.5 and <= 1, LargestInterquartileRange: >= 0 and <= 20, LargestVariation: > 0 and <= 10, MostRounds: >= 1 and <= 20, LeastAnswers: >= SurveyFeedback.LeastPeople and <= 10_000 })
        {
            throw new WorkspaceException(
                WorkspaceProblem.Refused,
                "A rule for agreement has a share above 0.5 up to 1, an interquartile range from 0, a coefficient of variation above 0, 1 to 20 rounds, and at least 5 answers.",
                "共识规则：比例大于 0.5 且不超过 1，四分位距不小于 0，变异系数大于 0，1 至 20 轮，且至少 5 份答卷。");
        }
    }

    private List<RegisteredConsultation> List(Sql where) => office.Database.Read(work => work.All($"select * from consult_consultation where {where} order by made_at desc, id", RegisterRows.Consultation)
        .Select(one => one with { Rounds = RegisterRows.Rounds(work, one.Id) }).ToList());

    private DateOnly Today() => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private static Dictionary<string, string?> Detail(int round) => new() { ["round"] = round.ToString(CultureInfo.InvariantCulture) };
}
