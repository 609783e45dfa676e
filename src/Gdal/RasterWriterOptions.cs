namespace Hedgerow.Gdal;

/// <summary>How a GeoTIFF is written.</summary>
public sealed record RasterWriterOptions
{
    /// <summary>Value that stands for no data; null for none.</summary>
    public double? NoData { get; init; }

    /// <summary>True for a cloud-optimised GeoTIFF with overviews, false for a plain tiled one.</summary>
    public bool AsCog { get; init; }

    /// <summary>Compression as GDAL names it.</summary>
    public string Compression { get; init; } = "DEFLATE";

    /// <summary>How the overviews of a cloud-optimised GeoTIFF are made.</summary>
    public Resampling Overviews { get; init; } = Resampling.Nearest;

    /// <summary>Metadata items of the file.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; init; } = new Dictionary<string, string>();

    /// <summary>Names of the bands in order; may be shorter than the bands are.</summary>
    public IReadOnlyList<string> BandDescriptions { get; init; } = [];

    /// <summary>Colours by cell value for a single band of byte or ushort; null for none.</summary>
    public IReadOnlyList<ColorEntry>? Colors { get; init; }

    /// <summary>Names by cell value for the first band; GDAL keeps them in a sidecar file (.aux.xml).</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Number of threads; null for the processors of this machine. The bytes do not depend on it.</summary>
    public int? Threads { get; init; }
}
