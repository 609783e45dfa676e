namespace Hedgerow.Cities.Layers;

/// <summary>
/// Turns the values of a land-cover file into codes of a <see cref="LandCoverMap"/>. Values that mean no data become its code for that;
/// values that no code can hold (negative, 65535 and above) get a stand-in that is no class of the legend, so that they can be named.
/// </summary>
internal sealed class CodeTable
{
    private readonly HashSet<long> noData = [];
    private readonly Dictionary<long, ushort> standIns = [];
    private readonly Dictionary<ushort, long> originals = [];
    private readonly Legend legend;
    private int free = LandCoverMap.NoData - 1;

    public CodeTable(Legend legend, IEnumerable<int> declared, double? fileNoData)
    {
        this.legend = legend;
        noData.UnionWith(declared.Select(c => (long)c));
        noData.UnionWith(legend.NoData.Select(c => (long)c));
        if (fileNoData is { } value && value == Math.Floor(value) && Math.Abs(value) < long.MaxValue)
        {
            noData.Add((long)value);
        }
    }

    /// <summary>The code of a value.</summary>
    public ushort Code(long value)
    {
        if (noData.Contains(value))
        {
            return LandCoverMap.NoData;
        }

        if (value is >= 0 and < LandCoverMap.NoData && !originals.ContainsKey((ushort)value))
        {
            return (ushort)value;
        }

        if (!standIns.TryGetValue(value, out var code))
        {
            while (legend.Classes.ContainsKey(free) || noData.Contains(free))
            {
                free--;
            }

            code = (ushort)free--;
            standIns[value] = code;
            originals[code] = value;
        }

        return code;
    }

    /// <summary>All codes of values from 0 to 65535, by value.</summary>
    public ushort[] OfSixteenBits()
    {
        var codes = new ushort[ushort.MaxValue + 1];
        for (var value = 0; value < codes.Length - 1; value++)
        {
            codes[value] = Code(value);
        }

        codes[^1] = Code(ushort.MaxValue);
        return codes;
    }

    /// <summary>The value in the file behind a code.</summary>
    public long Original(ushort code) => originals.TryGetValue(code, out var value) ? value : code;

    /// <summary>Whether the legend knows a code, or it means no data.</summary>
    public bool Knows(ushort code) => code == LandCoverMap.NoData || (!originals.ContainsKey(code) && legend.Classes.ContainsKey(code));
}
