using System.Globalization;
using Hedgerow.Gdal.Native;

namespace Hedgerow.Gdal;

/// <content>Warping.</content>
public sealed unsafe partial class Dataset
{
    /// <summary>Warps the raster onto another frame, in memory.</summary>
    /// <remarks>
    /// The centre of every new cell is transformed exactly (no approximation) and overviews are not used, so that the nearest neighbour is
    /// the source cell that holds the transformed centre.
    /// </remarks>
    /// <param name="wkt">Reference system of the new raster.</param>
    /// <param name="frame">Its frame.</param>
    /// <param name="options">How; null for nearest neighbour with the source's own value for no data.</param>
    /// <param name="progress">Receives the share done, 0 to 1, possibly on other threads.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The new raster, with the bands asked for.</returns>
    /// <exception cref="GdalException">It cannot be warped: no reference system, damaged cells.</exception>
    public Dataset Warped(
        string wkt, RasterFrame frame, WarpOptions? options = null, IProgress<double>? progress = null, CancellationToken cancel = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(wkt);
        frame.Check(frame.Count, nameof(frame));
        options ??= new WarpOptions();
        if (Raster.ProjectionWkt is null && options.SourceWkt is null)
        {
            throw new GdalException($"{Path} has no reference system and cannot be warped; give one.", Path);
        }

        var bands = options.Bands ?? [.. Enumerable.Range(1, Raster.Bands.Count)];
        foreach (var number in bands)
        {
            if (number < 1 || number > Raster.Bands.Count)
            {
                throw new ArgumentException($"Band {number} is asked for, and the raster has bands 1 to {Raster.Bands.Count}.", nameof(options));
            }
        }

        using var selection = options.Bands is null ? null : Select(bands);
        var target = MemoryRaster.Create(frame, wkt);
        try
        {
            foreach (var number in bands)
            {
                AddTarget(target, number, options);
            }

            WarpInto(target, selection ?? this, Arguments(options, bands.Any(number => Raster.Bands[number - 1].NoData is not null)), progress, cancel);
            return new Dataset(target, string.Empty);
        }
        catch
        {
            target.Dispose();
            throw;
        }
    }

    /// <summary>Warps onto another frame, in memory, with the most used options in one line.</summary>
    /// <param name="wkt">Reference system of the new raster.</param>
    /// <param name="frame">Its frame.</param>
    /// <param name="resampling">How a new cell is made from old ones.</param>
    /// <param name="sourceNoData">Value that stands for no data in the source; null for the one that it declares.</param>
    /// <param name="targetNoData">Value where there is no data; see <see cref="WarpOptions.TargetNoData"/>.</param>
    /// <returns>The new raster.</returns>
    public Dataset Warped(string wkt, RasterFrame frame, Resampling resampling, double? sourceNoData = null, double? targetNoData = null) =>
        Warped(wkt, frame, new WarpOptions { Resampling = resampling, SourceNoData = sourceNoData, TargetNoData = targetNoData });

    private void AddTarget(DatasetHandle target, int number, WarpOptions options)
    {
        var source = Raster.Bands[number - 1];
        var band = MemoryRaster.AddBand(target, options.Type ?? source.Type);
        var noData = options.TargetNoData ?? options.SourceNoData ?? source.NoData;
        if (noData is { } value)
        {
            Errors.Check(GdalApi.GDALSetRasterNoDataValue(band, value), $"The value {value} for no data does not fit the cells");
            Errors.Check(GdalApi.GDALFillRaster(band, value, 0), "The new raster could not be filled");
        }
    }

    private void WarpInto(
        DatasetHandle target, Dataset source, IReadOnlyList<string> arguments, IProgress<double>? progress, CancellationToken cancel)
    {
        Errors.Reset();
        using var list = new StringList(arguments);
        using var bridge = new Progress(progress, cancel);
        var native = GdalApi.GDALWarpAppOptionsNew(list.Pointer, 0);
        if (native == 0)
        {
            throw Errors.Last($"{Path} cannot be warped", Path);
        }

        try
        {
            GdalApi.GDALWarpAppOptionsSetProgress(native, Progress.Function, bridge.Data);
            var input = source.Pointer;
            int usageError;
            var done = GdalApi.GDALWarp(0, target.DangerousGetHandle(), 1, &input, native, &usageError);
            bridge.ThrowIfStopped();
            if (done == 0 || usageError != 0)
            {
                throw Errors.Last($"{Path} cannot be warped", Path);
            }
        }
        finally
        {
            GdalApi.GDALWarpAppOptionsFree(native);
        }

        GC.KeepAlive(this);
    }

    private static List<string> Arguments(WarpOptions options, bool declared)
    {
        var threads = options.Threads ?? Environment.ProcessorCount;
        List<string> arguments =
        [
            "-r", NameOf(options.Resampling),
            "-et", "0",
            "-ovr", "NONE",
            "-wo", string.Create(CultureInfo.InvariantCulture, $"NUM_THREADS={threads}"),
        ];
        if (options.SourceNoData is { } noData)
        {
            arguments.AddRange(["-srcnodata", noData.ToString("R", CultureInfo.InvariantCulture)]);
        }

        else if (!declared)
        {
            arguments.AddRange(["-srcnodata", "None"]);
        }

        if (options.SourceWkt is { } wkt)
        {
            arguments.AddRange(["-s_srs", wkt]);
        }

        return arguments;
    }

    private static string NameOf(Resampling resampling) => resampling switch
    {
        Resampling.Nearest => "near",
        Resampling.Bilinear => "bilinear",
        Resampling.Cubic => "cubic",
        Resampling.Average => "average",
        Resampling.Mode => "mode",
        Resampling.Sum => "sum",
        Resampling.Min => "min",
        Resampling.Max => "max",
        _ => throw new ArgumentOutOfRangeException(nameof(resampling), resampling, "No such way of resampling."),
    };

    /// <summary>A view of some bands (driver VRT).</summary>
    private Dataset Select(IReadOnlyList<int> bands)
    {
        GdalApi.GDALRegister_VRT();
        Errors.Reset();
        string[] arguments = ["-of", "VRT", .. bands.SelectMany(band => new[] { "-b", band.ToString(CultureInfo.InvariantCulture) })];
        using var list = new StringList(arguments);
        var native = GdalApi.GDALTranslateOptionsNew(list.Pointer, 0);
        try
        {
            int usageError;
            var view = native == 0 ? 0 : GdalApi.GDALTranslate(string.Empty, Pointer, native, &usageError);
            return view != 0
                ? new Dataset(new DatasetHandle(view), Path)
                : throw Errors.Last($"Bands {string.Join(", ", bands)} of {Path} cannot be taken", Path);
        }
        finally
        {
            GdalApi.GDALTranslateOptionsFree(native);
        }
    }
}
