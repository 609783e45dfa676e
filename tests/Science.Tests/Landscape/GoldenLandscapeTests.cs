using System.Globalization;
using System.Runtime.CompilerServices;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape;
using Hedgerow.Science.Quantities;
using Xunit;

namespace Hedgerow.Science.Tests.Landscape;

/// <summary>Values of scikit-image, scipy and numpy for one map; how they were made stands in tests/Golden/landscape/make.py.</summary>
public sealed class GoldenLandscapeTests
{
    private static readonly Grid<byte> Map = Maps.Drawn(10, 12.5, Lines("map.txt"));

    [Fact]
    public void Patches_equal_those_of_scikit_image()
    {
        var patches = Patches.Of(Map);
        var expected = Table("patches.tsv");

        Assert.Equal(expected.Count, patches.Count);
        for (var i = 0; i < expected.Count; i++)
        {
            var (row, patch) = (expected[i], patches[i]);
            Assert.Equal(row[0], i + 1);
            Assert.Equal(row[1], patch.Cells);
            Assert.Equal(row[2], patches.AreaOf(i).SquareMetres, 9);
            Assert.Equal([row[3], row[4], row[5], row[6]], [patch.Box.Row, patch.Box.Column, patch.Box.Row + patch.Box.Rows, patch.Box.Column + patch.Box.Columns]);
            Assert.Equal(row[7], patch.CentroidRow, 9);
            Assert.Equal(row[8], patch.CentroidColumn, 9);
        }
    }

    [Fact]
    public void Distances_equal_those_of_scipy()
    {
        var distance = DistanceTransform.Of(Map);
        var expected = Lines("distance.tsv").SelectMany(Numbers).ToArray();

        Assert.Equal(expected.Length, distance.Cells.Length);
        for (var cell = 0; cell < expected.Length; cell++)
        {
            Assert.Equal(expected[cell], distance.Cells[cell], 1e-4);
        }
    }

    [Fact]
    public void Links_equal_those_of_numpy()
    {
        var links = Links.Of(Patches.Of(Map), Length.FromMetres(100)).Table.ToArray();
        var expected = Table("links.tsv");

        Assert.Equal(expected.Select(row => ((int)row[0], (int)row[1])), links.Select(link => (link.First + 1, link.Second + 1)));
        for (var i = 0; i < links.Length; i++)
        {
            Assert.Equal(expected[i][2], links[i].Gap.Metres, 6);
        }
    }

    [Fact]
    public void Groups_and_coherence_equal_those_of_numpy()
    {
        foreach (var row in Lines("groups.tsv").Skip(1).Select(line => line.Split('\t')))
        {
            var bridge = double.Parse(row[0], CultureInfo.InvariantCulture);
            var found = Connectivity.Of(Map, null, new ConnectivityOptions { BridgeMetres = bridge });

            Assert.Equal(row[1], found.Groups.Count.ToString(CultureInfo.InvariantCulture));
            Assert.Equal(row[2], string.Join(',', found.Groups.Table.ToArray().Select(group => group.Cells)));
            Assert.Equal(double.Parse(row[3], CultureInfo.InvariantCulture), found.Coherence.Ratio, 12);
            Assert.Equal(double.Parse(row[4], CultureInfo.InvariantCulture), found.MeshSize.SquareMetres, 6);
        }
    }

    private static List<double[]> Table(string name) => [.. Lines(name).Skip(1).Select(Numbers)];

    private static double[] Numbers(string line) => [.. line.Split('\t').Select(text => double.Parse(text, CultureInfo.InvariantCulture))];

    private static string[] Lines(string name, [CallerFilePath] string here = "") =>
        File.ReadAllLines(Path.Combine(Path.GetDirectoryName(here)!, "../../Golden/landscape", name));
}
