using Hedgerow.Cities;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Measures;

/// <summary>The share of natural land.</summary>
internal sealed class NaturalShare : IMeasure
{
    private static readonly RoleShare Share = new(LandRole.Natural, "natural", new Wording("Natural land", "自然区域"));

    /// <inheritdoc />
    public Card Card { get; } = new(
        "landscape.natural_share",
        new Wording("Share of natural areas", "自然区域比例"),
        new Wording("100 × N / L; N = natural, near-natural, restored and naturalised cells, L = land cells on which something is known; sea and no data leave both.", "100 × N / L；N 为自然、近自然、已恢复和归化的像元数，L 为有数据的陆域像元数；海域与无数据像元均不计入。"),
        "%",
        "0–100",
        ["natural_areas", "land_cover", "sea"],
        [],
        "chan-2021",
        "src/Assessment/Measures/NaturalShare.cs",
        "src/Science/Quantities/Share.cs");

    /// <inheritdoc />
    public bool ByUnit => true;

    /// <inheritdoc />
    public bool FromLandCover => true;

    /// <inheritdoc />
    public Reading Read(MeasureContext at) => Share.Read(at);
}
