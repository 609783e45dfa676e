using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Maps.Rows;

/// <summary>A band of bytes as classes: read as it stands where only the file's own value means no data.</summary>
internal static class ByteClasses
{
    public static ClassMap Of(MapFile map, IReadOnlyCollection<long> extra, RunOptions options)
    {
        var hidden = extra.Where(code => code is >= 0 and <= 255).Select(code => (byte)code).ToHashSet();
        var declared = (byte?)map.Info.NoData;
        if (!map.Info.HasMask && hidden.All(code => code == declared))
        {
            return new ClassMap(map.Rows<byte>(), null, declared);
        }

        var noData = declared ?? (hidden.Count > 0 ? hidden.Min() : Unused(map, options));
        var table = Enumerable.Range(0, 256).Select(code => hidden.Contains((byte)code) ? noData : (byte)code).ToArray();
        return new ClassMap(new RecodedRows<byte>(map.Rows<byte>(map.Info.HasMask ? noData : null), cells =>
        {
            foreach (ref var cell in cells)
            {
                cell = table[cell];
            }
        }), null, noData);
    }

    /// <summary>A byte that no cell holds, to stand for the cells that the file's mask hides.</summary>
    private static byte Unused(MapFile map, RunOptions options)
    {
        var counts = ClassCells.ByByte(new ClassMap(map.Rows<byte>()), options with { Progress = null });
        var free = Array.IndexOf(counts, 0L);
        return free >= 0 ? (byte)free : throw new MapException(
            map.Path,
            new Wording("all 256 values of a byte are in use, and a mask hides further cells", "256 个字节值全部在用，另有掩膜隐藏像元"),
            new Wording("at most 255 classes beside no data", "除无数据外最多 255 类"));
    }
}
