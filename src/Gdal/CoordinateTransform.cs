using Hedgerow.Gdal.Native;

namespace Hedgerow.Gdal;

/// <summary>Transforms coordinates from one reference system to another, x (or longitude) before y (or latitude) on both sides.</summary>
/// <remarks>Belongs to one thread at a time; make one for each thread.</remarks>
public sealed unsafe class CoordinateTransform : IDisposable
{
    private readonly TransformationHandle _handle;

    /// <summary>Creates a transformation.</summary>
    /// <param name="source">Where coordinates come from; may be disposed afterwards.</param>
    /// <param name="target">Where they go; may be disposed afterwards.</param>
    /// <exception cref="GdalException">There is no way from one to the other.</exception>
    public CoordinateTransform(SpatialReference source, SpatialReference target)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(target);
        Errors.Reset();
        _handle = new TransformationHandle(Osr.OCTNewCoordinateTransformation(source.Pointer, target.Pointer));
        if (_handle.IsInvalid)
        {
            throw Errors.Last($"There is no transformation from {source.Name} to {target.Name}");
        }
    }

    private nint Pointer
    {
        get
        {
            ObjectDisposedException.ThrowIf(_handle.IsClosed, this);
            return _handle.DangerousGetHandle();
        }
    }

    /// <summary>Transforms points in place.</summary>
    /// <param name="xs">X of the points; infinite afterwards where it failed.</param>
    /// <param name="ys">Y of the points.</param>
    /// <param name="succeeded">Receives, for each point, whether it could be transformed; empty where that is not wanted.</param>
    /// <returns>Number of points that could be transformed.</returns>
    public int Transform(Span<double> xs, Span<double> ys, Span<bool> succeeded = default)
    {
        if (xs.Length != ys.Length || (!succeeded.IsEmpty && succeeded.Length != xs.Length))
        {
            throw new ArgumentException($"{xs.Length} x, {ys.Length} y and {succeeded.Length} places for success given.", nameof(ys));
        }

        if (xs.IsEmpty)
        {
            return 0;
        }

        var flags = new int[xs.Length];
        Errors.Reset();
        fixed (double* x = xs, y = ys)
        fixed (int* flag = flags)
        {
            _ = Osr.OCTTransformEx(Pointer, xs.Length, x, y, null, flag);
        }

        GC.KeepAlive(this);
        var count = 0;
        for (var i = 0; i < flags.Length; i++)
        {
            var good = flags[i] != 0 && double.IsFinite(xs[i]) && double.IsFinite(ys[i]);
            count += good ? 1 : 0;
            if (!succeeded.IsEmpty)
            {
                succeeded[i] = good;
            }

            if (!good)
            {
                (xs[i], ys[i]) = (double.PositiveInfinity, double.PositiveInfinity);
            }
        }

        return count;
    }

    /// <summary>Transforms one point.</summary>
    /// <param name="x">X or longitude.</param>
    /// <param name="y">Y or latitude.</param>
    /// <returns>The point, or null when it cannot be transformed.</returns>
    public (double X, double Y)? Transform(double x, double y)
    {
        Span<double> xs = [x];
        Span<double> ys = [y];
        return Transform(xs, ys) == 1 ? (xs[0], ys[0]) : null;
    }

    /// <summary>Transforms a geometry, vertex by vertex.</summary>
    /// <param name="wkb">The geometry as well-known binary.</param>
    /// <returns>The new geometry as well-known binary.</returns>
    /// <exception cref="GdalException">The bytes are no geometry, or some vertex cannot be transformed.</exception>
    public byte[] Transform(ReadOnlySpan<byte> wkb)
    {
        Errors.Reset();
        var geometry = Geometries.FromWkb(wkb);
        try
        {
            Errors.Check(Ogr.OGR_G_Transform(geometry, Pointer), "The geometry cannot be transformed");
            return Geometries.ToWkb(geometry);
        }
        finally
        {
            Ogr.OGR_G_DestroyGeometry(geometry);
            GC.KeepAlive(this);
        }
    }

    /// <summary>The smallest box around a transformed box, whose edges become curves.</summary>
    /// <param name="box">The box.</param>
    /// <param name="densify">Points put on each edge.</param>
    /// <returns>The new box; where it crosses the antimeridian of a geographic system MinX is above MaxX.</returns>
    /// <exception cref="GdalException">It cannot be transformed.</exception>
    public Extent Transform(Extent box, int densify = 21)
    {
        double minX, minY, maxX, maxY;
        Errors.Reset();
        var done = Osr.OCTTransformBounds(Pointer, box.MinX, box.MinY, box.MaxX, box.MaxY, &minX, &minY, &maxX, &maxY, densify);
        GC.KeepAlive(this);
        return done != 0 && double.IsFinite(minX + minY + maxX + maxY)
            ? new Extent(minX, minY, maxX, maxY)
            : throw Errors.Last($"{box} cannot be transformed");
    }

    /// <inheritdoc/>
    public void Dispose() => _handle.Dispose();
}
