namespace Hedgerow.Gdal;

/// <summary>How a raster is warped.</summary>
/// <remarks>
/// GDAL moves a valid cell that happens to equal <see cref="TargetNoData"/> by one, so that it does not read as no data: choose a value
/// that no valid cell has, in a wider <see cref="Type"/> where the source uses its whole range.
/// </remarks>
public sealed record WarpOptions
{
    /// <summary>How a new cell is made from old ones.</summary>
    public Resampling Resampling { get; init; } = Resampling.Nearest;

    /// <summary>Value that stands for no data in the source; null for the one that it declares.</summary>
    public double? SourceNoData { get; init; }

    /// <summary>Value for cells that the source does not reach or has no data for; null for the source's own, 0 where it has none.</summary>
    public double? TargetNoData { get; init; }

    /// <summary>Reference system of the source; null for the one that it declares.</summary>
    public string? SourceWkt { get; init; }

    /// <summary>Type of the new cells; null for that of the source.</summary>
    public BandType? Type { get; init; }

    /// <summary>Numbers of the bands wanted, from 1; null for all.</summary>
    public IReadOnlyList<int>? Bands { get; init; }

    /// <summary>Number of threads; null for the processors of this machine. The result does not depend on it.</summary>
    public int? Threads { get; init; }
}
