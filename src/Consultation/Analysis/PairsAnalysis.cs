using Hedgerow.Science.Consensus;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Consultation.Analysis;

/// <summary>Weights from items that ask for pairs: questions called <c>A_vs_B</c>, answered by a number or by a choice that has a weight (3 for "A three times as important", 0.3333 the other way round).</summary>
internal static class PairsAnalysis
{
    private const string Against = "_vs_";

    public static bool IsPair(string question) => question.IndexOf(Against, StringComparison.Ordinal) is > 0 and var at && at + Against.Length < question.Length;

    public static IEnumerable<PairsResult> Of(AnswerTable table, AnalysisOptions options)
    {
        foreach (var item in table.Asked.Items)
        {
            ItemQuestion[] pairs = [.. item.Questions.Where(question => IsPair(question.Key))];
            if (pairs.Length > 0)
            {
                yield return One(table, item.Id, pairs, options);
            }
        }
    }

    private static PairsResult One(AnswerTable table, string item, ItemQuestion[] pairs, AnalysisOptions options)
    {
        var sides = pairs.Select(pair => pair.Key.Split(Against, 2)).ToArray();
        string[] things = [.. sides.SelectMany(side => side).Distinct()];
        var needed = things.Length * (things.Length - 1) / 2;
        if (pairs.Length != needed || sides.Select(side => string.CompareOrdinal(side[0], side[1]) < 0 ? (side[0], side[1]) : (side[1], side[0])).Distinct().Count() != needed)
        {
            var gap = new Gap(
                new Wording($"Not defined, because {things.Length} things make {needed} pairs, each once, and {pairs.Length} are asked.", $"无定义：{things.Length} 项应两两比较 {needed} 次且各一次，问卷实际为 {pairs.Length} 次。"),
                new Wording("Ask for every pair once.", "请使每一对恰好比较一次。"));
            return new PairsResult(item, things, 0, 0, gap, gap);
        }

        var matrices = Enumerable.Range(0, table.People).Select(person => Matrix(table, item, pairs, sides, things, person)).OfType<PairwiseMatrix>().ToList();
        if (!Shown.Enough(matrices.Count))
        {
            return new PairsResult(item, things, matrices.Count, 0, Shown.TooFew, Shown.TooFew);
        }

        var group = GroupJudgement.Of(matrices);
        AhpWeights[] weights = [.. Enum.GetValues<AhpMethod>().Select(method => AhpWeights.Of(group, method))];
        return new PairsResult(item, things, matrices.Count, matrices.Count(matrix => Contradicts(matrix, options)), weights, ConsistencyRatio.Of(weights[0], options.RandomIndex));
    }

    private static bool Contradicts(PairwiseMatrix matrix, AnalysisOptions options)
    {
        var ratio = ConsistencyRatio.Of(AhpWeights.Of(matrix), options.RandomIndex);
        return !ratio.Missing(out _) && !ratio.Value.IsAccepted;
    }

    private static PairwiseMatrix? Matrix(AnswerTable table, string item, ItemQuestion[] pairs, string[][] sides, string[] things, int person)
    {
        var rows = new double[things.Length, things.Length];
        for (var pair = 0; pair < pairs.Length; pair++)
        {
            if (Judgement(pairs[pair], table.Column(item, pairs[pair].Key)![person]) is not { } value)
            {
                return null;
            }

            var (row, column) = (Array.IndexOf(things, sides[pair][0]), Array.IndexOf(things, sides[pair][1]));
            (rows[row, column], rows[column, row]) = (value, 1 / value);
        }

        return PairwiseMatrix.OfUpper(things.Length, [.. from row in Enumerable.Range(0, things.Length) from column in Enumerable.Range(row + 1, things.Length - row - 1) select rows[row, column]]);
    }

    private static double? Judgement(ItemQuestion pair, string? answer)
    {
        var value = answer is null ? null : pair.Kind == QuestionKind.Choice ? pair.Choices.FirstOrDefault(choice => choice.Code == answer)?.Weight : ScaleSteps.Number(answer);
        return value > 0 ? value : null;
    }
}
