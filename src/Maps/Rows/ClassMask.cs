using System.Runtime.ExceptionServices;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Maps.Rows;

/// <summary>The cells of some classes of a map as a mask in memory.</summary>
internal static class ClassMask
{
    /// <summary>Which bytes of a map belong to some codes.</summary>
    /// <param name="option">The option that named the codes.</param>
    /// <param name="map">The map.</param>
    /// <param name="classes">Its classes.</param>
    /// <param name="codes">The codes.</param>
    /// <param name="options">How its cells are counted.</param>
    /// <returns>What each byte is in the mask: Yes, No or no data; shape (256).</returns>
    /// <exception cref="MapException">A code does not occur.</exception>
    public static byte[] Table(string option, MapFile map, ClassMap classes, IReadOnlyCollection<long> codes, RunOptions options)
    {
        var cells = ClassCells.ByByte(classes, options with { Progress = null });
        var table = new byte[256];
        if (classes.NoData is { } hidden)
        {
            table[hidden] = Cell.NoData;
        }

        foreach (var code in codes)
        {
            if (classes.ByteOf(code) is not { } found || cells[found] == 0)
            {
                var there = Enumerable.Range(0, 256).Where(cell => cells[cell] > 0 && cell != classes.NoData).Select(cell => classes.Code((byte)cell)).Order();
                throw new MapException(
                    option,
                    new Wording($"class {code}, which does not occur in {map.Path}", $"{map.Path} 中没有类别 {code}"),
                    new Wording($"classes of the map: {string.Join(", ", there)}", $"图中的类别：{string.Join("、", there)}"));
            }

            table[found] = Cell.Yes;
        }

        return codes.Count > 0 ? table : throw new MapException(
            option, new Wording("no class", "未给出类别"), new Wording("at least one class code", "至少一个类别编码"));
    }

    /// <summary>Refuses a map that one grid cannot hold.</summary>
    public static void RequireGrid(MapFile map)
    {
        if (map.Frame.Count > Array.MaxLength)
        {
            throw new MapException(
                map.Path,
                new Wording($"{map.Frame.Count} cells", $"共 {map.Frame.Count} 个像元"),
                new Wording($"at most {Array.MaxLength} cells for an analysis by area: cut the map with gdalwarp -te, or take coarser cells", $"按面积计算最多 {Array.MaxLength} 个像元：请用 gdalwarp -te 裁剪，或用更粗的像元"));
        }
    }

    /// <summary>Reads the mask, several stretches of rows at a time.</summary>
    public static Grid<byte> Read(ClassMap classes, byte[] table, RunOptions options)
    {
        var frame = classes.Frame;
        var mask = new Grid<byte>(frame);
        var block = Math.Max(1, classes.Rows.BlockRows);
        var stretch = (int)Math.Min(frame.Rows, (Math.Max(1, (1 << 22) / frame.Columns) + block - 1L) / block * block);
        try
        {
            Parallel.For(0, (frame.Rows + stretch - 1) / stretch, new ParallelOptions { MaxDegreeOfParallelism = options.Threads, CancellationToken = options.Cancel }, part =>
            {
                var (from, to) = (part * stretch, Math.Min(frame.Rows, (part + 1) * stretch));
                var cells = mask.Cells.AsSpan((int)((long)from * frame.Columns), (to - from) * frame.Columns);
                using var reader = classes.Rows.Open();
                reader.Read(from, cells);
                foreach (ref var cell in cells)
                {
                    cell = table[cell];
                }
            });
        }
        catch (AggregateException several)
        {
            ExceptionDispatchInfo.Throw(several.InnerExceptions[0]); // a damaged file, as if there had been one thread
        }

        return mask;
    }
}
