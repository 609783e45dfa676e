using Hedgerow.Science.Consensus;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Consultation.Analysis;

/// <summary>All figures of one round.</summary>
internal static class RoundAnalysis
{
    public static RoundResult Of(AnswerTable table, AnswerTable? before, AnalysisOptions options, CancellationToken cancel)
    {
        var both = before is null ? [] : AnswerTable.Both(before, table);
        List<ItemResult> items = [.. table.Asked.Items.Select(item => Item(item, table, before, both, options))];
        List<AcrossItems> across = [.. AcrossAnalysis.Of(table, items, options, cancel)];
        return new RoundResult(
            table.Round, table.People, Returned(table, options), AuthorityAnalysis.Of(table), items, across, [.. PairsAnalysis.Of(table, options)],
            Stop(table, items, options));
    }

    private static ItemResult Item(QuestionnaireItem item, AnswerTable table, AnswerTable? before, IReadOnlyList<(int, int)> both, AnalysisOptions options)
    {
        var questions = new List<QuestionResult>();
        foreach (var question in item.Questions.Where(question => question.Kind is not (QuestionKind.Text or QuestionKind.Note)))
        {
            var change = before is null ? null : ChangeAnalysis.Of(question, item.Id, table, before, both, options.Quartiles);
            questions.Add(QuestionAnalysis.Of(question, table, table.Column(item.Id, question.Key)!, options, change));
        }

        return new ItemResult(item.Id, Agreed(questions, options.Rule), Stable(questions), questions, Comments(item, table));
    }

    private static bool? Agreed(List<QuestionResult> questions, ConsensusRule rule)
    {
        if (questions.Find(question => question.Question == StandardQuestions.Decision) is { } decision)
        {
            return Counted(decision, rule) ? decision.Figures.Value.Vote?.Verdict == OptionVerdict.Accepted : null;
        }

        var scales = questions.FindAll(question => question.Kind == QuestionKind.Scale);
        return scales.Count > 0 && scales.TrueForAll(scale => Counted(scale, rule)) ? scales.TrueForAll(scale => scale.Figures.Value.Scale!.Agreed) : null;
    }

    private static bool Counted(QuestionResult question, ConsensusRule rule) => question.Answered >= rule.LeastAnswers && !question.Figures.Missing(out _);

    private static bool? Stable(List<QuestionResult> questions)
    {
        List<bool?> changes = [.. questions.Where(question => question.Question == StandardQuestions.Decision || question.Kind == QuestionKind.Scale)
            .Select(question => question.Figures.Missing(out _) ? null : question.Figures.Value.Change?.Stable)];
        return changes.Count == 0 || changes.Contains(null) ? null : !changes.Contains(false);
    }

    private static List<ItemComment> Comments(QuestionnaireItem item, AnswerTable table) => !Shown.Enough(table.People)
        ? []
        : [.. from question in item.Questions
              where question.Kind == QuestionKind.Text
              from text in table.Column(item.Id, question.Key)!.OfType<string>().Select(text => text.Trim()).Where(text => text.Length > 0).Order(StringComparer.Ordinal)
              select new ItemComment(question.Key, text)];

    private static Found<Share> Returned(AnswerTable table, AnalysisOptions options)
    {
        var invited = options.Invited.GetValueOrDefault(table.Round);
        return invited >= table.People ? ResponseRate.Of(table.People, invited) : ResponseRate.Of(0, 0);
    }

    private static Found<StopDecision> Stop(AnswerTable table, List<ItemResult> items, AnalysisOptions options)
    {
        if (!Shown.Enough(table.People))
        {
            return Shown.TooFew;
        }

        var asked = table.Asked.Items.Where(item => item.Questions.Any(question => question.Key == StandardQuestions.Decision || question.Kind == QuestionKind.Scale)).Select(item => item.Id).ToHashSet();
        return StopDecision.Of(new StoppingRule { MostRounds = options.Rule.MostRounds }, table.Round, [.. items.Where(item => asked.Contains(item.Item)).Select(item => (item.Agreed == true, item.Stable == true))]);
    }
}
