using Hedgerow.Gdal;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Layers;

/// <summary>Reads a window of a land-cover raster as codes.</summary>
internal static class CodeReader
{
    private const int StripRows = 256;

    /// <summary>The codes of a window, row-major; null when the cells are no classes (a finding says so).</summary>
    public static ushort[]? Read(Loading loading, RasterSource raster, CodeTable table, GridWindow window)
    {
        var codes = new ushort[(long)window.Columns * window.Rows];
        var good = raster.Band.Type switch
        {
            BandType.Byte or BandType.UInt16 => Sixteen(loading, raster, table, window, codes),
            BandType.Float32 or BandType.Float64 => Real(loading, raster, table, window, codes),
            BandType.ComplexInt16 or BandType.ComplexInt32 or BandType.ComplexFloat32 or BandType.ComplexFloat64 or BandType.Unknown => NotClasses(loading, raster, "complex numbers"),
            _ => Whole(loading, raster, table, window, codes),
        };
        if (good && raster.Band.HasMask)
        {
            Masked(loading, raster, window, codes);
        }

        return good ? codes : null;
    }

    private static bool Sixteen(Loading loading, RasterSource raster, CodeTable table, GridWindow window, ushort[] codes)
    {
        var byValue = table.OfSixteenBits();
        raster.Read<ushort>(window, codes);
        System.Threading.Tasks.Parallel.For(0, window.Rows, loading.Parallel, row =>
        {
            foreach (ref var code in codes.AsSpan(row * window.Columns, window.Columns))
            {
                code = byValue[code];
            }
        });
        return true;
    }

    private static bool Whole(Loading loading, RasterSource raster, CodeTable table, GridWindow window, ushort[] codes) =>
        Strips<int>(loading, raster, window, (values, target) =>
        {
            for (var i = 0; i < values.Length; i++)
            {
                target[i] = table.Code(values[i]);
            }

            return true;
        }, codes);

    private static bool Real(Loading loading, RasterSource raster, CodeTable table, GridWindow window, ushort[] codes)
    {
        var fill = raster.Band.NoData;
        return Strips<double>(loading, raster, window, (values, target) =>
        {
            for (var i = 0; i < values.Length; i++)
            {
                var value = values[i];
                if (double.IsNaN(value) || value == fill)
                {
                    target[i] = LandCoverMap.NoData;
                }
                else if (value == Math.Floor(value) && Math.Abs(value) < long.MaxValue)
                {
                    target[i] = table.Code((long)value);
                }
                else
                {
                    return NotClasses(loading, raster, Say.Number(value));
                }
            }

            return true;
        }, codes);
    }

    private delegate bool Convert<T>(ReadOnlySpan<T> values, Span<ushort> codes);

    private static bool Strips<T>(Loading loading, RasterSource raster, GridWindow window, Convert<T> convert, ushort[] codes)
        where T : unmanaged
    {
        var strip = new T[window.Columns * Math.Min(StripRows, window.Rows)];
        for (var row = 0; row < window.Rows; row += StripRows)
        {
            loading.Cancel.ThrowIfCancellationRequested();
            var part = window with { Row = window.Row + row, Rows = Math.Min(StripRows, window.Rows - row) };
            var values = strip.AsSpan(0, part.Columns * part.Rows);
            raster.Read(part, values);
            if (!convert(values, codes.AsSpan(row * window.Columns, values.Length)))
            {
                return false;
            }
        }

        return true;
    }

    private static void Masked(Loading loading, RasterSource raster, GridWindow window, ushort[] codes)
    {
        var mask = new byte[codes.Length];
        raster.ReadMask(window, mask);
        loading.Cancel.ThrowIfCancellationRequested();
        for (var i = 0; i < mask.Length; i++)
        {
            if (mask[i] == 0)
            {
                codes[i] = LandCoverMap.NoData;
            }
        }
    }

    private static bool NotClasses(Loading loading, RasterSource raster, string value)
    {
        loading.Error(
            "not-class-codes", raster.File, Say.It($"land_cover: the raster holds {value}, which is no class code", $"land_cover:栅格含有 {value},不是类别代码"),
            new Wording("whole numbers, one for each class of the legend", "整数，每个数对应图例中的一个类别"));
        return false;
    }
}
