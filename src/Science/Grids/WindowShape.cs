namespace Hedgerow.Science.Grids;

/// <summary>How much a cell counts by the distance d of its centre from the centre of a window of radius r.</summary>
public enum WindowShape
{
    /// <summary>1 where the centre lies at most r away across and at most r away down.</summary>
    Square,

    /// <summary>1 for d ≤ r, else 0 (dichotomy).</summary>
    Circle,

    /// <summary>(e^(−d²/2r²) − e^−½) / (1 − e^−½) for d ≤ r, else 0.</summary>
    Gaussian,

    /// <summary>¾ (1 − d²/r²) for d ≤ r, else 0 (Epanechnikov).</summary>
    Density,

    /// <summary>e^(−d/r) where the centre lies at most 2 r away across and down, else 0.</summary>
    Exponential,
}
