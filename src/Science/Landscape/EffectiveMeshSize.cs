using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape;

/// <summary>Effective mesh size: the area of connected nature around a random point of nature, on average.</summary>
/// <remarks>
/// <para><b>Formula</b>: m = Σ A_G² / A, over the connected groups G of natural area.</para>
/// <para><b>Meaning</b>: drop a point at random on nature; m is the expected area that belongs together with it.</para>
/// <para><b>Units</b>: A_G, A and m are areas; hectares only when shown.</para>
/// <para><b>Range</b>: 0 ≤ m ≤ A; 0 when there is no group, A when one group fills A.</para>
/// <para><b>Behaviour</b>: splitting a group lowers m; joining two groups raises it. The gap bridged inside a group adds no area.</para>
/// <para><b>Assumes</b>: groups are disjoint, lie inside A, and were measured in one metric projection. The index takes A as the
/// natural area, not the city's (Jaeger's first form divides by the whole region).</para>
/// <para><b>Source</b>: [jaeger-2000]; with A the natural area [chan-2021].</para>
/// </remarks>
public static class EffectiveMeshSize
{
    /// <summary>Rounding allowed before groups are held to overflow their total (relative).</summary>
    private const double Slack = 1e-9;

    /// <summary>Computes the effective mesh size of one map.</summary>
    /// <param name="groups">Area of each connected group; shape (n), n ≥ 0, in any order.</param>
    /// <param name="total">The reference area A, above 0.</param>
    /// <returns>m, between <see cref="Area.Zero"/> and <paramref name="total"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="total"/> is 0.</exception>
    /// <exception cref="ArgumentException">The groups together exceed <paramref name="total"/>.</exception>
    public static Area Of(ReadOnlySpan<Area> groups, Area total)
    {
        if (total == Area.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(total), total, "The effective mesh size needs a reference area above 0 m².");
        }

        var sum = 0.0;          // m²
        var sumOfSquares = 0.0; // m⁴
        foreach (var group in groups)
        {
            sum += group.SquareMetres;
            sumOfSquares += group.SquareMetres * group.SquareMetres;
        }

        if (sum > total.SquareMetres * (1 + Slack))
        {
            throw new ArgumentException(
                $"The {groups.Length} groups add up to {Area.FromSquareMetres(sum)}, more than the reference area of {total}: " +
                "do they overlap, or were they not clipped to it?",
                nameof(groups));
        }

        // Rounding may lift the ratio a hair above the total that bounds it.
        return Area.FromSquareMetres(Math.Min(sumOfSquares / total.SquareMetres, total.SquareMetres));
    }
}
