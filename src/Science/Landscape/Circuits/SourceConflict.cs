namespace Hedgerow.Science.Landscape.Circuits;

/// <summary>What happens where a node has both a source and a ground.</summary>
public enum SourceConflict
{
    /// <summary>Both stay.</summary>
    KeepBoth,

    /// <summary>The source goes.</summary>
    RemoveSource,

    /// <summary>The ground goes.</summary>
    RemoveGround,

    /// <summary>Both go.</summary>
    RemoveBoth,
}
