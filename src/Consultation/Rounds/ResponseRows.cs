using System.Text.Encodings.Web;
using System.Text.Json;
using Hedgerow.Storage;

namespace Hedgerow.Consultation.Rounds;

/// <summary>Responses as rows: answers stand in the questionnaire's order, whatever the order they were given in.</summary>
internal static class ResponseRows
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Write(Questionnaire asked, IReadOnlyList<ItemAnswer> answers)
    {
        var places = asked.Items.SelectMany(item => item.Questions.Select(question => (item.Id, question.Key))).Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index);
        return JsonSerializer.Serialize(
            answers.Where(answer => places.ContainsKey((answer.Item, answer.Question))).OrderBy(answer => places[(answer.Item, answer.Question)]).Select(answer => new[] { answer.Item, answer.Question, answer.Value }), Plain);
    }

    internal static IReadOnlyList<ItemAnswer> Read(string json) => [.. JsonSerializer.Deserialize<string[][]>(json)!.Select(one => new ItemAnswer(one[0], one[1], one[2]))];

    /// <summary>The responses of a round that were sent, by key; a question that was not asked (its condition did not hold) has no answer.</summary>
    internal static IReadOnlyList<ResponseSet> Sent(Transaction work, RegisteredConsultation consultation, int round) => work.All(
        $"select response_key, answers from consult_response where consultation_id = {consultation.Id} and round_number = {round} and is_sent = 1 order by response_key",
        row => new ResponseSet(round, row.Text("response_key"), Read(row.Text("answers"))));

    internal static IReadOnlyList<GroupAnswer> Feedback(Transaction work, string id, int round) =>
        work.Text($"select feedback from consult_round where consultation_id = {id} and number = {round}") is { } json ? JsonSerializer.Deserialize<List<GroupAnswer>>(json)! : [];

    /// <summary>The answers without those to questions whose condition does not hold.</summary>
    internal static IReadOnlyList<ItemAnswer> Asked(Questionnaire asked, IReadOnlyList<ItemAnswer> answers)
    {
        var given = new Dictionary<(string, string), string>();
        foreach (var answer in answers)
        {
            given.TryAdd((answer.Item, answer.Question), answer.Value);
        }

        return [.. answers.Where(answer => asked.Find(answer.Item, answer.Question) is { } question && question.When?.Holds(answer.Item, (item, key) => given.GetValueOrDefault((item, key))) != false)];
    }
}
