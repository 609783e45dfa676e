namespace Hedgerow.Science.Species.Names;

/// <summary>Which part of a name carries the sign of a hybrid.</summary>
public enum HybridMark
{
    /// <summary>None.</summary>
    None,

    /// <summary>The genus ("× Cupressocyparis leylandii").</summary>
    Genus,

    /// <summary>The species ("Platanus × hispanica").</summary>
    Species,

    /// <summary>What stands below the species ("Mentha × piperita nothosubsp. pyramidalis" carries both; the lower one is told).</summary>
    Infraspecific,
}
