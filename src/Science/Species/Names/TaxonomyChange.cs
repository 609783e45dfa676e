namespace Hedgerow.Science.Species.Names;

/// <summary>What became of a name when the taxonomy changed.</summary>
public enum TaxonomyChange
{
    /// <summary>The same accepted name and rank.</summary>
    Unchanged,

    /// <summary>The same accepted name at another rank.</summary>
    RankChanged,

    /// <summary>Another accepted name, alone.</summary>
    Moved,

    /// <summary>Names that meant one taxon mean several now.</summary>
    Split,

    /// <summary>Names that meant several taxa mean one now.</summary>
    Lumped,

    /// <summary>It was found and is not found any more.</summary>
    Lost,

    /// <summary>It was not found and is found now.</summary>
    Gained,

    /// <summary>Found in neither.</summary>
    NeverFound,
}
