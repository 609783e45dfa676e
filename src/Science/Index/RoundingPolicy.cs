namespace Hedgerow.Science.Index;

/// <summary>How a value meets the bands of an edition. Printed bands leave holes (6.9, then 7.0): a policy says who gets them.</summary>
public enum RoundingPolicy
{
    /// <summary>The value is rounded half up to the printed decimals, then looked up. The default.</summary>
    HalfUpThenBand,

    /// <summary>The unrounded value is compared with the cuts. Only where an edition states the cuts.</summary>
    Continuous,
}
