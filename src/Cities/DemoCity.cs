using System.Globalization;
using System.Text;
using Hedgerow.Cities.Demo;
using Hedgerow.Gdal;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;
using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace Hedgerow.Cities;

/// <summary>Writes a fictional town with everything that Hedgerow can use, from a seed: nothing in it is real, and it says so.</summary>
public static class DemoCity
{
    // A place in the sea where no town is, near latitude 0 and longitude 1.
    private static readonly GridFrame Frame = new(270_000, 62_000, 10, 10, 1300, 1000);
    private const string Crs = "EPSG:32631";

    /// <summary>The years that the demo is made for: the baseline and the year assessed.</summary>
    public static (int Baseline, int Now) Years => (DemoYears.Baseline, DemoYears.Now);

    /// <summary>Writes the town.</summary>
    /// <param name="folder">The folder; made when absent.</param>
    /// <param name="seed">The seed: the same seed gives the same town.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>Path of its city.yaml.</returns>
    public static string Write(string folder, int seed, CancellationToken cancel)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        RefuseOthers(target);
        var temporary = $"{target}.partial-{Guid.NewGuid():n}";
        try
        {
            Directory.CreateDirectory(temporary);
            Fill(temporary, seed, cancel);
            Directory.CreateDirectory(target);
            foreach (var file in Directory.EnumerateFiles(temporary))
            {
                File.Move(file, Path.Combine(target, Path.GetFileName(file)), overwrite: true);
            }

            return Path.Combine(target, "city.yaml");
        }
        finally
        {
            Directory.Delete(temporary, recursive: true);
        }
    }

    // A real city's folder is never written over.
    private static void RefuseOthers(string target)
    {
        var file = Path.Combine(target, "city.yaml");
        if (File.Exists(file) && !File.ReadLines(file).Any(line => line.StartsWith("fictional: true", StringComparison.Ordinal)))
        {
            throw new InputException([new Finding(
                Severity.Error, "city-exists", file, null,
                new Wording("This folder holds a city already", "该文件夹中已有一个城市"),
                new Wording("an empty or new folder: hedgerow demo OTHER_FOLDER", "空文件夹或新文件夹：hedgerow demo 其他文件夹"))]);
        }
    }

    private static void Fill(string folder, int seed, CancellationToken cancel)
    {
        var dice = new Dice((ulong)seed);
        var terrain = new Terrain(Frame, (ulong)seed * 7919);
        var now = terrain.Cover(1);
        var before = terrain.Cover(0);
        var plan = new TownPlan(Frame, now, terrain, dice);
        cancel.ThrowIfCancellationRequested();
        using var srs = SpatialReference.FromUserInput(Crs);
        WriteCover(Path.Combine(folder, "land_cover_2015.tif"), before, srs.Wkt);
        WriteCover(Path.Combine(folder, "land_cover_2025.tif"), now, srs.Wkt);
        WriteLayers(Path.Combine(folder, "town.gpkg"), plan, now, srs.Wkt);
        cancel.ThrowIfCancellationRequested();
        var community = new Community(dice);
        WriteRecords(Path.Combine(folder, "records.tsv"), community, now, plan.Boundary, srs, dice);
        WriteLists(folder, community);
        foreach (var (name, text) in DemoTexts.All(community))
        {
            File.WriteAllText(Path.Combine(folder, name), text, new UTF8Encoding(false));
        }
    }

    private static void WriteCover(string path, Grid<byte> cover, string wkt) =>
        RasterWriter.WriteGeoTiff<byte>(path, cover.Cells, new RasterFrame(Frame.Left, Frame.Top, Frame.CellWidth, Frame.CellHeight, Frame.Columns, Frame.Rows), wkt, new RasterWriterOptions { NoData = 0 });

    private static void WriteLayers(string path, TownPlan plan, Grid<byte> cover, string wkt)
    {
        using var writer = VectorWriter.Create(path);
        FieldInfo name = new("name", FieldType.String);
        writer.AddLayer("boundary", wkt, GeometryType.MultiPolygon, [name]).Add(plan.Boundary.AsBinary(), "Thornwick");
        var districts = writer.AddLayer("districts", wkt, GeometryType.MultiPolygon, [name, new FieldInfo("people", FieldType.Integer)]);
        foreach (var (district, shape) in plan.Districts)
        {
            districts.Add(shape.AsBinary(), district, People(shape, cover));
        }

        var parks = writer.AddLayer("parks", wkt, GeometryType.MultiPolygon, [name, new FieldInfo("access", FieldType.String)]);
        foreach (var ((park, shape), index) in plan.Parks.Select((p, i) => (p, i)))
        {
            parks.Add(shape.AsBinary(), park, index == 5 ? "private" : "yes");
        }

        var reserves = writer.AddLayer("reserves", wkt, GeometryType.MultiPolygon, [name, new FieldInfo("status", FieldType.String)]);
        foreach (var (reserve, shape) in plan.Reserves)
        {
            reserves.Add(shape.AsBinary(), reserve, "Designated");
        }

        var roads = writer.AddLayer("roads", wkt, GeometryType.LineString, [name, new FieldInfo("width_m", FieldType.Real)]);
        foreach (var (road, index) in plan.Roads.Select((r, i) => (r, i)))
        {
            roads.Add(road.AsBinary(), $"Main road {index + 1}", index == 0 ? 22.0 : 16.0);
        }

        writer.Finish();
    }

    // About 45 people on each hectare of built-up ground, and a few farms elsewhere.
    private static int People(Geometry district, Grid<byte> cover)
    {
        var box = district.EnvelopeInternal;
        var window = Frame.WindowOver(box.MinX, box.MinY, box.MaxX, box.MaxY);
        var locator = new IndexedPointInAreaLocator(district);
        var built = 0;
        for (var row = window.Row; row < window.Row + window.Rows; row++)
        {
            for (var column = window.Column; column < window.Column + window.Columns; column++)
            {
                if (cover[column, row] == Terrain.Built && locator.Locate(new Coordinate(Frame.X(column), Frame.Y(row))) == Location.Interior)
                {
                    built++;
                }
            }
        }

        return (int)((built * 0.45) + (district.Area / 1e6 * 12));
    }

    private static void WriteRecords(string path, Community community, Grid<byte> cover, Polygon boundary, SpatialReference srs, Dice dice)
    {
        using var world = SpatialReference.FromUserInput("EPSG:4326");
        using var toWorld = new CoordinateTransform(srs, world);
        var inside = new IndexedPointInAreaLocator(boundary);
        var text = new StringBuilder("gbifID\tkingdom\tphylum\tclass\tgenus\tspecies\tscientificName\ttaxonRank\tdecimalLatitude\tdecimalLongitude\tcoordinateUncertaintyInMeters\teventDate\tyear\tindividualCount\toccurrenceStatus\tbasisOfRecord\n");
        List<Sighting> sightings = [.. community.Observe(cover, (column, row) => inside.Locate(new Coordinate(Frame.X(column), Frame.Y(row))) == Location.Interior, dice)];
        var (xs, ys) = (sightings.Select(s => s.X).ToArray(), sightings.Select(s => s.Y).ToArray());
        toWorld.Transform(xs, ys);
        for (var i = 0; i < sightings.Count; i++)
        {
            var (s, species) = (sightings[i], sightings[i].Species);
            text.Append(CultureInfo.InvariantCulture, $"{9_000_000_000L + i}\t{species.Kingdom}\t{species.Phylum}\t{species.Class}\t{species.Genus}\t{species.Name}\t{species.Name}\tSPECIES\t{ys[i]:0.000000}\t{xs[i]:0.000000}\t10\t{s.Year}-{s.Month:00}-{s.Day:00}\t{s.Year}\t{s.Count}\tPRESENT\tHUMAN_OBSERVATION\n");
        }

        File.WriteAllText(path, text.ToString(), new UTF8Encoding(false));
    }

    private static void WriteLists(string folder, Community community)
    {
        var natives = new StringBuilder("name,group,first,last,extinct\n");
        var invasive = new StringBuilder("name,group\n");
        foreach (var species in community.Species)
        {
            if (species.Native)
            {
                var first = species.First > 1900 ? species.First.ToString(CultureInfo.InvariantCulture) : "1900";
                var gone = species.Last < DemoYears.Now;
                natives.Append(CultureInfo.InvariantCulture, $"{species.Name},{species.Group},{first},{species.Last},{(gone ? "extinct" : string.Empty)}\n");
            }
            else
            {
                invasive.Append(CultureInfo.InvariantCulture, $"{species.Name},{species.Group}\n");
            }
        }

        File.WriteAllText(Path.Combine(folder, "natives.csv"), natives.ToString(), new UTF8Encoding(false));
        File.WriteAllText(Path.Combine(folder, "invasive.csv"), invasive.ToString(), new UTF8Encoding(false));
    }
}
