namespace Hedgerow.Consultation.Analysis;

/// <summary>The answers of a round by question: a column a question, a place a person. People stand in the order of their keys, so that the order of a file changes nothing.</summary>
internal sealed class AnswerTable
{
    private const int MostKnown = 20_000;

    private readonly Dictionary<(string Item, string Question), string?[]> columns;
    private readonly Dictionary<string?[], IReadOnlyList<KeyValuePair<string, int>>> counts = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string?[], double[]> numbers = new(ReferenceEqualityComparer.Instance);

    private AnswerTable(Questionnaire asked, int round, string[] keys, Dictionary<(string, string), string?[]> columns) => (Asked, Round, Keys, this.columns) = (asked, round, keys, columns);

    public Questionnaire Asked { get; }

    public int Round { get; }

    /// <summary>Keys of the people, sorted.</summary>
    public string[] Keys { get; }

    public int People => Keys.Length;

    public static AnswerTable Of(Questionnaire asked, int round, IReadOnlyList<ResponseSet> responses)
    {
        ResponseSet[] here = [.. responses.Where(response => response.Round == round).OrderBy(response => response.Key, StringComparer.Ordinal)];
        var columns = new Dictionary<(string, string), string?[]>();
        foreach (var item in asked.Items)
        {
            foreach (var question in item.Questions)
            {
                columns[(item.Id, question.Key)] = new string?[here.Length];
            }
        }

        // Answers that are the same share one object as a rule, so that its column is looked for once.
        var known = new Dictionary<ItemAnswer, string?[]>(ReferenceEqualityComparer.Instance);
        for (var person = 0; person < here.Length; person++)
        {
            if (person > 0 && here[person].Key == here[person - 1].Key)
            {
                throw new ArgumentException($"The key {here[person].Key} stands twice in round {round}: one set of answers a person.", nameof(responses));
            }

            foreach (var answer in here[person].Answers)
            {
                if (!known.TryGetValue(answer, out var column))
                {
                    column = columns.GetValueOrDefault((answer.Item, answer.Question))
                        ?? throw new ArgumentException($"Round {round} does not ask {answer.Item}/{answer.Question}: check the responses first.", nameof(responses));
                    _ = known.Count < MostKnown && known.TryAdd(answer, column);
                }

                column[person] = answer.Value;
            }
        }

        return new AnswerTable(asked, round, [.. here.Select(response => response.Key)], columns);
    }

    /// <summary>What each person answered; null where nothing. Null where the round does not ask it.</summary>
    public string?[]? Column(string item, string question) => columns.GetValueOrDefault((item, question));

    /// <summary>How many chose each code, or gave each step; counted once.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> Counts(ItemQuestion question, string?[] column) =>
        counts.TryGetValue(column, out var found) ? found : counts[column] = AnswerCounts.Of(question, column);

    /// <summary>The numbers of those who answered, ascending; read once.</summary>
    public double[] Numbers(string?[] column)
    {
        if (!numbers.TryGetValue(column, out var found))
        {
            numbers[column] = found = ScaleSteps.Numbers(column);
            Array.Sort(found);
        }

        return found;
    }

    /// <summary>Places of the people who took part in both rounds.</summary>
    public static List<(int Before, int Now)> Both(AnswerTable before, AnswerTable now)
    {
        var (pairs, at) = (new List<(int, int)>(), 0);
        for (var person = 0; person < now.People; person++)
        {
            while (at < before.People && string.CompareOrdinal(before.Keys[at], now.Keys[person]) < 0)
            {
                at++;
            }

            if (at < before.People && before.Keys[at] == now.Keys[person])
            {
                pairs.Add((at, person));
            }
        }

        return pairs;
    }
}
