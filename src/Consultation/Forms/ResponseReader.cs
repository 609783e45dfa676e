using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Consultation.Forms;

/// <summary>Reads responses, and holds every answer to the questionnaire of its round. Answers that are the same share one object, so that millions of them fit.</summary>
internal sealed class ResponseReader(string name, Questionnaire questionnaire, string[] header)
{
    private const int LongestShared = 64;
    private const int MostShared = 10_000;
    private const int LastRound = 99;

    private readonly FormFindings findings = new(name);
    private readonly Dictionary<(int Round, string Key), OneSet> sets = [];
    private readonly Dictionary<int, Asked> rounds = [];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ResponsesReading Read(byte[] bytes)
    {
        string text;
        try
        {
            text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            findings.Error("not-utf8", null, new("the file is not UTF-8", "文件不是 UTF-8 编码"), new("save it as CSV UTF-8", "请另存为 CSV UTF-8"));
            return new([], findings.All);
        }

        var scan = new CsvScan(text, CsvReader.Separator(text));
        var columns = CsvColumns.Of(scan.Next() ? [new CsvReader.CsvRow(scan.Line, scan.All())] : [], header, header, findings);
        if (columns is null)
        {
            return new([], findings.All);
        }

        int[] places = [.. header.Select(columns.PlaceOf)];
        OneSet? last = null;
        while (scan.Next())
        {
            var value = scan.Cell(places[4]);
            last = SetOf(scan.Line, scan.Cell(places[0]).Trim(), scan.Cell(places[1]).Trim(), last);
            // An empty cell is no answer.
            if (last is not null && value.Length > 0)
            {
                Take(last, scan.Line, scan.Cell(places[2]).Trim(), scan.Cell(places[3]).Trim(), value);
            }
        }

        return new([.. sets.Select(pair => new ResponseSet(pair.Key.Round, pair.Key.Key, pair.Value.Answers)).Where(set => set.Answers.Count > 0)], findings.All);
    }

    /// <summary>The answers of a person in a round; most rows belong to the one before.</summary>
    private OneSet? SetOf(int line, ReadOnlySpan<char> round, ReadOnlySpan<char> key, OneSet? last)
    {
        if (last is not null && key.SequenceEqual(last.Key) && round.SequenceEqual(last.RoundText))
        {
            return last;
        }

        if (!int.TryParse(round, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > LastRound)
        {
            findings.Error("round", line, new($"column round: '{round}' is no round", $"round 列：“{round}”不是有效轮次"), new("a number from 1", "从 1 开始的数字"));
            return null;
        }

        if (key.IsEmpty)
        {
            findings.Error("respondent", line, new("column respondent: the row names no respondent", "respondent 列：该行缺少答卷编号"), new("a key that is the same for all answers of a person", "同一人的全部回答使用同一编号"));
            return null;
        }

        var owned = key.ToString();
        if (!sets.TryGetValue((number, owned), out var set))
        {
            if (!rounds.TryGetValue(number, out var asked))
            {
                rounds[number] = asked = new Asked(questionnaire.InRound(number));
            }

            sets[(number, owned)] = set = new OneSet(round.ToString(), owned, asked);
        }

        return set;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Take(OneSet set, int line, ReadOnlySpan<char> item, ReadOnlySpan<char> question, ReadOnlySpan<char> value)
    {
        var slot = set.Asked.Find(item, question);
        if (slot is null)
        {
            var strange = new ItemAnswer(item.ToString(), question.ToString(), value.ToString());
            set.Answers.Add(strange);
            Say(line, item.IsEmpty ? "item" : set.Asked.Questionnaire.Find(strange.Item) is null ? "item" : "question", AnswerCheck.One(set.Asked.Questionnaire, strange));
            return;
        }

        if (!slot.Known.TryGetValue(value, out var answer))
        {
            answer = new ItemAnswer(slot.Item, slot.Question, value.ToString());
            if (AnswerCheck.One(set.Asked.Questionnaire, answer) is { } problem)
            {
                Say(line, "value", problem);
            }
            else if (value.Length <= LongestShared && slot.Count++ < MostShared)
            {
                slot.Answers.Add(answer.Value, answer);
            }
        }

        set.Answers.Add(answer);
        if (set.Seen[slot.Number])
        {
            Say(line, "question", AnswerCheck.Twice(answer));
        }

        set.Seen[slot.Number] = true;
    }

    private void Say(int line, string column, AnswerProblem? problem)
    {
        if (problem is not null)
        {
            findings.Error(problem.Code, line, new Wording($"column {column}: {problem.Found.En}", $"{column} 列：{problem.Found.Zh}"), problem.Expected, problem.Nearest);
        }
    }

    private sealed class OneSet(string roundText, string key, Asked asked)
    {
        public string RoundText => roundText;

        public string Key => key;

        public Asked Asked => asked;

        public bool[] Seen { get; } = new bool[asked.Slots];

        public List<ItemAnswer> Answers { get; } = new(asked.Slots);
    }

    private sealed class Slot
    {
        public Slot(string item, string question, int number)
        {
            (Item, Question, Number) = (item, question, number);
            Known = Answers.GetAlternateLookup<ReadOnlySpan<char>>();
        }

        public string Item { get; }

        public string Question { get; }

        public int Number { get; }

        /// <summary>Answers that were found good.</summary>
        public Dictionary<string, ItemAnswer> Answers { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, ItemAnswer>.AlternateLookup<ReadOnlySpan<char>> Known { get; }

        public int Count { get; set; }
    }

    /// <summary>What a round asks, with a place for each question.</summary>
    private sealed class Asked
    {
        private readonly Dictionary<string, Dictionary<string, Slot>> slots = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Dictionary<string, Slot>>.AlternateLookup<ReadOnlySpan<char>> byItem;
        private Dictionary<string, Slot>? lastItem;
        private string lastName = "";

        public Asked(Questionnaire questionnaire)
        {
            Questionnaire = questionnaire;
            foreach (var item in questionnaire.Items)
            {
                var questions = slots[item.Id] = new Dictionary<string, Slot>(StringComparer.Ordinal);
                foreach (var question in item.Questions)
                {
                    questions[question.Key] = new Slot(item.Id, question.Key, Slots++);
                }
            }

            byItem = slots.GetAlternateLookup<ReadOnlySpan<char>>();
        }

        public Questionnaire Questionnaire { get; }

        public int Slots { get; }

        public Slot? Find(ReadOnlySpan<char> item, ReadOnlySpan<char> question)
        {
            if (lastItem is null || !item.SequenceEqual(lastName))
            {
                if (!byItem.TryGetValue(item, out var name, out var found))
                {
                    return null;
                }

                (lastItem, lastName) = (found, name);
            }

            return lastItem.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(question, out var slot) ? slot : null;
        }
    }
}
