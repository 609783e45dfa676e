namespace Hedgerow.Gdal;

/// <summary>A box (OGREnvelope).</summary>
/// <param name="MinX">Smallest x.</param>
/// <param name="MinY">Smallest y.</param>
/// <param name="MaxX">Largest x.</param>
/// <param name="MaxY">Largest y.</param>
public readonly record struct Extent(double MinX, double MinY, double MaxX, double MaxY);
