using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Hedgerow.Gdal.Native;

namespace Hedgerow.Gdal;

/// <summary>Burns geometries into cells.</summary>
/// <remarks>
/// By centres, a centre that lies exactly on an edge is taken as lying a hair to the north-west of it. So polygons that share an edge,
/// vertex by vertex, share out the cells along it: each goes to exactly one of them. GDAL alone gives a cell whose centre lies on a
/// horizontal edge to both neighbours.
/// </remarks>
public static unsafe class Rasterizer
{
    /// <summary>How far geometries are moved south when centres decide, in cells: far above rounding, far below any survey.</summary>
    private const double Hair = 1.0 / (1 << 24);

    /// <summary>Burns one value into every cell that a geometry covers; the other cells stay as they are.</summary>
    /// <param name="frame">Where the cells lie, in the reference system of the geometries.</param>
    /// <param name="wkbs">The geometries as well-known binary.</param>
    /// <param name="value">The value.</param>
    /// <param name="allTouched">True for every cell that a geometry touches, false for cells whose centre a polygon holds.</param>
    /// <param name="target">The cells row by row; shape (rows, columns).</param>
    /// <exception cref="GdalException">Some bytes are no geometry.</exception>
    public static void Burn(RasterFrame frame, IEnumerable<byte[]> wkbs, byte value, bool allTouched, Span<byte> target)
    {
        ArgumentNullException.ThrowIfNull(wkbs);
        Burn(frame, wkbs.Select(wkb => (wkb, (double)value)), allTouched, target);
    }

    /// <summary>Burns a value for each geometry; where several cover a cell the last one wins.</summary>
    /// <param name="frame">Where the cells lie, in the reference system of the geometries.</param>
    /// <param name="shapes">The geometries as well-known binary, with their values.</param>
    /// <param name="allTouched">True for every cell that a geometry touches, false for cells whose centre a polygon holds.</param>
    /// <param name="target">The cells row by row; shape (rows, columns).</param>
    /// <exception cref="GdalException">Some bytes are no geometry.</exception>
    public static void Burn(RasterFrame frame, IEnumerable<(byte[] Wkb, int Value)> shapes, bool allTouched, Span<int> target)
    {
        ArgumentNullException.ThrowIfNull(shapes);
        Burn(frame, shapes.Select(shape => (shape.Wkb, (double)shape.Value)), allTouched, target);
    }

    private static void Burn<T>(RasterFrame frame, IEnumerable<(byte[] Wkb, double Value)> shapes, bool allTouched, Span<T> target)
        where T : unmanaged
    {
        frame.Check(target.Length, nameof(target));
        Loader.Ensure();
        var geometries = new List<nint>();
        var values = new List<double>();
        try
        {
            foreach (var (wkb, value) in shapes)
            {
                Errors.Reset();
                geometries.Add(Geometries.FromWkb(wkb));
                values.Add(value);
            }

            if (geometries.Count > 0)
            {
                fixed (T* cells = target)
                {
                    Burn(frame, CollectionsMarshal.AsSpan(geometries), CollectionsMarshal.AsSpan(values), allTouched, CellType.Of<T>(), cells);
                }
            }
        }
        finally
        {
            geometries.ForEach(Ogr.OGR_G_DestroyGeometry);
        }
    }

    private static void Burn(
        RasterFrame frame, ReadOnlySpan<nint> geometries, ReadOnlySpan<double> values, bool allTouched, BandType type, void* cells)
    {
        // The raster itself is not placed: coordinates become columns and rows by a function of ours, exact to the last bit.
        using var raster = MemoryRaster.Create(frame, null);
        MemoryRaster.AddBand(raster, type, cells);
        using var options = new StringList(allTouched ? ["ALL_TOUCHED=TRUE"] : []);
        var placing = new Placing(frame.Left, frame.Top, frame.CellWidth, frame.CellHeight, allTouched ? 0 : Hair);
        var band = 1;
        Errors.Reset();
        fixed (nint* geometry = geometries)
        fixed (double* value = values)
        {
            var code = GdalApi.GDALRasterizeGeometries(
                raster.DangerousGetHandle(), 1, &band, geometries.Length, geometry,
                (nint)(delegate* unmanaged[Cdecl]<void*, int, int, double*, double*, double*, int*, int>)&ToCells, (nint)(&placing),
                value, options.Pointer, 0, 0);
            Errors.Check(code, "The geometries cannot be burnt");
        }

        Errors.Reset();
        raster.Dispose();
        Errors.CheckRaised("The geometries cannot be burnt");
    }

    /// <summary>GDALTransformerFunc: from coordinates to columns and rows, or back.</summary>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static int ToCells(void* data, int back, int count, double* x, double* y, double* z, int* success)
    {
        var to = (Placing*)data;
        for (var i = 0; i < count; i++)
        {
            if (back == 0)
            {
                x[i] = (x[i] - to->Left) / to->CellWidth;
                y[i] = ((to->Top - y[i]) / to->CellHeight) + to->South;
            }
            else
            {
                x[i] = to->Left + (x[i] * to->CellWidth);
                y[i] = to->Top - ((y[i] - to->South) * to->CellHeight);
            }

            success[i] = 1;
        }

        return 1;
    }

    /// <summary>From coordinates to columns and rows.</summary>
    private readonly record struct Placing(double Left, double Top, double CellWidth, double CellHeight, double South);
}
