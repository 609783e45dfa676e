using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Measures;

/// <summary>Effective mesh size of natural areas, in hectares.</summary>
internal sealed class MeshSize : IMeasure
{
    /// <inheritdoc />
    public Card Card { get; } = new(
        "landscape.mesh_size",
        new Wording("Effective mesh size of natural areas", "自然区域有效网格面积"),
        new Wording("Σ A_G² / A; A_G = natural area of group G (patches with gaps below bridge_m, linked step by step, no barrier between), A = natural area in the area assessed.", "Σ A_G² / A；A_G 为第 G 个斑块组的自然面积（间隙小于 bridge_m、逐级相连且无障碍相隔的斑块），A 为评价区内自然面积。"),
        "ha",
        "0–A",
        ["natural_areas", "land_cover", "barriers", "sea"],
        ConnectivityReading.Parameters,
        "deslauriers-2018",
        "src/Assessment/Measures/MeshSize.cs",
        "src/Science/Landscape/EffectiveMeshSize.cs");

    /// <inheritdoc />
    public bool ByUnit => true;

    /// <inheritdoc />
    public bool FromLandCover => true;

    /// <inheritdoc />
    public double Effort => 20;

    /// <inheritdoc />
    public Reading Read(MeasureContext at)
    {
        var connectivity = at.Shared.Connectivity.Of(at);
        return connectivity.As(connectivity.MeshHa, at.With);
    }
}
