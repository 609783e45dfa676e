using System.Globalization;
using System.Text;
using Hedgerow.Consultation;

namespace Hedgerow.PlanningRuns;

/// <summary>A consultation as large as they come: people with leanings of their own who draw nearer to one another from round to round. Seeded.</summary>
internal static class MadeConsultation
{
    public const int People = 2000;
    public const int Items = 60;
    public const int Rounds = 4;
    private static readonly string[] Codes = [StandardQuestions.Keep, StandardQuestions.ChangeSetting, StandardQuestions.ChangeName, StandardQuestions.Drop];

    /// <summary>What is asked: decision, importance, feasibility and a comment of each item, and what the judgement rests on.</summary>
    public static Questionnaire Questionnaire() => new()
    {
        Id = "made", Title = LocalText.Of("Made consultation", "合成征询"), Languages = ["en", "zh"],
        Sections =
        [
            .. Enumerable.Range(0, 6).Select(section => new QuestionnaireSection(
                $"s{section}", LocalText.Of($"Part {section + 1}", $"第 {section + 1} 部分"), null,
                [.. Enumerable.Range((section * Items / 6) + 1, Items / 6).Select(Item)])),
            new("about", LocalText.Of("About you", "关于您"), null, [StandardQuestions.Authority()]),
        ],
    };

    /// <summary>Writes the answers of all rounds, and tells how many there are.</summary>
    public static int Write(string path)
    {
        var random = new Random(60_2000);
        var (opinions, leanings, rows) = (new double[People * Items], Enumerable.Range(0, Items).Select(_ => random.NextDouble()).ToArray(), 0);
        for (var at = 0; at < opinions.Length; at++)
        {
            opinions[at] = random.NextDouble();
        }

        using var file = new StreamWriter(path, false, new UTF8Encoding(false)) { NewLine = "\n" };
        file.WriteLine("round,respondent,item,question,value");
        for (var round = 1; round <= Rounds; round++)
        {
            for (var person = 0; person < People; person++)
            {
                var key = ((uint)(person * 2654435761L)).ToString("x8", CultureInfo.InvariantCulture);
                for (var item = 0; item < Items; item++)
                {
                    var view = (opinions[(person * Items) + item] + (round * leanings[item])) / (round + 1);
                    Row(item, "decision", Codes[Math.Clamp((int)((1 - view) * 4), 0, 3)]);
                    Row(item, "importance", Mark(view, 0.5 / round));
                    Row(item, "feasibility", Mark(view, 1));
                    if (random.Next(30) == 0)
                    {
                        Row(item, "comment", "\"Data for this one are hard to get, and the method \"\"as it stands\"\" does not fit here.\"");
                    }

                    void Row(int at, string question, string value)
                    {
                        file.WriteLine($"{round},{key},{at + 1},{question},{value}");
                        rows++;
                    }
                }

                foreach (var ground in StandardQuestions.Grounds)
                {
                    file.WriteLine($"{round},{key},authority,{ground},{(random.Next(2) == 0 ? "large" : "medium")}");
                }

                file.WriteLine($"{round},{key},authority,cs,{(random.Next(2) == 0 ? "very" : "well")}");
                rows += 5;
            }
        }

        return rows;

        string Mark(double view, double noise) => Math.Clamp((int)Math.Round(1 + (4 * view) + (noise * ((random.NextDouble() * 2) - 1))), 1, 5).ToString(CultureInfo.InvariantCulture);
    }

    private static QuestionnaireItem Item(int number) => new(
        number.ToString(CultureInfo.InvariantCulture), LocalText.Of($"Indicator {number}", $"指标 {number}"),
        [.. new[] { StandardQuestions.Decision, StandardQuestions.Importance, StandardQuestions.Feasibility, StandardQuestions.Comment }.Select(StandardQuestions.Of)]);
}
