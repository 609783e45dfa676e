using Hedgerow.Science.Grids;

namespace Hedgerow.Cities.Layers;

/// <summary>What the codes of a legend count as.</summary>
internal static class LegendRoles
{
    /// <summary>By code: Yes for classes of one of the roles, No for other classes, no data for anything else.</summary>
    public static byte[] Lookup(Legend legend, params LandRole[] roles)
    {
        var states = new byte[ushort.MaxValue + 1];
        Array.Fill(states, Cell.NoData);
        foreach (var (code, type) in legend.Classes)
        {
            if (code is >= 0 and < LandCoverMap.NoData)
            {
                states[code] = type.Roles.Overlaps(roles) ? Cell.Yes : Cell.No;
            }
        }

        return states;
    }

    public static bool Has(Legend legend, LandRole role) => legend.Classes.Values.Any(c => c.Roles.Contains(role));
}
