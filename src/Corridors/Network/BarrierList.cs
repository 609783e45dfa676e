using Hedgerow.Corridors.Ground;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape.Corridors;

namespace Hedgerow.Corridors.Network;

/// <summary>The barriers of all corridors in one list: those at one place are one, and their savings add up.</summary>
internal static class BarrierList
{
    public static IReadOnlyList<Barrier> Of(IReadOnlyList<Corridor> corridors, BarrierRules rules, double radius, GridFrame frame, CorridorFacts facts, Districts districts)
    {
        var places = new List<(int Column, int Row, List<(Corridor Corridor, double Saving)> On)>();
        var found = corridors.SelectMany(c => c.Barriers.Select(b => (Corridor: c, Barrier: b)))
            .OrderByDescending(f => f.Barrier.Saving).ThenBy(f => f.Corridor.Link.First).ThenBy(f => f.Corridor.Link.Second);
        foreach (var (corridor, barrier) in found)
        {
            var near = places.FindIndex(p => Distance(p.Column - barrier.Column, p.Row - barrier.Row) < radius && p.On.TrueForAll(o => o.Corridor != corridor));
            if (near >= 0)
            {
                places[near].On.Add((corridor, barrier.Saving));
            }
            else
            {
                places.Add((barrier.Column, barrier.Row, [(corridor, barrier.Saving)]));
            }
        }

        return [.. places.OrderByDescending(p => p.On.Sum(o => o.Saving)).ThenBy(p => p.Row).ThenBy(p => p.Column).Take(rules.Most).Select((p, i) =>
        {
            var (land, roads) = facts.Circle(p.Column, p.Row, radius);
            return new Barrier(
                i + 1, frame.X(p.Column), frame.Y(p.Row), radius, p.On.Sum(o => o.Saving),
                [.. p.On.Select(o => (o.Corridor.Id, o.Saving, 100 * o.Saving / o.Corridor.Link.Cost))], districts.NameAt(p.Column, p.Row), land, roads);
        })];

        double Distance(int columns, int rows) => Math.Sqrt((columns * frame.CellWidth * (columns * frame.CellWidth)) + (rows * frame.CellHeight * (rows * frame.CellHeight)));
    }
}
