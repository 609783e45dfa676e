namespace Hedgerow.Gdal;

/// <summary>How a vector data set is written.</summary>
public sealed record VectorWriterOptions
{
    /// <summary>The moment written wherever the format asks for one, so that the same features give the same bytes.</summary>
    public DateTimeOffset Stamp { get; init; } = DateTimeOffset.UnixEpoch;

    /// <summary>Creation options of the data set, as the driver names them.</summary>
    public IReadOnlyDictionary<string, string> DatasetOptions { get; init; } = new Dictionary<string, string>();

    /// <summary>Creation options of each layer, as the driver names them; they come after those that this binding sets.</summary>
    public IReadOnlyDictionary<string, string> LayerOptions { get; init; } = new Dictionary<string, string>();
}
