using System.Collections.Concurrent;
using Hedgerow.Cities;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;
using Hedgerow.Science.Services;
using NetTopologySuite.Geometries;

namespace Hedgerow.Assessment.Measures;

/// <summary>Cells within reach of a park, worked out once a year and distance for the city and all its districts.</summary>
/// <param name="basis">Those of the city as it is, for a changed one; null for none.</param>
internal sealed class SharedReach(SharedReach? basis)
{
    // Cells beside the ground that a park reaches, so that no rounding of its box cuts a cell off.
    private const int Rim = 2;

    private readonly ConcurrentDictionary<(int Year, double Metres), Lazy<(Grid<byte> Served, ParkSet Parks)>> served = new();

    /// <summary>The cells whose centre lies within reach.</summary>
    public Grid<byte> Of(CityYear data, ParkSet parks, Length reach, CancellationToken cancel) => served.GetOrAdd(
        (data.Year, reach.Metres),
        key => new Lazy<(Grid<byte>, ParkSet)>(() => (basis?.served.GetValueOrDefault(key)?.Value is { } before
            ? Renewed(before.Served, before.Parks, parks, reach, cancel)
            : WithinReach.Of(PolygonMask.Touched(parks.Polygons, data.Canvas.Frame), parks.Polygons, reach, cancel), parks))).Value.Served;

    // Only ground that a new park reaches, or one that is gone or smaller now has reached, can have become another.
    private static Grid<byte> Renewed(Grid<byte> before, ParkSet old, ParkSet parks, Length reach, CancellationToken cancel)
    {
        var (was, now) = (new HashSet<Geometry>(old.Polygons, ReferenceEqualityComparer.Instance), new HashSet<Geometry>(parks.Polygons, ReferenceEqualityComparer.Instance));
        Geometry[] differing = [.. old.Polygons.Where(p => !now.Contains(p)), .. parks.Polygons.Where(p => !was.Contains(p))];
        if (differing.Length == 0)
        {
            return before;
        }

        var frame = before.Frame;
        var after = new Grid<byte>(frame, [.. before.Cells]);
        foreach (var park in differing)
        {
            var box = park.EnvelopeInternal.Copy();
            box.ExpandBy(reach.Metres + (Rim * Math.Max(frame.CellWidth, frame.CellHeight)));
            if (!box.Intersects(new Envelope(frame.Left, frame.Right, frame.Bottom, frame.Top)))
            {
                continue;
            }

            var window = frame.WindowOver(box.MinX, box.MinY, box.MaxX, box.MaxY);
            box.ExpandBy(reach.Metres + (Rim * Math.Max(frame.CellWidth, frame.CellHeight)));
            Geometry[] near = [.. parks.Polygons.Where(p => p.EnvelopeInternal.Intersects(box))];
            var part = WithinReach.Of(PolygonMask.Touched(near, frame.Part(window)), near, reach, frame, window, cancel);
            for (var row = 0; row < window.Rows; row++)
            {
                part.Row(row).CopyTo(after.Row(window.Row + row).Slice(window.Column, window.Columns));
            }
        }

        return after;
    }
}
