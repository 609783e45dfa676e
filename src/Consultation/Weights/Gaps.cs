using Hedgerow.Science.Quantities;

namespace Hedgerow.Consultation.Weights;

/// <summary>Why there are no weights.</summary>
internal static class Gaps
{
    public static Gap Rules(string edition) => new(
        new Wording($"The edition {edition} has changed since the result was made, or is gone, so it is not known which way its indicators are better.", $"版本 {edition} 在结果生成之后已修改或不存在，无法得知各指标的方向。"),
        new Wording("Assess again with the edition as it stands.", "请用当前版本重新评估。"));

    public static Wording NotEverywhere(int have, int all) => new($"has a value in {have} of {all} places", $"{all} 个对象中有 {have} 个具有数值");

    public static Gap NoImportance(string indicator) => new(
        new Wording($"The last round asked neither for pairs of these indicators nor, of five people or more, for the importance of {indicator}.", $"末轮既未对这些指标两两比较，也没有不少于 5 人对指标 {indicator} 的重要性评分。"),
        new Wording("Ask for the importance of every indicator, or for pairs.", "请询问每项指标的重要性，或进行两两比较。"));
}
