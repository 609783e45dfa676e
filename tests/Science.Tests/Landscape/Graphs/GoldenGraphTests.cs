using System.Globalization;
using System.Runtime.CompilerServices;
using Hedgerow.Science.Landscape.Graphs;
using Xunit;

namespace Hedgerow.Science.Tests.Landscape.Graphs;

/// <summary>Indices of a network that scipy and numpy computed by taking out every patch; how stands in tests/Golden/landscape/graph/make.py.</summary>
public sealed class GoldenGraphTests
{
    private static readonly double[] Areas = [.. Table("patches.csv", ',').Select(row => row[1])];
    private static readonly PatchGraph Graph = PatchGraph.Of(Areas.Length, [.. Table("links.csv", ',').Select(row => new PatchLink((int)row[0] - 1, (int)row[1] - 1, row[2]))]);

    [Theory]
    [InlineData("pc", 1)]
    [InlineData("iic", 5)]
    public void Indices_and_importance_equal_those_of_scipy(string name, int column)
    {
        var found = name == "pc"
            ? ProbabilityOfConnectivity.Of(Graph, Areas, Dispersal.Of(1500, 0.3), importance: true)
            : IntegralConnectivity.Of(Graph, Areas, importance: true);
        var indices = Lines("indices.tsv").Skip(1).Select(line => line.Split('\t')).Single(row => row[0] == name).Skip(1).Select(Number).ToArray();

        Near(indices[0], found.Numerator);
        Near(indices[1], found.EquivalentArea);
        Near(indices[2], found.Index(4000));
        foreach (var row in Table("importance.tsv", '\t'))
        {
            var part = found.Importance[(int)row[0] - 1];
            Assert.Equal(row[column], part.Total, 1e-8);
            Assert.Equal(row[column + 1], part.Intra, 1e-8);
            Assert.Equal(row[column + 2], part.Flux, 1e-8);
            Assert.Equal(row[column + 3], part.Connector, 1e-8);
        }
    }

    private static void Near(double expected, double found) => Assert.Equal(expected, found, Math.Abs(expected) * 1e-12);

    private static List<double[]> Table(string name, char between) => [.. Lines(name).Skip(1).Select(line => line.Split(between).Select(Number).ToArray())];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    private static string[] Lines(string name, [CallerFilePath] string here = "") =>
        File.ReadAllLines(Path.Combine(Path.GetDirectoryName(here)!, "../../../Golden/landscape/graph", name));
}
