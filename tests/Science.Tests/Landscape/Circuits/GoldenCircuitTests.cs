using System.Globalization;
using System.Runtime.CompilerServices;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape;
using Hedgerow.Science.Landscape.Circuits;
using Xunit;

namespace Hedgerow.Science.Tests.Landscape.Circuits;

/// <summary>Values of scipy's sparse LU; how they were made stands in tests/Golden/landscape/circuit/make.py.</summary>
public sealed class GoldenCircuitTests
{
    [Theory]
    [InlineData(Neighbours.Eight, CellAverage.Resistance)]
    [InlineData(Neighbours.Four, CellAverage.Conductance)]
    public void Voltages_and_currents_equal_those_of_scipy(Neighbours neighbours, CellAverage average)
    {
        var expected = Table().Where(row => row[0] == $"{(int)neighbours}" && string.Equals(row[1], average.ToString(), StringComparison.OrdinalIgnoreCase))
            .Select(row => (Cell: int.Parse(row[2], CultureInfo.InvariantCulture), Voltage: Number(row[3]), Current: Number(row[4]))).ToArray();
        Assert.True(expected.Length > 100);

        var flow = Circuit.Of(Made(), new CircuitRules(neighbours, average)).Between(
            new CircuitNode([expected[0].Cell]), new CircuitNode([expected[1].Cell]))!;

        var (resistance, currents) = (expected[0].Voltage, flow.Currents());
        Assert.Equal(resistance, flow.Resistance, 1e-6 * resistance);
        foreach (var (cell, voltage, current) in expected)
        {
            Assert.Equal(voltage, flow.Voltage(cell)!.Value, 1e-5 * resistance);
            Assert.Equal(current, currents.Cells[cell], 2e-5);
        }
    }

    private static Grid<float> Made()
    {
        var map = new Grid<float>(new GridFrame(0, 0, 10, 10, 500, 400));
        var state = 20261121L;
        for (var y = 0; y < 400; y++)
        {
            for (var x = 0; x < 500; x++)
            {
                state = ((state * 1103515245) + 12345) % 2147483648;
                var block = (((x / 7 * 31) + (y / 5 * 17) + (x * y / 97)) % 100) + 1;
                map[x, y] = state / 65536 % 8 == 0 || (x / 40 % 3 == 1 && y / 30 % 4 == 2) ? 0 : block;
            }
        }

        return map;
    }

    private static IEnumerable<string[]> Table([CallerFilePath] string here = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "Golden", "landscape", "circuit", "circuit.tsv")).Skip(1).Select(line => line.Split('\t'));

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
