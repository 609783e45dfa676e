using System.Globalization;
using Hedgerow.Science.Consensus;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Consultation.Analysis.Results;

/// <summary>What figures say, in words.</summary>
internal static class ResultWords
{
    public static Wording Of(OptionVerdict verdict) => verdict switch
    {
        OptionVerdict.Accepted => new("accepted", "通过"),
        OptionVerdict.BelowThreshold => new("below the threshold: discuss", "未达阈值，需讨论"),
        _ => new("tie: discuss", "票数相同，需讨论"),
    };

    public static Wording Of(BoundaryVerdict verdict) => verdict switch
    {
        BoundaryVerdict.Keep => new("keep", "保留"),
        BoundaryVerdict.Drop => new("drop", "删除"),
        _ => new("discuss", "讨论"),
    };

    public static Wording Agreed(bool? agreed) => agreed switch { true => new("agreed", "一致"), false => new("open", "未一致"), null => new("too few answers", "作答不足") };

    public static Wording Stable(bool? stable) => stable switch { true => new("stable", "稳定"), false => new("moving", "仍在变化"), null => Wording.Same("–") };

    public static string Percent(double ratio) => string.Create(CultureInfo.InvariantCulture, $"{100 * ratio:0.#} %");

    public static string Number(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    public static string Chance(double p) => p < 0.001 ? "p < 0.001" : string.Create(CultureInfo.InvariantCulture, $"p = {p:0.000}");
}
