using Hedgerow.Science.Grids;

namespace Hedgerow.Cities.Layers;

/// <summary>Says how much of a city without declared sea is water, and what its natural share would be if that water were sea.</summary>
internal static class WaterRemark
{
    /// <summary>From this share of water a city may lie at the sea.</summary>
    private const double CoastalShare = 0.05;

    /// <summary>The codes of its notes.</summary>
    public static IReadOnlyList<string> Codes { get; } = ["coastal-water", "water-inland"];

    /// <summary>The remark; null where there is no water.</summary>
    /// <param name="city">The whole city.</param>
    /// <param name="natural">Natural ground, over the canvas.</param>
    /// <param name="water">Water, over the city's window.</param>
    public static Note? Of(AssessedArea city, Grid<byte> natural, Grid<byte> water)
    {
        long valid = 0, wet = 0, green = 0, both = 0;
        var held = city.Mask;
        for (var row = 0; row < city.Window.Rows; row++)
        {
            var mask = held.Row(row);
            var n = natural.Row(city.Window.Row + row).Slice(city.Window.Column, city.Window.Columns);
            var w = water.Row(row);
            for (var i = 0; i < mask.Length; i++)
            {
                if (mask[i] == Cell.Yes && n[i] != Cell.NoData && w[i] != Cell.NoData)
                {
                    valid++;
                    wet += w[i];
                    green += n[i];
                    both += n[i] & w[i];
                }
            }
        }

        if (valid == 0 || wet == 0)
        {
            return null;
        }

        var share = (double)wet / valid;
        var other = valid == wet ? 0 : (double)(green - both) / (valid - wet);
        var text = Say.It(
            $"No sea is declared, so all water counts as inland water: {Say.Percent(share)} of the city. Were it all sea, the natural share would be {Say.Percent(other)} instead of {Say.Percent((double)green / valid)}.",
            $"未声明海域，所有水体按内陆水体计，占全市 {Say.Percent(share)}。若全部视为海域，自然区域占比将为 {Say.Percent(other)}，而非 {Say.Percent((double)green / valid)}。");
        return share > CoastalShare
            ? new Note(Severity.Warning, "coastal-water", text with
            {
                En = text.En + " If the city lies at the sea, add `sea:` to city.yaml.",
                Zh = text.Zh + "若城市临海，请在 city.yaml 中加入 `sea:`。",
            })
            : new Note(Severity.Note, "water-inland", text);
    }
}
