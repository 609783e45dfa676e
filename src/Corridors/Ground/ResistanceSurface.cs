using Hedgerow.Cities;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Corridors.Ground;

/// <summary>The resistance surface (阻力面): kind or class of the ground, at least that of a road, times slope, times light at night.</summary>
internal static class ResistanceSurface
{
    public static Grid<float> Of(
        Place place, ResistanceRules rules, LandCoverMap? map, Grid<byte> kinds, Grid<byte>? roads, IReadOnlyList<string> roadClasses, List<Gap> leftOut, List<Note> notes,
        ParallelOptions parallel)
    {
        var surface = new Grid<float>(kinds.Frame);
        float[] byKind = [.. Kinds.All.Select(k => (float)(rules.Land[k.Kind] ?? double.NaN))];
        float[] byRoad = [0, .. roadClasses.Select(c => (float)RoadMap.ResistanceOf(c, rules))];
        var byCode = map is not null && rules.Classes.TryGetValue(map.Legend.Id, out var own) ? Codes(map.Legend, own) : null;
        var slope = Factor(place, place.Data.Corridors!.Slope, leftOut, notes, new Wording("slope plays no part in the resistance.", "阻力面未计坡度。"));
        var light = Factor(place, place.Data.Corridors.NightLight, leftOut, notes, new Wording("light at night plays no part in the resistance.", "阻力面未计夜间灯光。"));
        var legendKind = map is null ? null : LegendKinds(map.Legend);
        Parallel.For(0, surface.Frame.Rows, parallel, row =>
        {
            var from = row * surface.Frame.Columns;
            var to = surface.Row(row);
            for (var i = 0; i < to.Length; i++)
            {
                var cell = from + i;
                var kind = kinds.Cells[cell];
                var value = byKind[kind];
                if (byCode is not null && byCode.TryGetValue(map!.Codes.Cells[cell], out var special) && legendKind![map.Codes.Cells[cell]] == kind)
                {
                    value = special;
                }

                if (roads is not null && roads.Cells[cell] > 0)
                {
                    // Over water or unknown ground a road is a bridge or a guess: what cannot be crossed stays so.
                    value = float.IsNaN(value) ? value : Math.Max(value, byRoad[roads.Cells[cell]]);
                }

                to[i] = value * Times(slope, rules.SlopeDegrees, cell) * Times(light, rules.NightLight, cell);
            }
        });
        return surface;
    }

    private static Dictionary<ushort, float> Codes(Legend legend, IReadOnlyDictionary<int, double?> own) =>
        own.Where(o => legend.Classes.ContainsKey(o.Key)).ToDictionary(o => (ushort)o.Key, o => (float)(o.Value ?? double.NaN));

    private static byte[] LegendKinds(Legend legend)
    {
        var kinds = new byte[ushort.MaxValue + 1];
        foreach (var (code, entry) in legend.Classes)
        {
            kinds[code] = (byte)Kinds.Of(entry.Roles);
        }

        return kinds;
    }

    private static Grid<float>? Factor(Place place, Found<Sourced<Grid<float>>> found, List<Gap> leftOut, List<Note> notes, Wording without)
    {
        if (found.Missing(out var gap))
        {
            leftOut.Add(new Gap(new Wording($"{gap.Reason.En[..^1]}: {without.En}", $"{gap.Reason.Zh[..^1]}，{without.Zh}"), gap.Remedy));
            return null;
        }

        notes.AddRange(found.Value.Notes);
        return place.Of(found.Value.Value);
    }

    // Where the value is unknown, nothing is multiplied.
    private static float Times(Grid<float>? values, IReadOnlyList<(double From, double Times)> steps, int cell)
    {
        var times = 1.0;
        if (values is not null && !float.IsNaN(values.Cells[cell]))
        {
            foreach (var step in steps)
            {
                times = values.Cells[cell] >= step.From ? step.Times : times;
            }
        }

        return (float)times;
    }
}
