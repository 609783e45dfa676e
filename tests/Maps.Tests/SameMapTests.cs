using System.Globalization;
using Hedgerow.Maps.Tests.Fuzz;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape;

namespace Hedgerow.Maps.Tests;

/// <summary>What a map says does not depend on how it is stored, how many threads read it, and which way up it lies.</summary>
public sealed class SameMapTests : IDisposable
{
    private const int Columns = 211;
    private const int Rows = 163;
    private readonly MapFolder folder = new();
    private readonly byte[] cells = Cells();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_layout_of_the_file_changes_nothing()
    {
        var said = new HashSet<string>();
        foreach (var tiff in new SmallTiff[]
        {
            new(Columns, Rows) { StripRows = 1 }, new(Columns, Rows) { StripRows = 7, Deflate = true }, new(Columns, Rows) { StripRows = Rows }, new(Columns, Rows) { StripRows = Rows, Deflate = true },
            new(Columns, Rows) { Tile = 16 }, new(Columns, Rows) { Tile = 256, Deflate = true }, new(Columns, Rows) { Tile = 512 }, new(Columns, Rows) { Tile = 32, Big = true, Deflate = true },
            new(Columns, Rows) { CellBytes = 2 }, new(Columns, Rows) { CellBytes = 4, Tile = 64 }, new(Columns, Rows) { CellBytes = 8, Deflate = true },
        })
        {
            var path = folder.File("layout.tif");
            File.WriteAllBytes(path, (tiff with { CellHeight = 10 }).Build((column, row) => cells[(row * Columns) + column]));
            said.Add(Said(path));
        }

        Assert.Single(said);
    }

    [Fact]
    public void An_ascii_grid_and_a_virtual_raster_say_the_same()
    {
        var tif = folder.Write("map.tif", cells, Columns, height: 10, noData: 0);
        var text = string.Create(CultureInfo.InvariantCulture, $"ncols {Columns}\nnrows {Rows}\nxllcorner 0\nyllcorner 0\ncellsize 10\nNODATA_value 0\n")
            + string.Join('\n', cells.Chunk(Columns).Select(row => string.Join(' ', row))) + "\n";
        var ascii = folder.Ascii("map.asc", text);
        var box = MapFile.Open(tif).Place;
        var virtualRaster = folder.Ascii("map.vrt", $"""
            <VRTDataset rasterXSize="{Columns}" rasterYSize="{Rows}"><SRS>EPSG:3035</SRS><GeoTransform>{box.Own.Left},10,0,{box.Own.Top},0,-10</GeoTransform>
            <VRTRasterBand dataType="Byte" band="1"><NoDataValue>0</NoDataValue><SimpleSource><SourceFilename relativeToVRT="1">map.tif</SourceFilename><SourceBand>1</SourceBand></SimpleSource></VRTRasterBand></VRTDataset>
            """);

        Assert.Equal(Said(tif), Said(ascii, new CellSize(10, 10)));
        Assert.Equal(Said(tif), Said(virtualRaster));
    }

    [Fact]
    public void Turning_and_mirroring_the_map_changes_nothing()
    {
        var upright = folder.Write("upright.tif", cells, Columns, width: 10, height: 20, noData: 0);
        var mirrored = folder.Write("mirrored.tif", [.. cells.Chunk(Columns).SelectMany(row => row.Reverse())], Columns, width: 10, height: 20, noData: 0);
        var over = folder.Write("over.tif", [.. cells.Reverse()], Columns, width: 10, height: 20, noData: 0);
        var turned = folder.Write(
            "turned.tif", [.. Enumerable.Range(0, cells.Length).Select(i => cells[((Rows - 1 - (i % Rows)) * Columns) + (i / Rows)])], Rows, width: 20, height: 10, noData: 0);
        var expected = Said(upright, shape: false);

        Assert.All(new[] { mirrored, over, turned }, path => Assert.Equal(expected, Said(path, shape: false)));
    }

    [Fact]
    public void Threads_change_nothing()
    {
        var path = folder.Write("map.tif", cells, Columns, noData: 0);

        Assert.Single(new[] { 1, 2, 3, 8, -1 }.Select(threads => Said(path, options: new RunOptions(threads))).Distinct());
    }

    /// <summary>Everything that the map says about classes, patches, contacts and distances, in one text.</summary>
    private static string Said(string path, CellSize? size = null, bool shape = true, RunOptions? options = null)
    {
        var request = new MapRequest(path, 1, size);
        var lines = new List<string>();
        foreach (var area in LandscapeAreas.Run(request, options).Classes)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{area.Code} {area.Cells} {area.Hectares}"));
        }

        foreach (var neighbours in new[] { Neighbours.Four, Neighbours.Eight })
        {
            var patches = LandscapePatches.Run(request, neighbours, options);
            var found = new List<string>();
            foreach (var patch in patches.Patches.Table)
            {
                found.Add(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{patches.Patches.Map.Code(patch.Class)} {patch.Cells} {patch.PerimeterMetres(patches.Map.Frame)}{(shape ? $" {patch.FirstRow} {patch.FirstColumn} {patch.Box} {patch.CentroidRow:R}" : "")}"));
            }

            // The order of patches is that of their first cells, which turning changes.
            lines.AddRange(shape ? found : found.Order(StringComparer.Ordinal));
        }

        var edges = LandscapeEdges.Run(request, options);
        lines.AddRange(edges.Contacts.Select(contact => string.Create(CultureInfo.InvariantCulture, $"{contact.One} {contact.Other} {contact.Metres}")));
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"{edges.TotalEdgeMetres} {edges.NoDataMetres} {edges.BorderMetres}"));
        var distance = DistanceMap.Run(new DistanceRequest(request, [3]), options);
        lines.AddRange(distance.Classes.Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Code} {row.Cells} {row.Mean:0.0000} {row.Max} {string.Join(' ', row.Bands)}")));
        return string.Join('\n', lines);
    }

    private static byte[] Cells()
    {
        var random = new Random(20261121);
        var cells = new byte[Columns * Rows];
        for (var i = 0; i < cells.Length; i++)
        {
            var (column, row) = (i % Columns, i / Columns);
            var wave = Math.Sin(column / 9.0) + Math.Cos((row / 7.0) + (column / 31.0)) + (0.6 * random.NextDouble());
            cells[i] = (byte)(random.Next(40) == 0 ? 0 : Math.Clamp((int)(wave + 3), 1, 5));
        }

        return cells;
    }
}
