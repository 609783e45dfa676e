using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Species;

/// <summary>Native birds of the built-up areas beside those of the whole city.</summary>
/// <param name="InBuiltUp">How many native bird species were found in built-up areas.</param>
/// <param name="InCity">How many native bird species the city has.</param>
/// <param name="Share">The share of the first in the second.</param>
public sealed record BuiltUpBirdsCount(int InBuiltUp, int InCity, Share Share);

/// <summary>The share of the city's native birds that also live in its built-up areas.</summary>
/// <remarks>
/// <para><b>Formula</b>: |B| / |B ∪ C|, B native birds found in built-up areas, C native birds of the city.</para>
/// <para><b>Meaning</b>: how far everyday places are open to wildlife.</para>
/// <para><b>Units</b>: species in, a share out.</para>
/// <para><b>Range</b>: 0 to 1.</para>
/// <para><b>Behaviour</b>: a bird found in built-up areas belongs to the city, listed or not.</para>
/// <para><b>Assumes</b>: both sets hold native birds only, under the same names.</para>
/// <para><b>Source</b>: [urbanshift-2023]; the number alone is scored by [chan-2014].</para>
/// </remarks>
public static class BuiltUpBirds
{
    /// <summary>Computes the share.</summary>
    /// <param name="inBuiltUp">Native birds found in built-up areas.</param>
    /// <param name="inCity">Native birds of the city.</param>
    /// <returns>The counts and their share, or a gap where no native bird is known.</returns>
    public static Found<BuiltUpBirdsCount> Of(IEnumerable<string> inBuiltUp, IEnumerable<string> inCity)
    {
        ArgumentNullException.ThrowIfNull(inBuiltUp);
        ArgumentNullException.ThrowIfNull(inCity);
        var built = inBuiltUp.ToHashSet(StringComparer.Ordinal);
        var all = inCity.Union(built, StringComparer.Ordinal).Count();
        return all > 0
            ? new BuiltUpBirdsCount(built.Count, all, Share.FromRatio((double)built.Count / all))
            : new Gap(
                new Wording("No native bird of the city is known.", "未掌握该城市的任何本地鸟种。"),
                new Wording("Add bird records and a checklist of native birds to city.yaml.", "请在 city.yaml 中加入鸟类记录与本地鸟类名录。"));
    }
}
