using System.Runtime.InteropServices;
using Hedgerow.Gdal.Native;

namespace Hedgerow.Gdal;

/// <summary>Makes PNG pictures of few colours in memory.</summary>
public static unsafe class PngWriter
{
    private static int _number;

    /// <summary>Encodes a picture whose cells are indices of a colour table; index 0 is clear.</summary>
    /// <param name="indices">The cells row by row; shape (rows, columns).</param>
    /// <param name="columns">Number of columns.</param>
    /// <param name="rows">Number of rows.</param>
    /// <param name="colors">Colours by index, at most 256.</param>
    /// <returns>The bytes of the file.</returns>
    /// <exception cref="GdalException">The library fails, or was built without PNG.</exception>
    public static byte[] Encode(ReadOnlySpan<byte> indices, int columns, int rows, IReadOnlyList<ColorEntry> colors)
    {
        ArgumentNullException.ThrowIfNull(colors);
        var frame = new RasterFrame(0, rows, 1, 1, columns, rows);
        frame.Check(indices.Length, nameof(indices));
        var path = $"/vsimem/hedgerow-{Interlocked.Increment(ref _number)}.png";
        fixed (byte* cells = indices)
        {
            using var raster = MemoryRaster.Create(frame, null);
            var band = MemoryRaster.AddBand(raster, BandType.Byte, cells);
            RasterWriter.SetColors(band, colors);
            Errors.Check(GdalApi.GDALSetRasterNoDataValue(band, 0), "The clear colour cannot be set");
            using var options = new StringList(["WORLDFILE=NO"]);
            Errors.Reset();
            using (var copy = new DatasetHandle(GdalApi.GDALCreateCopy(
                GdalApi.GDALGetDriverByName("PNG"), path, raster.DangerousGetHandle(), 0, options.Pointer, 0, 0)))
            {
                if (copy.IsInvalid)
                {
                    throw Errors.Last("The picture could not be encoded");
                }
            }
        }

        long length = 0;
        var bytes = Cpl.VSIGetMemFileBuffer(path, &length, 1);
        _ = Cpl.VSIUnlink(path + ".aux.xml");
        try
        {
            var picture = new byte[length];
            Marshal.Copy(bytes, picture, 0, picture.Length);
            return picture;
        }
        finally
        {
            Cpl.VSIFree(bytes);
        }
    }
}
