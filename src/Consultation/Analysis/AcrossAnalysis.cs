using Hedgerow.Science.Consensus;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Consultation.Analysis;

/// <summary>Whether people agree over all items that share a question.</summary>
internal static class AcrossAnalysis
{
    /// <summary>Up to this number of people the test of concordance is drawn too.</summary>
    private const int FewPeople = 12;

    public static IEnumerable<AcrossItems> Of(AnswerTable table, IReadOnlyList<ItemResult> results, AnalysisOptions options, CancellationToken cancel) =>
        from item in table.Asked.Items
        from question in item.Questions
        where question.Kind is QuestionKind.Choice or QuestionKind.Scale && !PairsAnalysis.IsPair(question.Key)
        group (item, question) by Signature(question) into shared
        where shared.Count() > 1
        select One(table, shared.First().question, [.. shared.Select(one => one.item.Id)], results, options, cancel);

    // The same key with other choices or ends is another question.
    private static string Signature(ItemQuestion question) =>
        FormattableString.Invariant($"{question.Key}|{question.Kind}|{question.Least}|{question.Most}|{string.Join(' ', question.Choices.Select(choice => choice.Code))}");

    private static AcrossItems One(AnswerTable table, ItemQuestion question, string[] items, IReadOnlyList<ItemResult> results, AnalysisOptions options, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var scale = question.Kind == QuestionKind.Scale;
        if (!Shown.Enough(table.People))
        {
            return scale
                ? new AcrossItems(question.Key, question.Kind, items, Shown.TooFew, null, Shown.TooFew, null, Shown.TooFew)
                : new AcrossItems(question.Key, question.Kind, items, null, null, Shown.TooFew, Shown.TooFew, null);
        }

        var ratings = Ratings(table, question, items);
        var alpha = KrippendorffAlpha.Of(ratings, scale ? AlphaMetric.Ordinal : AlphaMetric.Nominal);
        if (!scale)
        {
            return new AcrossItems(question.Key, question.Kind, items, null, null, alpha, Kappa(ratings, question.Choices.Count), null);
        }

        var concordance = KendallW.Of(ratings);
        if (!concordance.Missing(out _) && !Shown.Enough(concordance.Value.Raters))
        {
            concordance = Shown.TooFewWhole;
        }

        var few = !concordance.Missing(out _) && (concordance.Value.Items <= Concordance.FewItems || concordance.Value.Raters <= FewPeople);
        return new AcrossItems(
            question.Key, question.Kind, items, concordance, few ? KendallW.Permute(ratings, options.Draws, options.Seed, cancel) : null, alpha, null,
            BoundaryMethod.Of([.. items.Select(item => Boundary(results.First(result => result.Item == item).Find(question.Key)!))]));
    }

    private static RatingTable Ratings(AnswerTable table, ItemQuestion question, string[] items)
    {
        var codes = question.Choices.Select((choice, at) => (choice.Code, at)).ToDictionary(pair => pair.Code, pair => pair.at, StringComparer.Ordinal);
        var (values, given) = (new double[table.People * items.Length], new bool[table.People * items.Length]);
        for (var item = 0; item < items.Length; item++)
        {
            var column = table.Column(items[item], question.Key)!;
            for (var person = 0; person < column.Length; person++)
            {
                if (column[person] is { } answer)
                {
                    var at = (person * items.Length) + item;
                    (values[at], given[at]) = (question.Kind == QuestionKind.Scale ? ScaleSteps.Number(answer) : codes[answer], true);
                }
            }
        }

        return RatingTable.Of(table.People, values, given);
    }

    private static Found<Kappa> Kappa(RatingTable ratings, int categories)
    {
        int[] whole = [.. Enumerable.Range(0, ratings.Raters).Where(rater => Enumerable.Range(0, ratings.Items).All(item => ratings.Has(rater, item)))];
        if (!Shown.Enough(whole.Length))
        {
            return Shown.TooFewWhole;
        }

        var counts = new int[ratings.Items][];
        for (var item = 0; item < counts.Length; item++)
        {
            counts[item] = new int[categories];
            foreach (var rater in whole)
            {
                counts[item][(int)ratings.At(rater, item)]++;
            }
        }

        return FleissKappa.Of(counts);
    }

    private static Found<BoundaryFigures> Boundary(QuestionResult question)
    {
        if (question.Figures.Missing(out var gap))
        {
            return gap;
        }

        var scale = question.Figures.Value.Scale!;
        return scale.Spread.Variation.Missing(out gap) ? gap : new BoundaryFigures(scale.Spread.Mean, scale.FullMark!.Value.Ratio, scale.Spread.Variation.Value);
    }
}
