using Hedgerow.Assessment;
using Hedgerow.Cities;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Server.Work.Child;

/// <summary>Assessments: the very calls of the command line, on a folder that may not be left.</summary>
internal static class AssessWork
{
    // Shares of a run as a whole: measuring, writing, drawing maps.
    private const double Measured = 0.7;
    private const double Written = 0.85;

    /// <summary>Measures, scores and writes the result folder with its maps.</summary>
    public static AssessResult Assess(ChildOrder order, string city, string made, Voice voice)
    {
        var results = Run(order, city, voice);
        using var data = results[0].Data.City;
        var folder = Path.Combine(made, Harvest.Result);
        voice.Step(Measured, new Wording("Writing the result", "正在写出结果"));
        ResultFolder.Write(results, folder, order.Date, "en", null, CancellationToken.None);
        var drawing = new Wording("Drawing maps", "正在绘制地图");
        RunMap.Write(results[0], Path.Combine(folder, "layers.gpkg"), Path.Combine(folder, "map"), new Steps<double>(share => voice.Step(Written + ((1 - Written) * share), drawing)));
        var run = results[0];
        return new AssessResult(null, run.Edition.Id, run.Year, run.Total.Score, run.Total.Max, run.Indicators.Count(i => i.Status == IndicatorStatus.NotMeasured));
    }

    /// <summary>Which indicators have what they are made from, and what each other one needs; no map is opened.</summary>
    public static PreviewResult Preview(ChildOrder order, string city)
    {
        var (edition, year) = Asked(order);
        var reading = CityFolder.Read(city, confined: true);
        if (reading.City is not { } known)
        {
            throw new InputException(reading.Findings);
        }

        var of = year ?? known.Year;
        return new PreviewResult(
            string.Empty, edition.Id, of,
            [.. Readiness.Of(edition, reading, of).Select(line => new PreviewIndicator(
                line.Indicator.Id, line.Indicator.Key, line.Indicator.Name, line.Indicator.Component, line.IsReady, line.Unevidenced, [.. line.Missing.Select(gap => new PreviewGap(gap.Reason, gap.Remedy))]))]);
    }

    private static IReadOnlyList<AssessmentResult> Run(ChildOrder order, string city, Voice voice)
    {
        var (edition, year) = Asked(order);
        var reading = CityFolder.Read(city, confined: true);
        new UnsafeFiles(city).RefuseAll(order.Files.Keys);
        var request = new AssessRequest(reading, [edition]) { Years = year is { } named ? [named] : [], Threads = order.Threads };
        return Assessor.Run(request, new Steps<AssessStep>(step => voice.Step(Measured * step.Fraction, step.What)), CancellationToken.None);
    }

    /// <summary>The edition and year of an order.</summary>
    public static (Edition Edition, int? Year) Asked(ChildOrder order)
    {
        var arguments = JobJson.Read<AssessArguments>(order.Arguments) ?? throw new RefusedException("The job names no edition.", "任务未指明评价版本。");
        if (arguments.Text is { } text)
        {
            return Editions.Parse(text, $"{arguments.Edition}.yaml").Edition is { } draft && draft.Id == arguments.Edition
                ? (draft, arguments.Year)
                : throw new RefusedException($"The text of the edition {arguments.Edition} has mistakes.", $"评价版本 {arguments.Edition} 的文本有误。");
        }

        return Editions.Ids.Contains(arguments.Edition) && Editions.Read(arguments.Edition).Edition is { } edition
            ? (edition, arguments.Year)
            : throw new RefusedException($"There is no edition {arguments.Edition}.", $"没有名为 {arguments.Edition} 的评价版本。");
    }

    /// <summary>Hears steps on the thread that tells them.</summary>
    private sealed class Steps<T>(Action<T> hear) : IProgress<T>
    {
        public void Report(T value) => hear(value);
    }
}
