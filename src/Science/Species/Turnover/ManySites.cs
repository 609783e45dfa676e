using Hedgerow.Science.Quantities;
using Hedgerow.Science.Species.Richness;

namespace Hedgerow.Science.Species.Turnover;

/// <summary>The sums over all pairs of sites.</summary>
internal static class ManySites
{
    public static Found<Dissimilarity> Of(IncidenceTable sites, int weight)
    {
        ArgumentNullException.ThrowIfNull(sites);
        if (sites.Units < 2)
        {
            return new Gap(
                new Wording("Turnover compares sites, and there is only one.", "周转需比较多个样点，而仅有一个样点。"),
                new Wording("Add a second site.", "请补充第二个样点。"));
        }

        var (least, most) = (0L, 0L);
        foreach (var (first, second) in sites.OnlyOneOfPairs())
        {
            (least, most) = (least + Math.Min(first, second), most + Math.Max(first, second));
        }

        return SorensenDissimilarity.PartsOf(sites.Frequencies.Total - sites.Frequencies.Species, least, most, weight);
    }
}
