using Hedgerow.Maps.Rows;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Maps;

/// <summary>Moving windows over a map: means, sums, shares and areas around every cell, written as they are made.</summary>
public static class WindowMap
{
    /// <summary>Computes the windows and writes their map.</summary>
    /// <param name="request">What is asked for.</param>
    /// <param name="options">How; the result does not depend on it.</param>
    /// <returns>What they gave.</returns>
    /// <exception cref="MapException">The map or a choice is wrong, or the machine has not the memory.</exception>
    public static WindowResult Run(WindowRequest request, RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        options ??= RunOptions.Default;
        Check(request);
        var (map, rows) = Rows(request, options);
        CheckRadius(request, map.Frame, options);
        using var writer = request.Out is null ? null : new MapWriter<float>(request.Out, map.Place, double.NaN, request.Measure.ToString().ToLowerInvariant(), options.Threads);
        var summed = new Summed(writer, request.Measure == WindowMeasure.Area ? map.Frame.CellArea / ClassTable.SquareMetresPerHectare : 1);
        MovingWindow.Write(rows, request.Shape, request.RadiusMetres, request.Measure is WindowMeasure.Mean or WindowMeasure.Share, summed, options);
        writer?.Finish();
        return new WindowResult(
            map, summed.Cells, map.Frame.Count - summed.Cells,
            summed.Cells == 0 ? null : summed.Least, summed.Cells == 0 ? null : summed.Sum / summed.Cells, summed.Cells == 0 ? null : summed.Greatest);
    }

    private static (MapFile Map, IRows<float> Rows) Rows(WindowRequest request, RunOptions options)
    {
        if (request.Measure is WindowMeasure.Share or WindowMeasure.Area)
        {
            var (file, classes) = request.Map.OpenClasses(options);
            var table = ClassMask.Table("--classes", file, classes, request.Classes ?? [], options);
            var weights = Array.ConvertAll(table, cell => cell == Cell.NoData ? float.NaN : cell == Cell.Yes ? 1f : 0f);
            return (file, new ConvertedRows<byte, float>(classes.Rows, (from, to) =>
            {
                for (var i = 0; i < from.Length; i++)
                {
                    to[i] = weights[from[i]];
                }
            }));
        }

        var map = request.Map.Open();
        var hidden = request.Map.NoData?.Select(code => (float)code).ToArray() ?? [];
        var values = map.Rows<float>(float.NaN);
        return (map, hidden.Length == 0 ? values : new ConvertedRows<float, float>(values, (from, to) =>
        {
            for (var i = 0; i < from.Length; i++)
            {
                to[i] = Array.IndexOf(hidden, from[i]) < 0 ? from[i] : float.NaN;
            }
        }));
    }

    private static void Check(WindowRequest request)
    {
        var ofClasses = request.Measure is WindowMeasure.Share or WindowMeasure.Area;
        if (ofClasses != (request.Classes is { Count: > 0 }))
        {
            throw new MapException(
                "--measure",
                ofClasses
                    ? new Wording($"{Name(request)} without --classes", $"{Name(request)}，但没有 --classes")
                    : new Wording($"{Name(request)} with --classes", $"{Name(request)}，却带有 --classes"),
                new Wording("share or area with --classes CODE..., mean or sum of the values without", "share 或 area 须带 --classes 编码…；mean 或 sum 针对像元值，不带 --classes"));
        }

        if (request.Out is { } path && !MapWriter.IsMap(path))
        {
            throw new MapException(
                "--out",
                new Wording($"{path} has the ending {Path.GetExtension(path)}", $"{path} 的扩展名为 {Path.GetExtension(path)}"),
                new Wording(".tif for a map", "地图请用 .tif"));
        }
    }

    private static void CheckRadius(WindowRequest request, GridFrame frame, RunOptions options)
    {
        var (radius, least) = (request.RadiusMetres, Math.Min(frame.CellWidth, frame.CellHeight));
        if (!(radius >= least * (1 - 1e-9)) || !double.IsFinite(radius))
        {
            throw new MapException(
                "--radius", Wording.Same(FormattableString.Invariant($"{radius} m")),
                new Wording(FormattableString.Invariant($"metres, at least one cell: {least} m"), FormattableString.Invariant($"米数，至少一个像元：{least} m")));
        }

        var need = MovingWindow.BytesNeeded(frame, request.Shape, radius, options.Threads > 0 ? options.Threads : Environment.ProcessorCount);
        if (need < 0)
        {
            throw new MapException(
                "--radius", Wording.Same(FormattableString.Invariant($"{radius} m")),
                new Wording("at most about 1000 cells for a weighted window; take coarser cells (gdalwarp -tr ... -r average), or --shape square, which takes any radius", "加权窗口最多约 1000 个像元；请用更粗的像元(gdalwarp -tr ... -r average)，或用不限半径的 --shape square"));
        }

        MemoryCheck.Require(request.Map.Path, new Wording("Moving windows", "移动窗口"), need, new Wording("a smaller radius, coarser cells, or a narrower part of the map (gdalwarp -te)", "更小的半径、更粗的像元，或更窄的图幅(gdalwarp -te)"));
    }

    private static string Name(WindowRequest request) => request.Measure.ToString().ToLowerInvariant();

    /// <summary>Turns sums into the unit asked for, adds up what passes, in the order of the rows, and hands it on.</summary>
    private sealed class Summed(MapWriter<float>? into, double unit) : IRowSink<float>
    {
        private float[] held = [];

        public long Cells { get; private set; }

        public double Sum { get; private set; }

        public double Least { get; private set; } = double.PositiveInfinity;

        public double Greatest { get; private set; } = double.NegativeInfinity;

        public void Write(int row, ReadOnlySpan<float> cells)
        {
            if (held.Length < cells.Length)
            {
                held = new float[cells.Length];
            }

            var (count, sum, least, greatest) = (0L, 0.0, Least, Greatest);
            for (var i = 0; i < cells.Length; i++)
            {
                var value = (float)(cells[i] * unit);
                held[i] = value;
                if (!float.IsNaN(value))
                {
                    (count, sum, least, greatest) = (count + 1, sum + value, Math.Min(least, value), Math.Max(greatest, value));
                }
            }

            (Cells, Sum, Least, Greatest) = (Cells + count, Sum + sum, least, greatest);
            into?.Write(row, held.AsSpan(0, cells.Length));
        }
    }
}
