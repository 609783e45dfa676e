using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species.Richness;
using static Hedgerow.Species.Tables.TableStore;

namespace Hedgerow.Species.Counting;

/// <summary>The tables of what samples say of their richness.</summary>
internal static class SampleTables
{
    internal static void Overview(SpeciesWork work, List<(Sample Sample, RichnessReport Report)> reports, Func<string, Wording> name) => work.Store.Fill(
        "samples", new Wording("Richness", "物种丰富度"),
        [
            Text("sample", "sample", "样本"), Text("sample_zh", "sample (zh)", "样本(中文)"), Text("key", "key", "键", shown: false), Text("counted", "counted", "计数单位", shown: false),
            Whole("records", "records", "记录数"), Whole("size", "visits", "调查次数"), Whole("species", "species", "物种数"), Whole("once", "once", "仅一次"), Whole("twice", "twice", "两次"),
            Number("coverage", "coverage", "覆盖度"), Number("coverage_low", "low", "下限", shown: false), Number("coverage_high", "high", "上限", shown: false),
            Number("estimated", "estimated", "估计值"), Number("estimated_low", "low", "下限"), Number("estimated_high", "high", "上限"), Text("estimator", "estimator", "估计方法", shown: false),
            Number("more_for_90_percent", "more for 90 %", "达到 90% 尚需"), Number("new_species_of_as_much_again", "new if doubled", "加倍调查新增"), Text("reason_en", "reason", "原因", shown: false), Text("reason_zh", "reason (zh)", "原因(中文)", shown: false),
            Text("remedy_en", "remedy", "办法", shown: false), Text("remedy_zh", "remedy (zh)", "办法(中文)", shown: false),
        ],
        reports.Select(one =>
        {
            var (sample, report) = one;
            var first = report.Estimators[0];
            var estimate = Value(first.Answer);
            var coverage = Value(report.Coverage);
            var need = FurtherSurvey.For(sample.Found, Share.FromRatio(0.9));
            var doubled = report.NotEnough is null ? Value(FurtherSurvey.NewSpecies(sample.Found, sample.Found.Size)) : null;
            return new object?[]
            {
                name(sample.Key).En, name(sample.Key).Zh, sample.Key, report.Kind == SamplingKind.Incidence ? "visits" : "records", sample.Records, report.Size, report.Observed, report.Once, report.Twice,
                coverage?.Value, coverage?.Low, coverage?.High, estimate?.Value, estimate?.Low, estimate?.High, estimate is null ? null : first.Id,
                need.Missing(out _) ? null : (double)need.Value.More, doubled?.Value,
                report.NotEnough?.Reason.En, report.NotEnough?.Reason.Zh, report.NotEnough?.Remedy.En, report.NotEnough?.Remedy.Zh,
            };
        }));

    internal static void Estimates(SpeciesWork work, List<(Sample Sample, RichnessReport Report)> reports, Func<string, Wording> name) => work.Store.Fill(
        "estimates", new Wording("Estimators, diversity, evenness", "估计量、多样性与均匀度"),
        [
            Text("sample", "sample", "样本"), Text("measure", "measure", "指标"), Number("value", "value", "值"), Number("standard_error", "s.e.", "标准误"), Number("low", "low", "下限"), Number("high", "high", "上限"),
            Text("name_en", "name", "名称"), Text("name_zh", "name (zh)", "名称(中文)"), Text("reason_en", "reason", "原因", shown: false), Text("reason_zh", "reason (zh)", "原因(中文)", shown: false),
        ],
        reports.SelectMany(one => Rows(one.Report).Select(row => (object?[])[name(one.Sample.Key).En, .. row])));

    private static Estimate? Value(Found<Estimate> found) => found.Missing(out _) ? null : found.Value;

    private static IEnumerable<object?[]> Rows(RichnessReport report)
    {
        yield return Fact("observed", new("Species found", "观测物种数"), report.Observed);
        foreach (var estimator in report.Estimators)
        {
            yield return Row(estimator.Id, estimator.Name, estimator.Answer);
        }

        if (!report.Found.Missing(out var nothing))
        {
            yield return Fact("hill0_found", new("Hill number 0 of what was found", "希尔数 q=0（观测）"), report.Found.Value.Richness);
            yield return Fact("hill1_found", new("Hill number 1 of what was found", "希尔数 q=1（观测）"), report.Found.Value.Shannon);
            yield return Fact("hill2_found", new("Hill number 2 of what was found", "希尔数 q=2（观测）"), report.Found.Value.Simpson);
        }
        else
        {
            yield return Row("hill0_found", new("Hill numbers of what was found", "希尔数（观测）"), nothing);
        }

        if (report.Estimated.Missing(out var gap))
        {
            yield return Row("hill", new("Hill numbers of the community", "希尔数（群落）"), gap);
        }
        else
        {
            yield return Row("hill0", new("Hill number 0 of the community (lower bound)", "希尔数 q=0（群落，下限）"), report.Estimated.Value.Richness);
            yield return Row("hill1", new("Hill number 1 of the community", "希尔数 q=1（群落）"), report.Estimated.Value.Shannon);
            yield return Row("hill2", new("Hill number 2 of the community", "希尔数 q=2（群落）"), report.Estimated.Value.Simpson);
        }

        if (report.Evenness.Missing(out var uneven))
        {
            yield return Row("evenness", new("Evenness", "均匀度"), uneven);
        }
        else
        {
            yield return Fact("pielou", new("Evenness, Pielou", "均匀度（Pielou）"), report.Evenness.Value.Pielou);
            yield return Fact("williams", new("Evenness, Williams", "均匀度（Williams）"), report.Evenness.Value.Williams);
            yield return Fact("hill_evenness", new("Evenness, Hill", "均匀度（Hill）"), report.Evenness.Value.Hill);
        }
    }

    private static object?[] Fact(string id, Wording name, double value) => [id, value, null, null, null, name.En, name.Zh, null, null];

    private static object?[] Row(string id, Wording name, Found<Estimate> answer) => answer.Missing(out var gap)
        ? [id, null, null, null, null, name.En, name.Zh, gap.Reason.En, gap.Reason.Zh]
        : [id, answer.Value.Value, answer.Value.StandardError, answer.Value.Low, answer.Value.High, name.En, name.Zh, null, null];

    private static object?[] Row(string id, Wording name, Gap gap) => Row(id, name, (Found<Estimate>)gap);
}
