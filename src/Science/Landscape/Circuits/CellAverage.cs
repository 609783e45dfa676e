namespace Hedgerow.Science.Landscape.Circuits;

/// <summary>What is averaged over the two cells of a link.</summary>
public enum CellAverage
{
    /// <summary>Their resistances: g = 2 / (r₁ + r₂).</summary>
    Resistance,

    /// <summary>Their conductances: g = (1 / r₁ + 1 / r₂) / 2.</summary>
    Conductance,
}
