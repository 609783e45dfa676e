namespace Hedgerow.Cities;

/// <summary>What a class of a land-cover map is good for.</summary>
public enum LandRole
{
    /// <summary>Natural, near-natural, restored or naturalised.</summary>
    Natural,

    /// <summary>Tree canopy.</summary>
    Tree,

    /// <summary>Water can seep in.</summary>
    Permeable,

    /// <summary>Built-up.</summary>
    BuiltUp,

    /// <summary>Water.</summary>
    Water,

    /// <summary>Sea.</summary>
    Sea,

    /// <summary>Cropland.</summary>
    Cropland,
}
