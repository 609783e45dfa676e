using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape;

/// <summary>Effective mesh size of a reporting unit with cross-boundary connections: a boundary on paper cuts no patch.</summary>
/// <remarks>
/// <para><b>Formula</b>: m = Σ_G A_GU · A_G / A_U, over the groups G that reach into the unit U; A_GU = area of the group inside the unit, A_G = its whole
/// area on the map, beyond the boundary too.</para>
/// <para><b>Meaning</b>: drop a point at random on the unit; m is the expected area that belongs together with it, wherever that lies.</para>
/// <para><b>Units</b>: areas.</para>
/// <para><b>Range</b>: 0 and above; not bounded by the unit: a small unit inside a large forest has the mesh of the forest.</para>
/// <para><b>Behaviour</b>: never below the mesh of the unit cut out; units that part a map have the mesh of the map as their mean, weighed with A_U.</para>
/// <para><b>Assumes</b>: the map reaches beyond the unit as far as its groups do; where it ends, so do they. A_U is the unit's natural area, or its whole area (the
/// source's choice): the caller says which.</para>
/// <para><b>Source</b>: [moser-2007].</para>
/// </remarks>
public static class CrossBoundaryMesh
{
    /// <summary>Rounding allowed before a part is held to exceed its whole (relative).</summary>
    private const double Slack = 1e-9;

    /// <summary>Computes it.</summary>
    /// <param name="inside">Area of each group inside the unit; shape (n).</param>
    /// <param name="whole">Whole area of each group, in the same order; shape (n).</param>
    /// <param name="unit">A_U, above 0.</param>
    /// <returns>m.</returns>
    /// <exception cref="ArgumentException">The lists do not fit, a part exceeds its whole, or the parts exceed the unit.</exception>
    public static Area Of(ReadOnlySpan<Area> inside, ReadOnlySpan<Area> whole, Area unit)
    {
        if (inside.Length != whole.Length || unit == Area.Zero)
        {
            throw new ArgumentException($"{inside.Length} parts of {whole.Length} groups in a unit of {unit}: one part a group and a unit above 0 m² are needed.", nameof(inside));
        }

        var (sum, products) = (0.0, 0.0);
        for (var group = 0; group < inside.Length; group++)
        {
            if (inside[group].SquareMetres > whole[group].SquareMetres * (1 + Slack))
            {
                throw new ArgumentException($"Group {group} has {inside[group]} inside the unit but {whole[group]} in all: are both from the same map?", nameof(inside));
            }

            sum += inside[group].SquareMetres;
            products += inside[group].SquareMetres * whole[group].SquareMetres;
        }

        return sum <= unit.SquareMetres * (1 + Slack)
            ? Area.FromSquareMetres(products / unit.SquareMetres)
            : throw new ArgumentException($"The groups inside add up to more than the unit of {unit}.", nameof(unit));
    }
}
