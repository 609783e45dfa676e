using System.Globalization;
using Hedgerow.Workspace;

namespace Hedgerow.Consultation.Tests;

/// <summary>Experts made by a program: each begins near an opinion and moves towards what the group said. Whatever they come to is marked as simulated.</summary>
internal sealed class SimulatedExperts
{
    private static readonly Dictionary<string, string> Opinions = new() { ["2"] = "change_setting", ["11"] = "change_name", ["14"] = "drop", ["28"] = "drop" };

    private readonly Random random;
    private readonly List<(string Token, string Secret)> experts;

    internal SimulatedExperts(IEnumerable<Issued<Invitation>> invited, int seed)
    {
        random = new Random(seed);
        experts = [.. invited.Select(one => (one.Secret, ExpertRoom.NewSecret()))];
    }

    /// <summary>All but some answer the open round, in an order of chance.</summary>
    internal void Answer(ExpertRoom room, int absent)
    {
        foreach (var (token, secret) in experts.OrderBy(_ => random.Next()).Skip(absent).ToList())
        {
            var seat = room.Enter(token)!;
            var sheet = room.Look(seat.Consultation.Id, seat.Door, secret);
            var answers = sheet.Questionnaire.Items.SelectMany(item => item.Questions.Select(question => Answer(sheet, item, question))).OfType<ItemAnswer>().ToList();
            Require(room.Keep(seat.Consultation.Id, seat.Door, secret, answers[..(answers.Count / 2)]).Count == 0);
            Require(room.Send(token, secret, answers).Sent);
        }
    }

    private ItemAnswer? Answer(AnswerSheet sheet, QuestionnaireItem item, ItemQuestion question)
    {
        var group = sheet.Feedback?.Of(item.Id, question.Key);
        var own = sheet.Feedback?.Own.FirstOrDefault(answer => answer.Item == item.Id && answer.Question == question.Key)?.Value;
        switch (question.Kind)
        {
            case QuestionKind.Choice when group is not null && own is not null:
                return new(item.Id, question.Key, random.NextDouble() < 0.55 ? group.Shares.MaxBy(share => share.Value).Key : own);
            case QuestionKind.Choice:
                var liked = question.Key == StandardQuestions.Decision ? Opinions.GetValueOrDefault(item.Id, StandardQuestions.Keep) : question.Choices[0].Code;
                return new(item.Id, question.Key, random.NextDouble() < 0.65 ? liked : question.Choices[random.Next(question.Choices.Count)].Code);
            case QuestionKind.Choices:
                return new(item.Id, question.Key, question.Choices[random.Next(question.Choices.Count)].Code);
            case QuestionKind.Scale:
                var mark = group?.Median is { } median && own is not null
                    ? (int.Parse(own, CultureInfo.InvariantCulture) + (random.NextDouble() < 0.5 ? Math.Sign(median - int.Parse(own, CultureInfo.InvariantCulture)) : 0))
                    : 3 + random.Next(3);
                return new(item.Id, question.Key, Math.Clamp(mark, 1, 5).ToString(CultureInfo.InvariantCulture));
            case QuestionKind.Text when question.Key == StandardQuestions.Comment && random.NextDouble() < 0.1:
                return new(item.Id, question.Key, $"Simulated remark on indicator {item.Id}");
            default:
                return null;
        }
    }

    private static void Require(bool holds)
    {
        if (!holds)
        {
            throw new InvalidOperationException("The answers of a simulated expert were not taken.");
        }
    }
}
