using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Measures;

/// <summary>The number of native bird species in built-up areas.</summary>
internal sealed class BuiltUpBirdsCount : IMeasure
{
    /// <inheritdoc />
    public Card Card { get; } = new(
        "species.built_up_birds_count",
        new Wording("Native birds in built-up areas, number", "建成区本地鸟种数"),
        new Wording("Native bird species recorded in built-up areas in the record years.", "统计年份内建成区记录到的本地鸟种数。"),
        "species",
        "0 and more",
        BuiltUpBirdsReading.Inputs,
        [],
        "chan-2014",
        "src/Assessment/Measures/BuiltUpBirdsCount.cs",
        "src/Science/Species/BuiltUpBirds.cs")
    { Groups = [BuiltUpBirdsReading.Group] };

    /// <inheritdoc />
    public bool ByUnit => true;

    /// <inheritdoc />
    public bool FromLandCover => false;

    /// <inheritdoc />
    public int Stage => 3;

    /// <inheritdoc />
    public Reading Read(MeasureContext at) => BuiltUpBirdsReading.Of(at, count => count.InBuiltUp);
}
