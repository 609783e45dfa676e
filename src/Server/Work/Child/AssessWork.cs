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
        var results = Run(order, city, voice, units: null);
        using var data = results[0].Data.City;
        var folder = Path.Combine(made, Harvest.Result);
        voice.Step(Measured, new Wording("Writing the result", "正在写出结果"));
        ResultFolder.Write(results, folder, order.Date, "en", null, CancellationToken.None);
        var drawing = new Wording("Drawing maps", "正在绘制地图");
        RunMap.Write(results[0], Path.Combine(folder, "layers.gpkg"), Path.Combine(folder, "map"), new Steps<double>(share => voice.Step(Written + ((1 - Written) * share), drawing)));
        var run = results[0];
        return new AssessResult(null, run.Edition.Id, run.Year, run.Total.Score, run.Total.Max, run.Indicators.Count(i => i.Status == IndicatorStatus.NotMeasured));
    }

    /// <summary>Measures without keeping anything: which indicators could be scored, and what each other one needs.</summary>
    public static PreviewResult Preview(ChildOrder order, string city, string made, Voice voice)
    {
        var results = Run(order, city, voice, units: "none");
        using var data = results[0].Data.City;
        return new PreviewResult(
            string.Empty, results[0].Edition.Id, results[0].Year,
            [.. results[0].Indicators.Select(i => new PreviewIndicator(i.Indicator.Id, i.Indicator.Key, i.Indicator.Name, i.Indicator.Component, Word(i.Status), (i.Gap ?? i.Reading.Gap)?.Reason, (i.Gap ?? i.Reading.Gap)?.Remedy))]);
    }

    private static IReadOnlyList<AssessmentResult> Run(ChildOrder order, string city, Voice voice, string? units)
    {
        var arguments = JobJson.Read<AssessArguments>(order.Arguments) ?? throw new RefusedException("The job names no edition.", "任务未指明评价版本。");
        if (!Editions.Ids.Contains(arguments.Edition) || Editions.Read(arguments.Edition).Edition is not { } edition)
        {
            throw new RefusedException($"There is no edition {arguments.Edition}.", $"没有名为 {arguments.Edition} 的评价版本。");
        }

        var reading = CityFolder.Read(city, confined: true);
        new UnsafeFiles(city).RefuseAll(order.Files.Keys);
        var request = new AssessRequest(reading, [edition]) { Years = arguments.Year is { } year ? [year] : [], Units = units, Threads = order.Threads };
        return Assessor.Run(request, new Steps<AssessStep>(step => voice.Step(Measured * step.Fraction, step.What)), CancellationToken.None);
    }

    private static string Word(IndicatorStatus status) => status switch
    {
        IndicatorStatus.Scored => "scored",
        IndicatorStatus.Provisional => "provisional",
        IndicatorStatus.Unevidenced => "unevidenced",
        _ => "not_measured",
    };

    /// <summary>Hears steps on the thread that tells them.</summary>
    private sealed class Steps<T>(Action<T> hear) : IProgress<T>
    {
        public void Report(T value) => hear(value);
    }
}
