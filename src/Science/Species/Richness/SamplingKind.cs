namespace Hedgerow.Science.Species.Richness;

/// <summary>What was counted for each species.</summary>
public enum SamplingKind
{
    /// <summary>Individuals or records: the sample size is their number.</summary>
    Abundance,

    /// <summary>Sampling units (visits, plots, traps) that hold the species: the sample size is the number of units.</summary>
    Incidence,
}
