using Hedgerow.Science.Species.Richness;

namespace Hedgerow.Science.Species.Inventory;

/// <summary>A share counted in a sample, with Wilson's interval.</summary>
internal static class Proportion
{
    public static Estimate Of(long hits, long all, double confidence)
    {
        var (share, z) = (hits / (double)all, Intervals.Quantile(confidence));
        var scale = 1 + (z * z / all);
        var middle = (share + (z * z / (2 * all))) / scale;
        var reach = z / scale * Math.Sqrt((share * (1 - share) / all) + (z * z / (4.0 * all * all)));
        return new Estimate(share, Math.Sqrt(share * (1 - share) / all), hits == 0 ? 0 : Math.Max(0, middle - reach), hits == all ? 1 : Math.Min(1, middle + reach), confidence);
    }
}
