namespace Hedgerow.Science.Landscape.Mspa;

/// <summary>What a foreground cell is in the pattern of its surroundings; the numbers stand in the cells of the map.</summary>
public enum PatternClass : byte
{
    /// <summary>Not foreground.</summary>
    Background = 0,

    /// <summary>Farther from background than the edge is wide.</summary>
    Core = 1,

    /// <summary>A piece of foreground without core.</summary>
    Islet = 2,

    /// <summary>The rim of a core around a hole in it.</summary>
    Perforation = 3,

    /// <summary>The outer rim of a core.</summary>
    Edge = 4,

    /// <summary>A connector that leads back to the same core.</summary>
    Loop = 5,

    /// <summary>A connector between different cores.</summary>
    Bridge = 6,

    /// <summary>What hangs on a rim or a connector at one end.</summary>
    Branch = 7,

    /// <summary>Nothing is known of the cell.</summary>
    NoData = 255,
}
