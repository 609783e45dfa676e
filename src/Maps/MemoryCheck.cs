using System.Globalization;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Maps;

/// <summary>Refuses work that the machine has not the memory for, before it starts.</summary>
public static class MemoryCheck
{
    /// <summary>What the program itself, GDAL's block cache and the buffers of a few threads take, bytes.</summary>
    private const long Beside = 400L << 20;

    /// <summary>Bytes that the machine can still give: free memory and caches that can be dropped, within the limit of a container.</summary>
    /// <returns>The number of bytes.</returns>
    public static long Available()
    {
        var limit = GC.GetGCMemoryInfo().TotalAvailableMemoryBytes;
        const string facts = "/proc/meminfo";
        if (!File.Exists(facts))
        {
            return limit;
        }

        foreach (var line in File.ReadLines(facts))
        {
            if (line.StartsWith("MemAvailable:", StringComparison.Ordinal)
                && long.TryParse(line["MemAvailable:".Length..].Replace("kB", string.Empty, StringComparison.Ordinal), NumberStyles.Integer, CultureInfo.InvariantCulture, out var kilobytes))
            {
                return Math.Min(limit, kilobytes * 1024);
            }
        }

        return limit;
    }

    /// <summary>Refuses work that needs more than the machine has.</summary>
    /// <param name="place">The map.</param>
    /// <param name="what">What is to be done, such as "Cost distance".</param>
    /// <param name="bytes">What it needs, beside the program itself.</param>
    /// <param name="remedy">What would help; null for a smaller map or a larger machine.</param>
    /// <exception cref="MapException">The machine has less.</exception>
    public static void Require(string place, Wording what, long bytes, Wording? remedy = null) => Require(place, what, bytes, Available(), remedy);

    /// <summary>Refuses work that needs more than it may have.</summary>
    /// <param name="place">The map.</param>
    /// <param name="what">What is to be done, such as "Cost distance".</param>
    /// <param name="bytes">What it needs, beside the program itself.</param>
    /// <param name="available">Bytes that the machine can still give.</param>
    /// <param name="remedy">What would help; null for a smaller map or a larger machine.</param>
    /// <exception cref="MapException">It may have less.</exception>
    public static void Require(string place, Wording what, long bytes, long available, Wording? remedy = null)
    {
        ArgumentNullException.ThrowIfNull(what);
        if (bytes > available - Beside)
        {
            var need = Gigabytes(bytes > long.MaxValue - Beside ? long.MaxValue : bytes + Beside);
            var has = Gigabytes(available);
            throw new MapException(
                place,
                new Wording($"{what.En} needs {need} of memory; this machine has {has} free", $"{what.Zh}需要 {need} 内存，本机可用 {has}"),
                remedy ?? new Wording("a smaller map (gdalwarp -te, or coarser cells), or a machine with more memory", "更小的地图(用 gdalwarp -te 裁剪，或用更粗的像元)，或内存更大的机器"));
        }
    }

    private static string Gigabytes(long bytes) => (bytes / 1e9).ToString("0.0", CultureInfo.InvariantCulture) + " GB";
}
