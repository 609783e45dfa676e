using System.Globalization;
using System.Runtime.CompilerServices;
using Hedgerow.Science.Landscape;

namespace Hedgerow.Maps.Tests;

/// <summary>Two maps as scikit-image, scipy, numpy and GRASS see them; how the values were made stands in tests/Golden/landscape/maps/make_golden.py.</summary>
public sealed class GoldenMapsTests
{
    [Theory]
    [InlineData("a", "a.tif")]
    [InlineData("b", "b.asc")]
    public void Classes_have_the_cells_patches_and_perimeters_of_scikit_image_and_grass(string name, string file)
    {
        foreach (var row in Table($"{name}-classes.tsv"))
        {
            var result = LandscapePatches.Run(new MapRequest(Home(file)), (Neighbours)(int)row[1]);
            var found = result.Classes.Single(one => one.Area.Code == (long)row[0]);

            Assert.Equal(row[2], found.Area.Cells);
            Assert.Equal(row[3], found.Patches);
            Assert.Equal(row[4] * result.Map.Frame.CellArea / 1e4, found.LargestHectares, 9);
            Assert.Equal(row[5], Squares(result, found.Area.Cell));
            Assert.Equal(row[6], found.PerimeterMetres, 6);
        }
    }

    [Theory]
    [InlineData("a", "a.tif")]
    [InlineData("b", "b.asc")]
    public void Every_larger_patch_is_that_of_scikit_image(string name, string file)
    {
        var result = LandscapePatches.Run(new MapRequest(Home(file)));
        var patches = new List<(long Class, long Cells, double Perimeter, int Top, int Left, int Bottom, int Right, double Row, double Column)>();
        foreach (var patch in result.Patches.Table)
        {
            if (patch.Cells >= 4)
            {
                var box = patch.Box;
                patches.Add((
                    result.Patches.Map.Code(patch.Class), patch.Cells, patch.PerimeterMetres(result.Map.Frame), box.Row, box.Column, box.Row + box.Rows, box.Column + box.Columns,
                    Math.Round(patch.CentroidRow, 6), Math.Round(patch.CentroidColumn, 6)));
            }
        }

        var expected = Table($"{name}-patches.tsv").Select(row => (
            (long)row[0], (long)row[1], row[2], (int)row[3], (int)row[4], (int)row[5], (int)row[6], Math.Round(row[7], 6), Math.Round(row[8], 6)));
        Assert.Equal(expected.Order(), patches.Order());
    }

    [Theory]
    [InlineData("a", "a.tif")]
    [InlineData("b", "b.asc")]
    public void Contacts_are_those_of_numpy(string name, string file)
    {
        var result = LandscapeEdges.Run(new MapRequest(Home(file)));
        var expected = Table($"{name}-contacts.tsv");

        Assert.Equal(expected.Count, result.Contacts.Count(contact => contact.Other is not null));
        foreach (var row in expected)
        {
            var contact = result.Contacts.Single(one => one.One == (long)row[0] && one.Other == (long)row[1]);
            Assert.Equal((row[2], row[3]), (contact.Across, contact.Down));
        }

        Assert.Equal(
            expected.Where(row => row[0] != row[1]).Sum(row => (row[2] * result.Table.Frame.CellHeight) + (row[3] * result.Table.Frame.CellWidth)), result.TotalEdgeMetres, 6);
    }

    [Theory]
    [InlineData("a", "a.tif", 0)]
    [InlineData("b", "b.asc", 1)]
    public void The_patches_make_the_mesh_of_scikit_image(string name, string file, int row)
    {
        var line = File.ReadAllLines(Home("mesh.tsv"))[row + 1].Split('\t');
        var result = LandscapePatches.Run(new MapRequest(Home(file)));
        var squares = result.Table.Classes.Sum(one => (double)Squares(result, one.Cell));

        Assert.Equal(name, line[0]);
        Assert.Equal(double.Parse(line[1], CultureInfo.InvariantCulture), squares / result.Table.Cells * result.Map.Frame.CellArea / 1e4, 9);
    }

    private static long Squares(PatchesResult result, byte cell)
    {
        var sum = 0L;
        foreach (var patch in result.Patches.Table)
        {
            sum += patch.Class == cell ? patch.Cells * patch.Cells : 0;
        }

        return sum;
    }

    private static List<double[]> Table(string name) =>
        [.. File.ReadLines(Home(name)).Skip(1).Select(line => line.Split('\t').Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToArray())];

    private static string Home(string name, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "../Golden/landscape/maps", name);
}
