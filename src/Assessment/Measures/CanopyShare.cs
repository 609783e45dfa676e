using Hedgerow.Cities;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Measures;

/// <summary>The share of land under tree canopy.</summary>
internal sealed class CanopyShare : IMeasure
{
    private static readonly RoleShare Share = new(LandRole.Tree, "canopy", new Wording("Tree canopy", "树冠覆盖"));

    /// <inheritdoc />
    public Card Card { get; } = new(
        "landscape.canopy_share",
        new Wording("Share of tree canopy", "树冠覆盖率"),
        new Wording("100 × T / L; T = cells of tree canopy, planted or natural, L = land cells on which something is known; sea and no data leave both.", "100 × T / L；T 为树冠覆盖像元数（含人工与天然），L 为有数据的陆域像元数；海域与无数据像元均不计入。"),
        "%",
        "0–100",
        ["canopy", "land_cover", "sea"],
        [],
        "chan-2021",
        "src/Assessment/Measures/CanopyShare.cs",
        "src/Science/Quantities/Share.cs");

    /// <inheritdoc />
    public bool ByUnit => true;

    /// <inheritdoc />
    public bool FromLandCover => true;

    /// <inheritdoc />
    public int Stage => 2;

    /// <inheritdoc />
    public Reading Read(MeasureContext at) => Share.Read(at);
}
