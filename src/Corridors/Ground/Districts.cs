using Hedgerow.Cities;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Corridors.Ground;

/// <summary>In which district each cell lies; where districts overlap the first counts.</summary>
internal sealed class Districts
{
    private static readonly Wording Outside = new("outside the districts", "各分区之外");
    private readonly Grid<ushort>? map;
    private readonly IReadOnlyList<string> names;

    public Districts(CityYear data)
    {
        names = [.. data.Units.Select(u => u.Name)];
        if (data.Units.Count == 0)
        {
            return;
        }

        map = new Grid<ushort>(data.Canvas.Frame);
        for (var unit = data.Units.Count - 1; unit >= 0; unit--)
        {
            var (window, mask) = (data.Units[unit].Window, data.Units[unit].Mask);
            for (var row = 0; row < window.Rows; row++)
            {
                var from = mask.Row(row);
                var to = map.Row(window.Row + row).Slice(window.Column, window.Columns);
                for (var i = 0; i < to.Length; i++)
                {
                    to[i] = from[i] == Cell.Yes ? (ushort)(unit + 1) : to[i];
                }
            }
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
