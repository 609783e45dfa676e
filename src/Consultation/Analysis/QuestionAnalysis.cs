using Hedgerow.Science.Consensus;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Consultation.Analysis;

/// <summary>The figures of one question in one round.</summary>
internal static class QuestionAnalysis
{
    /// <summary>Codes that count as essential for the content validity ratio, the first that a question has.</summary>
    private static readonly string[] Essential = ["essential", StandardQuestions.Keep];

    private const int NinePoints = 9;

    public static QuestionResult Of(ItemQuestion question, AnswerTable table, string?[] column, AnalysisOptions options, QuestionChange? change)
    {
        var answered = column.Count(answer => answer is not null);
        return new QuestionResult(question.Key, question.Kind, answered, Shown.Enough(answered) ? Figures(question, table, column, answered, options) with { Change = change } : Shown.TooFew);
    }

    private static QuestionFigures Figures(ItemQuestion question, AnswerTable table, string?[] column, int answered, AnalysisOptions options)
    {
        var counts = table.Counts(question, column);
        return question.Kind switch
        {
            QuestionKind.Choice => new QuestionFigures
            {
                Counts = counts, Vote = OptionShares.Of([.. counts.Select(count => count.Value)], Share.FromRatio(options.Rule.Share)).Value, Validity = Validity(counts, answered),
            },
            QuestionKind.Choices => new QuestionFigures { Counts = counts },
            QuestionKind.Scale or QuestionKind.Number => new QuestionFigures { Counts = counts, Scale = Scale(question, table.Numbers(column), options) },
            QuestionKind.Rank => new QuestionFigures { Ranks = Ranks(question, column) },
            _ => new QuestionFigures(),
        };
    }

    private static ContentValidity? Validity(IReadOnlyList<KeyValuePair<string, int>> counts, int answered)
    {
        foreach (var code in Essential)
        {
            foreach (var count in counts)
            {
                if (count.Key == code)
                {
                    return new ContentValidity(code, ContentValidityRatio.Of(count.Value, answered).Value, ContentValidityRatio.Critical(answered), ContentValidityRatio.OldCritical(answered));
                }
            }
        }

        return null;
    }

    private static ScaleFigures Scale(ItemQuestion question, double[] numbers, AnalysisOptions options)
    {
        var spread = MeanAndDeviation.Of(numbers).Value;
        var quartiles = Quartiles.Of(numbers, options.Quartiles).Value;
        var from = ScaleSteps.ConsentFrom(question);
        var agreed = quartiles.Range <= options.Rule.LargestInterquartileRange && (spread.Variation.Missing(out _) || spread.Variation.Value <= options.Rule.LargestVariation);
        return new ScaleFigures(
            spread, quartiles,
            from is null ? null : FullMarkRate.Of(numbers, question.Most!.Value).Value, from is { } lowest ? AgreedShare.Of(numbers, lowest, question.Most!.Value).Value : null, from,
            question is { Kind: QuestionKind.Scale, Least: 1, Most: NinePoints } ? SeventyFifteen.Of(numbers).Value : null, agreed);
    }

    private static RankFigures Ranks(ItemQuestion question, string?[] column)
    {
        var codes = question.Choices.Select((choice, at) => (choice.Code, at)).ToDictionary(pair => pair.Code, pair => pair.at, StringComparer.Ordinal);
        var (values, sums, people) = (new List<double>(), new long[codes.Count], 0);
        foreach (var answer in column)
        {
            if (answer is null)
            {
                continue;
            }

            var ranks = new double[codes.Count];
            foreach (var (code, rank) in answer.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((code, at) => (code, at + 1)))
            {
                ranks[codes[code]] = rank;
                sums[codes[code]] += rank;
            }

            values.AddRange(ranks);
            people++;
        }

        var given = new bool[values.Count];
        Array.Fill(given, true);
        return new RankFigures(
            [.. question.Choices.Select((choice, at) => new KeyValuePair<string, double>(choice.Code, sums[at] / (double)people))],
            KendallW.Of(RatingTable.Of(people, values.ToArray(), given)));
    }
}
