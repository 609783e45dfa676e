using System.Globalization;
using Hedgerow.Science.Consensus;

namespace Hedgerow.Consultation.Rounds;

/// <summary>What a group answered, question by question: shares of codes, median and quartiles of scales and numbers. Where fewer than five answered nothing is told.</summary>
internal static class GroupFeedback
{
    internal static IReadOnlyList<GroupAnswer> Of(Questionnaire asked, IReadOnlyList<ResponseSet> responses) =>
    [
        .. from item in asked.Items
           from question in item.Questions
           where question.Kind is not (QuestionKind.Note or QuestionKind.Text)
           let values = responses.Select(response => response.Answer(item.Id, question.Key)).OfType<string>().ToList()
           where values.Count >= SurveyFeedback.LeastPeople
           select One(item.Id, question, values),
    ];

    private static GroupAnswer One(string item, ItemQuestion question, List<string> values)
    {
        var steps = question.Kind == QuestionKind.Scale
            ? Enumerable.Range((int)question.Least!.Value, (int)(question.Most!.Value - question.Least.Value) + 1).Select(step => step.ToString(CultureInfo.InvariantCulture)).ToList()
            : question.Kind is QuestionKind.Choice or QuestionKind.Choices ? question.Choices.Select(choice => choice.Code).ToList() : [];
        var shares = steps.Select(code => new KeyValuePair<string, int>(code, values.Count(value => value.Split(' ').Contains(code)))).ToList();
        var group = new GroupAnswer(item, question.Key, values.Count, shares);
        if (question.Kind is not (QuestionKind.Scale or QuestionKind.Number))
        {
            return group;
        }

        var quartiles = Quartiles.Of(values.Select(value => double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture)).ToArray(), QuantileType.ByCountLessOne).Value;
        return group with { Median = quartiles.Median, LowerQuartile = quartiles.Lower, UpperQuartile = quartiles.Upper };
    }
}
