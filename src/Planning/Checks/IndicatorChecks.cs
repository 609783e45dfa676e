using Hedgerow.Science.Quantities;

namespace Hedgerow.Planning.Checks;

/// <summary>Indicators: used, measured by somebody, often enough.</summary>
internal static class IndicatorChecks
{
    public static void Run(CheckGround ground)
    {
        var used = ground.Plan.Targets.Select(t => t.Indicator).ToHashSet(StringComparer.Ordinal);
        foreach (var indicator in ground.Plan.Indicators)
        {
            if (!used.Contains(indicator.Code))
            {
                ground.Warn("indicator-unused", indicator.Code, new("No target uses the indicator: it would be measured for nothing.", "没有目标使用该指标，测量将无的放矢。"), new("Use it in a target, or take it out.", "用于某一目标，或予以删除。"));
            }

            if (indicator.Owner.IsEmpty || indicator.Frequency.IsEmpty)
            {
                ground.Note("indicator-without-care", indicator.Code, indicator.Owner.IsEmpty ? new("Nobody is named who measures it.", "未写明由谁测量。") : new("Nothing says how often it is measured.", "未写明测量频次。"), new("Name who measures it and how often.", "写明测量单位与频次。"));
            }

            if (indicator is { Source: IndicatorSource.Own, Method.IsEmpty: true })
            {
                ground.Note("indicator-without-method", indicator.Code, new("It is the city's own, and nothing says how it is made: nobody could measure it the same way again.", "属自有指标，但未说明计算方法，他人无法以同样方法复测。"), new("Write formula, data and version.", "写明公式、数据与版本。"));
            }
        }
    }
}
