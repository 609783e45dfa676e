namespace Hedgerow.Science.Index;

/// <summary>Which way a scale gets better.</summary>
public enum ScaleDirection
{
    /// <summary>More is better (natural areas).</summary>
    HigherIsBetter,

    /// <summary>Less is better (invasive species).</summary>
    LowerIsBetter,
}
