using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Corridors.Ground;

/// <summary>In which district each cell lies; where districts overlap the first counts.</summary>
internal sealed class Districts
{
    private static readonly Wording Outside = new("outside the districts", "各分区之外");
    private readonly Grid<ushort>? map;
    private readonly IReadOnlyList<string> names;

    public Districts(Place place)
    {
        var units = place.Data.Units;
        names = [.. units.Select(u => u.Name)];
        if (units.Count == 0)
        {
            return;
        }

        map = new Grid<ushort>(place.Frame);
        for (var unit = units.Count - 1; unit >= 0; unit--)
        {
            place.Each(units[unit], (column, row) => map[column, row] = (ushort)(unit + 1));
        }
    }

    /// <summary>Whether the city has districts.</summary>
    public bool Any => map is not null;

    /// <summary>Number of the district, from 1; 0 outside.</summary>
    public int At(int column, int row) => map?[column, row] ?? 0;

    /// <summary>Name of the district at a cell; null outside all of them.</summary>
    public string? NameAt(int column, int row) => At(column, row) is > 0 and var unit ? names[unit - 1] : null;

    /// <summary>Name of a number.</summary>
    public Wording Name(int district) => district == 0 ? Outside : Wording.Same(names[district - 1]);
}
