using Hedgerow.Cities;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Measures;

/// <summary>The share of land into which water can seep.</summary>
internal sealed class PermeableShare : IMeasure
{
    private static readonly RoleShare Share = new(LandRole.Permeable, "permeable", new Wording("Permeable ground", "透水地面"));

    /// <inheritdoc />
    public Card Card { get; } = new(
        "landscape.permeable_share",
        new Wording("Share of permeable ground", "透水地面比例"),
        new Wording("100 × P / L; P = cells of permeable ground, L = land cells on which something is known; sea and no data leave both.", "100 × P / L；P 为透水地面像元数，L 为有数据的陆域像元数；海域与无数据像元均不计入。"),
        "%",
        "0–100",
        ["permeable", "land_cover", "sea"],
        [],
        "chan-2021",
        "src/Assessment/Measures/PermeableShare.cs",
        "src/Science/Quantities/Share.cs");

    /// <inheritdoc />
    public bool ByUnit => true;

    /// <inheritdoc />
    public bool FromLandCover => true;

    /// <inheritdoc />
    public int Stage => 1;

    /// <inheritdoc />
    public Reading Read(MeasureContext at) => Share.Read(at);
}
