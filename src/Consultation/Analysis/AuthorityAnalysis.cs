using Hedgerow.Science.Consensus;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Consultation.Analysis;

/// <summary>The authority coefficient of a group: from the item that asks for the four grounds and the familiarity, by the weights that the questionnaire itself gives their choices.</summary>
internal static class AuthorityAnalysis
{
    private static readonly Gap NotAsked = new(
        new Wording("Not defined, because the questionnaire does not ask what the judgement rests on and how familiar the matter is.", "无定义：问卷未询问判断依据与熟悉程度。"),
        new Wording("Add the questions `ca_practice`, `ca_theory`, `ca_peers`, `ca_intuition` and `cs`.", "请加入题目 `ca_practice`、`ca_theory`、`ca_peers`、`ca_intuition` 与 `cs`。"));

    public static Found<AuthorityCoefficient> Of(AnswerTable table)
    {
        string[] keys = [.. StandardQuestions.Grounds, StandardQuestions.Familiarity];
        if (table.Asked.Items.FirstOrDefault(one => keys.All(key => one.Questions.Any(question => question.Key == key))) is not { } item)
        {
            return NotAsked;
        }

        ItemQuestion[] questions = [.. keys.Select(key => item.Questions.First(question => question.Key == key))];
        var experts = new List<AuthorityCoefficient>();
        for (var person = 0; person < table.People; person++)
        {
            double?[] weights = [.. questions.Select(question => Weight(question, table.Column(item.Id, question.Key)![person]))];
            if (weights.All(weight => weight is not null))
            {
                experts.Add(AuthorityCoefficient.Of(Math.Min(1, weights[..^1].Sum()!.Value), weights[^1]!.Value));
            }
        }

        return experts.Count == 0 || Shown.Enough(experts.Count) ? AuthorityCoefficient.OfGroup(experts) : Shown.TooFew;
    }

    private static double? Weight(ItemQuestion question, string? answer) => answer is null ? null : question.Choices.FirstOrDefault(choice => choice.Code == answer)?.Weight;
}
