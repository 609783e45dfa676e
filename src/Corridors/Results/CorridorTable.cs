using System.Globalization;
using Hedgerow.Pages;

namespace Hedgerow.Corridors.Results;

/// <summary>Writes corridors.csv: a line a corridor.</summary>
internal static class CorridorTable
{
    private static readonly string[] Header =
    [
        "corridor", "from", "from_name", "to", "to_name", "spanning_tree", "cost_m", "length_m", "straight_m", "mean_resistance", "area_ha", "narrowest_m", "narrowest_x", "narrowest_y", "narrowest_district",
        "districts", "land_en", "land_zh", "roads_crossed", "hardest_m", "hardest_resistance", "hardest_x", "hardest_y", "action", "restore_first_barrier", "restore_x", "restore_y", "restore_saving_cost_m", "circuit_resistance",
    ];

    public static byte[] Write(CorridorResult r)
    {
        var table = new CsvTable(Header);
        foreach (var c in r.Corridors)
        {
            var first = c.RestoreFirst is { } number ? r.Barriers[number - 1] : null;
            table.Add(
            [
                c.Id, N(c.Link.First), r.Sources[c.Link.First - 1].Name, N(c.Link.Second), r.Sources[c.Link.Second - 1].Name, c.Link.InSpanningTree ? "true" : "false",
                N(c.Link.Cost), N(c.Link.LengthMetres), N(c.Link.StraightMetres), N(c.Link.MeanResistance), N(c.Hectares), N(c.Narrowest?.Metres), N(c.Narrowest?.X), N(c.Narrowest?.Y), c.Narrowest?.District ?? string.Empty,
                string.Join("; ", c.Districts.Select(d => $"{d.Name.En} {Share(d)}")), string.Join("; ", c.Land.Select(d => $"{d.Name.En} {Share(d)}")), string.Join("；", c.Land.Select(d => $"{d.Name.Zh} {Share(d)}")),
                string.Join("; ", c.Roads.Select(x => FormattableString.Invariant($"{x.Class} {x.Times}"))),
                N(c.Hardest?.Metres), N(c.Hardest?.Resistance), N(c.Hardest?.X), N(c.Hardest?.Y), c.Keep ? "keep" : "restore", N(c.RestoreFirst), N(first?.X), N(first?.Y),
                N(first?.Corridors.First(x => x.Corridor == c.Id).Saving), N(c.CircuitResistance),
            ]);
        }

        return table.ToBytes();
    }

    private static string Share(CorridorPart part) => part.Percent.ToString("0.#", CultureInfo.InvariantCulture) + "%";

    private static string N(double? value) => value is { } v ? PatternJson.Tidy(v).ToString("R", CultureInfo.InvariantCulture) : string.Empty;
}
