using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities.Layers;

/// <summary>Codes of a map that its legend lacks: a mistake inside the city or a unit, a remark outside.</summary>
internal static class UnknownCodes
{
    /// <summary>Values that software fills empty ground with.</summary>
    private static readonly long[] Fills =
        [0, 255, 65535, 65534, 127, -128, 32767, -32768, -1, -999, -9999, -99999, int.MinValue, int.MaxValue, uint.MaxValue];

    /// <summary>Checks the codes; those found only outside become no data. False when one is found inside.</summary>
    public static bool Check(Loading loading, LandCoverRef file, Grid<ushort> codes, CodeTable table, Areas areas)
    {
        var unknown = Counted(codes, codes.Frame, loading).Select((count, code) => (Code: (ushort)code, Count: count))
            .Where(c => c.Count > 0 && !table.Knows(c.Code)).ToList();
        if (unknown.Count == 0)
        {
            return true;
        }

        var inside = Inside(loading, codes, areas, [.. unknown.Select(u => u.Code)]);
        foreach (var (code, cells, share, where) in inside)
        {
            Say(loading, file, table.Original(code), cells, share, where);
        }

        if (inside.Count > 0)
        {
            return false;
        }

        var list = Layers.Say.List(unknown.Select(u => table.Original(u.Code).ToString(System.Globalization.CultureInfo.InvariantCulture)));
        loading.Note(
            "code-outside-only", file, Layers.Say.It($"land_cover: codes {list} are not in the legend; they stand only outside the city and its units", $"land_cover:代码 {list} 不在图例中，但仅出现在城市及分区之外"),
            new Wording("nothing: that ground counts as no data", "无需处理：该处按无数据计"));
        var foreign = unknown.Select(u => u.Code).ToHashSet();
        foreach (ref var code in codes.Cells.AsSpan())
        {
            if (foreign.Contains(code))
            {
                code = LandCoverMap.NoData;
            }
        }

        return true;
    }

    private static long[] Counted(Grid<ushort> codes, GridFrame frame, Loading loading)
    {
        var total = new long[ushort.MaxValue + 1];
        Parallel.For(0, frame.Rows, loading.Parallel, () => new long[ushort.MaxValue + 1], (row, _, counts) =>
        {
            foreach (var code in codes.Row(row))
            {
                counts[code]++;
            }

            return counts;
        }, counts =>
        {
            // Whole numbers: the order of adding does not matter.
            lock (total)
            {
                for (var code = 0; code < counts.Length; code++)
                {
                    total[code] += counts[code];
                }
            }
        });
        return total;
    }

    // The area in which each unknown code has its largest share, the city first.
    private static List<(ushort Code, long Cells, double Share, AssessedArea Where)> Inside(Loading loading, Grid<ushort> codes, Areas areas, ushort[] unknown)
    {
        var worst = new Dictionary<ushort, (ushort Code, long Cells, double Share, AssessedArea Where)>();
        foreach (var area in areas.All)
        {
            loading.Cancel.ThrowIfCancellationRequested();
            var (counts, cells) = (new long[ushort.MaxValue + 1], 0L);
            var held = area.Mask;
            for (var row = 0; row < area.Window.Rows; row++)
            {
                var line = codes.Row(area.Window.Row + row).Slice(area.Window.Column, area.Window.Columns);
                var mask = held.Row(row);
                for (var i = 0; i < line.Length; i++)
                {
                    counts[line[i]] += mask[i];
                    cells += mask[i];
                }
            }

            foreach (var code in unknown.Where(c => counts[c] > 0))
            {
                var found = (code, counts[code], (double)counts[code] / cells, area);
                if (!worst.TryGetValue(code, out var known) || (known.Where.IsUnit && known.Share < found.Item3))
                {
                    worst[code] = found;
                }
            }
        }

        return [.. worst.Values.OrderByDescending(w => w.Cells)];
    }

    private static void Say(Loading loading, LandCoverRef file, long code, long cells, double share, AssessedArea where)
    {
        var found = Layers.Say.It(
            $"land_cover: code {code} is not in the legend; {cells} cells inside {where.Name} have it ({Layers.Say.Percent(share)})",
            $"land_cover:图例中没有代码 {code};{where.Name} 内有 {cells} 个单元为该代码({Layers.Say.Percent(share)})");
        var expected = Fills.Contains(code)
            ? Layers.Say.It($"`nodata: [{code}]` if this value fills empty ground, else a class {code} in the legend", $"若该值表示空白，请写 `nodata: [{code}]`;否则请在图例中加入类别 {code}")
            : Layers.Say.It($"a class {code} in the legend, or `nodata: [{code}]`", $"在图例中加入类别 {code},或写 `nodata: [{code}]`");
        loading.Error("code-not-in-legend", file, found, expected);
    }
}
