using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>Range of a patch metric.</summary>
/// <remarks>
/// <para><b>Formula</b>: RA = max x − min x.</para>
/// <para><b>Meaning</b>: how far the patches lie apart.</para>
/// <para><b>Units</b>: those of x.</para>
/// <para><b>Range</b>: RA ≥ 0.</para>
/// <para><b>Behaviour</b>: grows with the number of patches.</para>
/// <para><b>Assumes</b>: patches without x are left out.</para>
/// <para><b>Source</b>: [mcgarigal-2012].</para>
/// </remarks>
public static class PatchRange
{
    internal static Distribution Distribution { get; } = new("ra", new Wording("range of", "极差："), true, "RA ≥ 0", "RA = max x − min x", (values, _) => Of(values));

    /// <summary>Computes the figure.</summary>
    /// <param name="values">x of each patch; shape (n).</param>
    /// <returns>RA; undefined without patches.</returns>
    public static MetricValue Of(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty)
        {
            return Undefined.NoPatch;
        }

        var (least, most) = (values[0], values[0]);
        foreach (var value in values)
        {
            least = Math.Min(least, value);
            most = Math.Max(most, value);
        }

        return most - least;
    }
}
