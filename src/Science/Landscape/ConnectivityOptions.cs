using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape;

/// <summary>What a city or an edition may choose about connectivity.</summary>
public sealed record ConnectivityOptions
{
    /// <summary>The bridging distance: gaps below it are crossed; m, above 0. 100 m is the index's expert consensus.</summary>
    public double BridgeMetres { get; init; } = 100;

    /// <summary>Which cells touch.</summary>
    public Neighbours Neighbours { get; init; } = Neighbours.Eight;

    /// <summary>Patches below this area are left out, of the total too.</summary>
    public Area MinimumPatch { get; init; } = Area.Zero;

    /// <summary>Other bridging distances at which coherence is given, so that one sees how much hangs on the choice; m.</summary>
    public IReadOnlyList<double> StabilityMetres { get; init; } = [80, 120];

    /// <summary>How many critical links are wanted.</summary>
    public int CriticalLinks { get; init; } = 5;

    /// <summary>Whether the outcome keeps what lets a nearly equal map be measured quicker: 24 bytes a link and a bit a cell. The numbers are the same.</summary>
    public bool KeepStrips { get; init; }
}
