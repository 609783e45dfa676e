using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Measures;

/// <summary>A stated count, or the number of names listed.</summary>
internal sealed class AnswerCount : IMeasure
{
    /// <inheritdoc />
    public Card Card { get; } = new(
        "answers.count",
        new Wording("Stated count", "申报数量"),
        new Wording("The number stated, or the number of names listed.", "申报的数量，或所列名称的个数。"),
        "as the question says",
        "0 and more",
        ["answers"],
        [AnswerOf.Parameter],
        "chan-2021",
        "src/Assessment/Measures/AnswerCount.cs",
        "src/Science/Index/BandTable.cs");

    /// <inheritdoc />
    public bool ByUnit => false;

    /// <inheritdoc />
    public bool FromLandCover => false;

    /// <inheritdoc />
    public Reading Read(MeasureContext at)
    {
        var found = AnswerOf.Find(at, at.With.Text(AnswerOf.Key));
        if (found.Missing(out var gap))
        {
            return Reading.NotMeasured(gap) with { Parameters = at.With.All };
        }

        var answer = found.Value;
        var numbers = answer.Answer.Numbers;
        if (!numbers.TryGetValue("count", out var count))
        {
            return Reading.NotMeasured(answer.Incomplete("count")) with { Parameters = at.With.All };
        }

        var parts = new Parts();
        if (answer.Answer.Items.Count > 0)
        {
            parts.Add("items", "Listed", "所列名称", answer.Answer.Items, string.Empty);
        }

        return answer.Read(at, count, null, parts);
    }
}
