using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Species;

/// <summary>The share of native species among all species of known status of a group.</summary>
/// <remarks>
/// <para><b>Formula</b>: N / (N + A + I).</para>
/// <para><b>Meaning</b>: how much of what lives here belongs here.</para>
/// <para><b>Units</b>: species in, a share out.</para>
/// <para><b>Range</b>: 0 to 1.</para>
/// <para><b>Behaviour</b>: rises with each native species, falls with each alien one, invasive or not.</para>
/// <para><b>Assumes</b>: one taxonomic group; species of unknown status left out (<see cref="UnknownStatus"/>).</para>
/// <para><b>Source</b>: [aronson-2014].</para>
/// </remarks>
public static class NativeShare
{
    /// <summary>Computes the share.</summary>
    /// <param name="counts">The counts of one group.</param>
    /// <returns>The share, or a gap where too little is known.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is below 0.</exception>
    public static Found<Share> Of(StatusCounts counts) =>
        UnknownStatus.Gap(counts) is { } gap ? gap : Share.FromRatio((double)counts.Native / counts.Known);
}
