using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Measures;

/// <summary>The number of natural and semi-natural ecosystem types, as the city states it.</summary>
internal sealed class EcosystemTypes : IMeasure
{
    /// <inheritdoc />
    public Card Card { get; } = new(
        "ecosystem.types",
        new Wording("Natural ecosystem types", "自然生态系统类型数"),
        new Wording("The number stated; its unit is the plant formation, which no land-cover map tells.", "申报的数量，以植被群系为单位，土地覆盖图无法给出。"),
        "types",
        "0 and more",
        ["answers"],
        [AnswerOf.Parameter],
        "hj623-2011",
        "src/Assessment/Measures/EcosystemTypes.cs",
        "src/Science/Index/WeightedIndex.cs");

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

        return found.Value.Answer.Numbers.TryGetValue("value", out var value)
            ? found.Value.Read(at, value, null, new Parts())
            : Reading.NotMeasured(found.Value.Incomplete("value")) with { Parameters = at.With.All };
    }
}
