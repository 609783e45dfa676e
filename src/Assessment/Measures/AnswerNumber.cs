using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Measures;

/// <summary>A stated number.</summary>
internal sealed class AnswerNumber : IMeasure
{
    /// <inheritdoc />
    public Card Card { get; } = new(
        "answers.number",
        new Wording("Stated number", "申报数值"),
        new Wording("The number stated.", "申报的数值。"),
        "as the question says",
        "0 and more",
        ["answers"],
        [AnswerOf.Parameter],
        "chan-2021",
        "src/Assessment/Measures/AnswerNumber.cs",
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
        return numbers.TryGetValue("value", out var value)
            ? answer.Read(at, value, null, new Parts())
            : Reading.NotMeasured(answer.Incomplete("value")) with { Parameters = at.With.All };
    }
}
