using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Measures;

/// <summary>The share of native birds that also live in built-up areas.</summary>
internal sealed class BuiltUpBirdsShare : IMeasure
{
    /// <inheritdoc />
    public Card Card { get; } = new(
        "species.built_up_birds_share",
        new Wording("Native birds in built-up areas, share", "建成区本地鸟类比例"),
        new Wording("100 × B / C; B = native bird species recorded in built-up areas, C = native bird species recorded in the whole area, in the record years.", "100 × B / C；B 为统计年份内建成区记录到的本地鸟种数，C 为全域记录到的本地鸟种数。"),
        "%",
        "0–100",
        BuiltUpBirdsReading.Inputs,
        [],
        "urbanshift-2023",
        "src/Assessment/Measures/BuiltUpBirdsShare.cs",
        "src/Science/Species/BuiltUpBirds.cs")
    { Groups = [BuiltUpBirdsReading.Group] };

    /// <inheritdoc />
    public bool ByUnit => true;

    /// <inheritdoc />
    public bool FromLandCover => false;

    /// <inheritdoc />
    public int Stage => 3;

    /// <inheritdoc />
    public Reading Read(MeasureContext at) => BuiltUpBirdsReading.Of(at, count => count.Share.Percent);
}
