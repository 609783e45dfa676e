using Hedgerow.Gdal;
using Hedgerow.Science.Grids;

namespace Hedgerow.Cities.Tests.Layers;

public sealed class PeopleTests
{
    [Theory]
    [InlineData(30, 7)]
    [InlineData(100, 33)]
    [InlineData(10, 0)]
    [InlineData(4, 1)]
    public void Nobody_of_a_raster_is_lost(double cell, double offset)
    {
        // People only well inside the canvas, so that all of them must be found again, whatever the cells.
        var random = new Random(3);
        var size = (int)(1500 / cell);
        var people = new float[size * size];
        using var folder = new LayerFolder()
            .Raster("people.tif", new RasterFrame(499200 + offset, 5800800 + offset, cell, cell, size, size), (column, row) => people[(row * size) + column] = random.NextSingle() * 9)
            .With("population: {path: people.tif, year: 2020}");
        using var data = folder.Load();
        var map = data.ForYear(2020).People.Value.Value;

        var total = people.Sum(p => (double)p);
        Assert.Equal(1, map.Total / total, 6);
        Assert.Equal(1, map.People.Cells.Sum(p => (double)p) / total, 6);
        Assert.Equal(["cells"], map.ByChoice.Keys);
    }

    [Fact]
    public void A_population_cell_is_shared_over_the_cells_inside_it_those_beyond_the_boundary_included()
    {
        // One cell of 1 km holds 10 000 people; the boundary cuts it in half.
        using var folder = new LayerFolder().Raster("people.tif", new RasterFrame(499000, 5800500, 1000, 1000, 1, 1), (_, _) => 10_000f).With("population: people.tif");
        using var data = folder.Load();
        var year = data.ForYear(2020);
        var inside = 0.0;
        for (var row = 0; row < year.Whole.Window.Rows; row++)
        {
            for (var column = 0; column < year.Whole.Window.Columns; column++)
            {
                inside += year.Whole.Mask[column, row] == Cell.Yes ? year.People.Value.Value.People[year.Whole.Window.Column + column, year.Whole.Window.Row + row] : 0;
            }
        }

        Assert.Equal(5000, inside, 2);
    }

    [Fact]
    public void A_population_cell_across_the_edge_of_the_canvas_leaves_part_of_its_people_outside()
    {
        // The canvas ends at 501100, in the middle of the cell.
        using var folder = new LayerFolder().Raster("people.tif", new RasterFrame(500600, 5800500, 1000, 1000, 1, 1), (_, _) => 10_000f).With("population: people.tif");
        using var data = folder.Load();

        Assert.Equal(5000, data.ForYear(2020).People.Value.Value.People.Cells.Sum(p => (double)p), 2);
    }

    [Fact]
    public void A_raster_in_degrees_keeps_its_people()
    {
        using var folder = new LayerFolder().Raster("people.tif", new RasterFrame(14.99, 52.358, 0.0008, 0.0008, 20, 16), (column, row) => 1f + column + row, crs: "EPSG:4326").With("population: people.tif");
        using var data = folder.Load();

        Assert.Equal(1, data.ForYear(2020).People.Value.Value.People.Cells.Sum(p => (double)p) / (320 + (16 * 190) + (20 * 120)), 6);
    }

    [Fact]
    public void Declared_no_data_is_nobody_and_undeclared_negative_numbers_are_refused()
    {
        var frame = new RasterFrame(499500, 5800500, 100, 100, 10, 10);
        using var good = new LayerFolder().Raster("people.tif", frame, (column, _) => column == 0 ? -99999f : 2f, noData: -99999).With("population: people.tif");
        using var data = good.Load();
        Assert.Equal(180, data.ForYear(2020).People.Value.Value.Total, 6);

        using var bad = new LayerFolder().Raster("people.tif", frame, (column, _) => column == 0 ? -99999f : 2f).With("population: people.tif");
        Assert.Contains("-99999", bad.Refused("negative-people").Found.En, StringComparison.Ordinal);
    }

    [Fact]
    public void The_number_in_the_city_is_said_so_that_a_raster_of_densities_is_seen()
    {
        using var folder = new LayerFolder().Raster("people.tif", new RasterFrame(499500, 5800500, 100, 100, 10, 10), (_, _) => 40f).With("population: people.tif");
        using var data = folder.Load();

        Assert.Contains("4,000 people", Assert.Single(data.ForYear(2020).People.Value.Notes, n => n.Code == "people-placed").Text.En, StringComparison.Ordinal);
    }

    [Fact]
    public void People_of_a_district_go_to_built_up_cells()
    {
        using var folder = new LayerFolder().Shapes("d.geojson", LayerFolder.Utm, (LayerFolder.Box(499500, 5799500, 500500, 5800500), "\"n\": 900")).With("population: {path: d.geojson, field: n}");
        using var data = folder.Load();
        var map = data.ForYear(2020).People.Value.Value;

        // Built-up is the eastern half: 5000 cells.
        Assert.Equal(900, map.ByChoice["built_up"]);
        Assert.Equal(0.18, map.People[150, 110], 6);
        Assert.Equal(0, map.People[100, 110]);
    }

    [Fact]
    public void What_decided_where_people_live_is_named_as_a_source()
    {
        using var folder = new LayerFolder().Shapes("d.geojson", LayerFolder.Utm, (LayerFolder.Box(499500, 5799500, 500500, 5800500), "\"n\": 900")).With("population: {path: d.geojson, field: n}");
        using var data = folder.Load();
        var people = data.ForYear(2020).People.Value;

        Assert.Equal(["d.geojson", "map.tif"], people.Inputs.Select(i => i.Path));
        var note = Assert.Single(people.Notes, n => n.Code == "people-placed").Text;
        Assert.Contains("built-up cells 900", note.En, StringComparison.Ordinal);
        Assert.Contains("分配依据：建成区像元 900", note.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Buildings_that_hold_the_people_are_a_source_and_the_map_is_not()
    {
        using var folder = new LayerFolder().Shapes("d.geojson", LayerFolder.Utm, (LayerFolder.Box(499500, 5799500, 500500, 5800500), "\"n\": 900"))
            .Shapes("b.geojson", LayerFolder.Utm, (LayerFolder.Box(499600, 5799600, 499610, 5799610), "\"s\": 2"))
            .With("population: {path: d.geojson, field: n}\nbuildings: {path: b.geojson, levels: s}");
        using var data = folder.Load();

        Assert.Equal(["d.geojson", "b.geojson"], data.ForYear(2020).People.Value.Inputs.Select(i => i.Path));
    }

    [Fact]
    public void People_of_a_district_go_to_buildings_by_storeys_first()
    {
        using var folder = new LayerFolder().Shapes("d.geojson", LayerFolder.Utm, (LayerFolder.Box(499500, 5799500, 500500, 5800500), "\"n\": 900"))
            .Shapes("b.geojson", LayerFolder.Utm, (LayerFolder.Box(499600, 5799600, 499610, 5799610), "\"s\": 2"), (LayerFolder.Box(499701, 5799701, 499702, 5799702), "\"s\": 100"))
            .With("population: {path: d.geojson, field: n}\nbuildings: {path: b.geojson, levels: s}");
        using var data = folder.Load();
        var people = data.ForYear(2020).People.Value.Value;

        // Footprint × storeys: 200 against 100; the small one holds no centre and stands in the cell around it.
        Assert.Equal(900, people.ByChoice["buildings"]);
        Assert.Equal([300f, 600f], people.People.Cells.Where(p => p > 0).Order());
    }

    [Fact]
    public void A_district_that_reaches_beyond_the_canvas_keeps_its_people_out_there()
    {
        // 10 km wide, all of one cover in the map's east: a tenth of its built-up ground cannot hold all its people.
        using var folder = new LayerFolder().Raster("map.tif", new RasterFrame(499000, 5801000, 10, 10, 1000, 200), (_, _) => (byte)2)
            .Shapes("d.geojson", LayerFolder.Utm, (LayerFolder.Box(499500, 5799500, 508500, 5800500), "\"n\": 900")).With("population: {path: d.geojson, field: n}");
        using var data = folder.Load();
        var map = data.ForYear(2020).People.Value.Value;

        Assert.Equal(900, map.Total);
        Assert.Equal(160, map.People.Cells.Sum(p => (double)p), 3);
    }

    [Fact]
    public void Text_where_people_belong_is_refused()
    {
        using var folder = new LayerFolder().Shapes("d.geojson", LayerFolder.Utm, (LayerFolder.Box(499500, 5799500, 500500, 5800500), "\"n\": \"many\"")).With("population: {path: d.geojson, field: n}");

        Assert.Contains("many", folder.Refused("not-a-number").Found.En, StringComparison.Ordinal);
    }

    [Fact]
    public void The_nearest_earlier_year_stands_in_and_is_named()
    {
        using var folder = new LayerFolder().Shapes("a.geojson", LayerFolder.Utm, (LayerFolder.Box(499500, 5799500, 500500, 5800500), "\"a\": 10, \"b\": 20, \"c\": 30"))
            .With("population:\n  - {path: a.geojson, field: a, year: 2005}\n  - {path: a.geojson, field: b, year: 2015}\n  - {path: a.geojson, field: c, year: 2025}");
        using var data = folder.Load();
        var people = data.ForYear(2020).People.Value;

        Assert.Equal(20, people.Value.Total);
        Assert.Contains("2015", Assert.Single(people.Notes, n => n.Code == "population-of-other-year").Text.En, StringComparison.Ordinal);
    }
}
