using Hedgerow.Science.Quantities;

namespace Hedgerow.Assessment.Measures;

/// <summary>Coherence of natural areas, in percent.</summary>
internal sealed class NatureCoherence : IMeasure
{
    /// <inheritdoc />
    public Card Card { get; } = new(
        "landscape.coherence",
        new Wording("Coherence of natural areas", "自然区域连通度"),
        new Wording("100 × Σ A_G² / A²; A_G = natural area of group G (patches with gaps below bridge_m, linked step by step, no barrier between), A = natural area in the area assessed.", "100 × Σ A_G² / A²；A_G 为第 G 个斑块组的自然面积（间隙小于 bridge_m、逐级相连且无障碍相隔的斑块），A 为评价区内自然面积。"),
        "%",
        "0–100",
        ["natural_areas", "land_cover", "barriers", "sea"],
        ConnectivityReading.Parameters,
        "chan-2021",
        "src/Assessment/Measures/NatureCoherence.cs",
        "src/Science/Landscape/Coherence.cs");

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
        return connectivity.As(connectivity.CoherencePercent, at.With);
    }
}
