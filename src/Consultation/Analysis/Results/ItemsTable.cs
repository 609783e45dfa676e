using System.Globalization;
using System.Text.Json;
using Hedgerow.Pages;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Consultation.Analysis.Results;

/// <summary>Writes items.csv: a row for each round, item and question. An empty cell is a figure that the question does not have; one that is not defined or not shown has its reason in the last columns.</summary>
internal static class ItemsTable
{
    private static readonly string[] Header =
    [
        "round", "item", "name_en", "name_zh", "question", "kind", "answered", "counts", "verdict", "leading", "leading_share", "cvr", "cvr_critical", "median", "lower_quartile", "upper_quartile",
        "interquartile_range", "quantile_type", "mean", "sd", "cv", "full_mark_rate", "consent", "change", "median_step", "same_answer", "signed_ranks_p", "item_agreed", "item_stable", "reason_en", "reason_zh",
    ];

    public static byte[] Write(ConsultationResult result)
    {
        var table = new CsvTable(Header);
        foreach (var round in result.Rounds)
        {
            foreach (var item in round.Items)
            {
                foreach (var question in item.Questions)
                {
                    table.Add(Row(result.Questionnaire, round, item, question));
                }
            }
        }

        return table.ToBytes();
    }

    private static string[] Row(Questionnaire questionnaire, RoundResult round, ItemResult item, QuestionResult question)
    {
        var name = questionnaire.Find(item.Item)!.Name.ToWording();
        var f = question.Figures.Missing(out var gap) ? new QuestionFigures() : question.Figures.Value;
        var reasons = new List<Gap>();
        if (gap is not null)
        {
            reasons.Add(gap);
        }

        return
        [
            Whole(round.Round), item.Item, name.En, name.Zh, question.Question, Snake(question.Kind), gap is null ? Whole(question.Answered) : $"<{Whole(SurveyFeedback.LeastPeople)}",
            string.Join("; ", f.Counts.Select(count => $"{count.Key}={Whole(count.Value)}")),
            f.Vote is null ? "" : Snake(f.Vote.Verdict), f.Vote is null ? "" : string.Join(' ', f.Vote.Leading.Select(at => f.Counts[at].Key)), Number(f.Vote?.Shares[f.Vote.Leading[0]].Ratio),
            Number(f.Validity?.Ratio), Defined(f.Validity?.Critical, critical => critical.Ratio, reasons),
            Number(f.Scale?.Quartiles.Median), Number(f.Scale?.Quartiles.Lower), Number(f.Scale?.Quartiles.Upper), Number(f.Scale?.Quartiles.Range), f.Scale is null ? "" : Whole((int)f.Scale.Quartiles.Type),
            Number(f.Scale?.Spread.Mean), Defined(f.Scale?.Spread.Deviation, sd => sd, reasons), Defined(f.Scale?.Spread.Variation, cv => cv, reasons), Number(f.Scale?.FullMark?.Ratio), Number(f.Scale?.Consent?.Ratio),
            Defined(f.Change?.Distribution, share => share.Ratio, reasons), Number(f.Change?.MedianStep), Defined(f.Change?.SameAnswer, share => share.Ratio, reasons), Defined(f.Change?.Paired, paired => paired.P, reasons),
            Yes(item.Agreed), Yes(item.Stable), string.Join(' ', reasons.Select(reason => reason.Reason.En).Distinct()), string.Concat(reasons.Select(reason => reason.Reason.Zh).Distinct()),
        ];
    }

    private static string Defined<T>(Found<T>? found, Func<T, double> of, List<Gap> reasons)
        where T : notnull => found is null ? "" : found.Missing(out var gap) ? Add(reasons, gap) : Number(of(found.Value));

    private static string Add(List<Gap> reasons, Gap gap)
    {
        reasons.Add(gap);
        return "";
    }

    private static string Whole(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture) ?? "";

    private static string Yes(bool? value) => value switch { true => "yes", false => "no", null => "" };

    private static string Snake<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
