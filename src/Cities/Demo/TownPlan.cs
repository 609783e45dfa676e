using Hedgerow.Science.Grids;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.Union;
using NetTopologySuite.Triangulate;

namespace Hedgerow.Cities.Demo;

/// <summary>The lines that people drew on the land: boundary, districts with people, parks, reserves, roads.</summary>
internal sealed class TownPlan
{
    private static readonly string[] DistrictNames =
        ["Old Market", "Mill Bank", "Weir Side", "Upper Orchard", "Brickfields", "Lantern Hill", "Station Quarter", "Long Meadow", "Fox Holt"];

    private static readonly string[] ParkNames =
        ["Weir Park", "Orchard Green", "Lantern Park", "Brick Pond", "Mill Race Walk", "Market Garden", "Station Green", "Holt Common", "Sparrow Field", "Kiln Park", "Ferry Green", "Long Meadow Park",
            "Chapel Gardens", "Tannery Walk", "Old Quarry", "Linden Square", "Hop Yard", "Canal Reach", "Beacon Field", "Mere Side", "Priory Green", "Alder Walk"];

    /// <summary>Plans the town.</summary>
    /// <param name="frame">Where it lies.</param>
    /// <param name="cover">The land cover of the later year.</param>
    /// <param name="terrain">The land.</param>
    /// <param name="dice">Chance.</param>
    public TownPlan(GridFrame frame, Grid<byte> cover, Terrain terrain, Dice dice)
    {
        Boundary = Outline(frame, dice);
        Districts = Divide(frame, dice);
        Parks = PlaceParks(frame, cover, dice);
        Reserves = PlaceReserves(frame, terrain);
        Roads = [Road(frame, terrain, 0.16, 0.47, 0.62), Road(frame, terrain, 0.34, 0.80, 0.30)];
    }

    /// <summary>The boundary.</summary>
    public Polygon Boundary { get; }

    /// <summary>Districts by name; together they fill the boundary.</summary>
    public IReadOnlyList<(string Name, Geometry Shape)> Districts { get; }

    /// <summary>Parks by name.</summary>
    public IReadOnlyList<(string Name, Polygon Shape)> Parks { get; }

    /// <summary>Nature reserves by name.</summary>
    public IReadOnlyList<(string Name, Geometry Shape)> Reserves { get; }

    /// <summary>Main roads.</summary>
    public IReadOnlyList<LineString> Roads { get; }

    private static Polygon Outline(GridFrame frame, Dice dice)
    {
        const int corners = 48;
        var (phase1, phase2) = (dice.Between(0, 6), dice.Between(0, 6));
        var ring = new Coordinate[corners + 1];
        for (var i = 0; i < corners; i++)
        {
            var angle = 2 * Math.PI * i / corners;
            var reach = 0.42 + (0.035 * Math.Sin((3 * angle) + phase1)) + (0.02 * Math.Sin((7 * angle) + phase2));
            ring[i] = At(frame, 0.5 + (reach * Math.Cos(angle)), 0.5 + (reach * Math.Sin(angle)));
        }

        ring[corners] = ring[0];
        return new Polygon(new LinearRing(ring));
    }

    private IReadOnlyList<(string Name, Geometry Shape)> Divide(GridFrame frame, Dice dice)
    {
        var seeds = new List<Coordinate>();
        while (seeds.Count < DistrictNames.Length)
        {
            var seed = At(frame, dice.Between(0.12, 0.88), dice.Between(0.12, 0.88));
            if (Boundary.Contains(new Point(seed)) && seeds.TrueForAll(s => s.Distance(seed) > frame.Columns * frame.CellWidth / 6))
            {
                seeds.Add(seed);
            }
        }

        var diagram = new VoronoiDiagramBuilder { ClipEnvelope = Boundary.EnvelopeInternal };
        diagram.SetSites(seeds);
        var cells = diagram.GetDiagram(Boundary.Factory);
        return [.. seeds.Zip(DistrictNames, (seed, name) =>
        {
            var cell = Enumerable.Range(0, cells.NumGeometries).Select(cells.GetGeometryN).First(c => c.Contains(new Point(seed)));
            return (name, cell.Intersection(Boundary));
        })];
    }

    private List<(string, Polygon)> PlaceParks(GridFrame frame, Grid<byte> cover, Dice dice)
    {
        List<(string, Polygon)> parks = [];
        while (parks.Count < ParkNames.Length)
        {
            var centre = At(frame, dice.Between(0.28, 0.78), dice.Between(0.32, 0.85));
            var (column, row) = frame.CellAt(centre.X, centre.Y);
            if (cover[column, row] is not (Terrain.Built or Terrain.Grass) || !Boundary.Contains(new Point(centre)))
            {
                continue;
            }

            var ellipse = Ellipse(centre, dice.Between(80, 280), dice.Between(70, 190), dice.Between(0, Math.PI));
            if (parks.TrueForAll(p => p.Item2.Distance(ellipse) > 60))
            {
                parks.Add((ParkNames[parks.Count], ellipse));
            }
        }

        return parks;
    }

    // Two reserves overlap on purpose: stacked designations must be counted once.
    private static List<(string, Geometry)> PlaceReserves(GridFrame frame, Terrain terrain) =>
    [
        ("High Holt Reserve", Ellipse(At(frame, 0.42, 0.20), 1500, 750, 0.2)),
        ("High Holt Landscape Area", Ellipse(At(frame, 0.50, 0.22), 1300, 700, -0.1)),
        ("Lower River Wetlands", UnaryUnionOp.Union(Enumerable.Range(0, 20).Select(i => (Geometry)RiverPiece(frame, terrain, 0.68 + (0.012 * i))))),
    ];

    private static Polygon RiverPiece(GridFrame frame, Terrain terrain, double y) =>
        Ellipse(new Coordinate(frame.X((int)terrain.River(y * frame.Rows)), frame.Y((int)(y * frame.Rows))), 260, 220, 0);

    private static LineString Road(GridFrame frame, Terrain terrain, double west, double middle, double east)
    {
        var points = new Coordinate[41];
        for (var i = 0; i < points.Length; i++)
        {
            var t = i / 40.0;
            points[i] = At(frame, t, (west * (1 - t) * (1 - t)) + (2 * middle * t * (1 - t)) + (east * t * t) + (0.01 * Math.Sin(9 * t)));
        }

        return new LineString(points);
    }

    private static Polygon Ellipse(Coordinate centre, double a, double b, double turn)
    {
        const int corners = 40;
        var ring = new Coordinate[corners + 1];
        for (var i = 0; i < corners; i++)
        {
            var angle = 2 * Math.PI * i / corners;
            var (x, y) = (a * Math.Cos(angle), b * Math.Sin(angle));
            ring[i] = new Coordinate(centre.X + (x * Math.Cos(turn)) - (y * Math.Sin(turn)), centre.Y + (x * Math.Sin(turn)) + (y * Math.Cos(turn)));
        }

        ring[corners] = ring[0];
        return new Polygon(new LinearRing(ring));
    }

    private static Coordinate At(GridFrame frame, double x, double y) =>
        new(frame.Left + (x * frame.Columns * frame.CellWidth), frame.Top - (y * frame.Rows * frame.CellHeight));
}
