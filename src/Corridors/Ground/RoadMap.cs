using Hedgerow.Cities;
using Hedgerow.Science.Grids;

namespace Hedgerow.Corridors.Ground;

/// <summary>Roads as cells, by class; where several meet the most resistant one counts.</summary>
internal static class RoadMap
{
    /// <summary>Key of roads whose class the rules do not know.</summary>
    public const string Other = "other";

    private const int MostClasses = byte.MaxValue;

    public static (Grid<byte>? Roads, IReadOnlyList<string> Classes) Of(IReadOnlyList<Road>? roads, ResistanceRules rules, GridFrame frame)
    {
        if (roads is null)
        {
            return (null, []);
        }

        var map = new Grid<byte>(frame);
        var classes = roads.Select(r => Key(r.Class)).Distinct(StringComparer.Ordinal)
            .OrderBy(c => ResistanceOf(c, rules)).ThenBy(c => c, StringComparer.Ordinal).TakeLast(MostClasses).ToList();
        for (var i = 0; i < classes.Count; i++)
        {
            var touched = PolygonMask.Touched(roads.Where(r => Key(r.Class) == classes[i]).Select(r => r.Shape), frame);
            for (var cell = 0; cell < touched.Cells.Length; cell++)
            {
                map.Cells[cell] = touched.Cells[cell] == Cell.Yes ? (byte)(i + 1) : map.Cells[cell];
            }
        }

        return (map, classes);
    }

    public static double ResistanceOf(string roadClass, ResistanceRules rules) => rules.Roads.TryGetValue(roadClass, out var value) ? value : rules.Roads[Other];

    // OpenStreetMap calls the ramps of a motorway motorway_link.
    private static string Key(string? given)
    {
        var key = given?.Trim().ToLowerInvariant();
        return string.IsNullOrEmpty(key) ? Other : key.EndsWith("_link", StringComparison.Ordinal) ? key[..^5] : key;
    }
}
