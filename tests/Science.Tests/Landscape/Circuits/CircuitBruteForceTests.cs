using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape;
using Hedgerow.Science.Landscape.Circuits;
using Xunit;

namespace Hedgerow.Science.Tests.Landscape.Circuits;

public sealed class CircuitBruteForceTests
{
    [Theory]
    [InlineData(1, 1500, 6)]
    [InlineData(2, 150, 12)]
    public void Between_two_nodes_equals_elimination_on_random_maps(int seed, int maps, int size)
    {
        var random = new Random(seed);
        for (var map = 0; map < maps; map++)
        {
            var (resistance, rules, mask) = Map(random, size);
            var nodes = Enumerable.Range(0, random.Next(2, 5)).Select(_ => Node(random, resistance.Frame)).ToArray();
            var circuit = Circuit.Of(resistance, rules, mask, null, nodes[2..], directCells: 1);
            var dense = new DenseCircuit(resistance, rules, mask, null, nodes);
            var flow = circuit.Between(nodes[0], nodes[1]);
            Assert.Equal(dense.Connected(nodes[0], nodes[1]), flow is not null);
            if (flow is null)
            {
                continue;
            }

            dense.Enter(nodes[0], 1);
            dense.Enter(nodes[1], -1);
            dense.Solve(nodes[1].Cells.First(cell => circuit.PieceOf(cell) >= 0));
            Compare(dense, flow, circuit, map);
        }
    }

    [Theory]
    [InlineData(3, 1500, 6)]
    [InlineData(4, 150, 12)]
    public void Sources_and_grounds_equal_elimination_on_random_maps(int seed, int maps, int size)
    {
        var random = new Random(seed);
        for (var map = 0; map < maps; map++)
        {
            var (resistance, rules, mask) = Map(random, size);
            var grounds = new Grid<float>(resistance.Frame);
            for (var i = random.Next(1, 4); i > 0; i--)
            {
                grounds.Cells[random.Next(grounds.Cells.Length)] = random.Next(3) == 0 ? float.PositiveInfinity : (float)Math.Pow(10, random.Next(-3, 2));
            }

            var shorted = Enumerable.Range(0, random.Next(0, 3)).Select(_ => Node(random, resistance.Frame))
                .Where(node => !node.Cells.Any(cell => float.IsPositiveInfinity(grounds.Cells[cell]))).ToArray();
            var circuit = Circuit.Of(resistance, rules, mask, grounds, shorted, directCells: 1);
            var dense = new DenseCircuit(resistance, rules, mask, grounds, shorted);
            var loads = Enumerable.Range(0, random.Next(1, 5))
                .Select(_ => new CircuitLoad(new CircuitNode([random.Next(grounds.Cells.Length)]), random.Next(1, 5))).ToList();
            loads.ForEach(load => dense.Enter(load.Node, load.Amperes));
            if (loads.Any(load => !dense.Balanced(load.Node.Cells[0])))
            {
                Assert.Throws<ArgumentException>(() => circuit.Flow(loads));
                continue;
            }

            var flow = circuit.Flow(loads);
            dense.Solve();
            Compare(dense, flow, circuit, map);
        }
    }

    private static void Compare(DenseCircuit dense, CircuitFlow flow, Circuit circuit, int map)
    {
        Assert.InRange(flow.Residual, 0, circuit.Rules.Tolerance);
        Close(dense.Power, flow.Resistance, dense.Power, $"resistance of map {map}");
        var (voltages, currents) = (flow.Voltages(), flow.Currents());
        var most = Enumerable.Range(0, (int)circuit.Frame.Count).Max(cell => Math.Abs(dense.Voltage(cell) ?? 0));
        for (var cell = 0; cell < circuit.Frame.Count; cell++)
        {
            var expected = dense.Voltage(cell);
            Assert.Equal(expected is null, flow.Voltage(cell) is null);
            Assert.Equal(expected is null, double.IsNaN(voltages.Cells[cell]));
            if (expected is { } volts)
            {
                Close(volts, voltages.Cells[cell], most, $"voltage of map {map} cell {cell}");
            }

            if (double.IsNaN(dense.Current(cell)))
            {
                Assert.True(float.IsNaN(currents.Cells[cell]));
            }
            else
            {
                Close(dense.Current(cell), currents.Cells[cell], 1, $"current of map {map} cell {cell}");
            }
        }
    }

    private static void Close(double expected, double actual, double scale, string what) =>
        Assert.True(Math.Abs(expected - actual) <= 3e-6 * scale, $"{what}: {actual}, by elimination {expected}");

    internal static (Grid<float> Resistance, CircuitRules Rules, Grid<byte>? Mask) Map(Random random, int size)
    {
        var frame = new GridFrame(0, 0, 10, random.Next(3) == 0 ? 25 : 10, random.Next(1, size + 1), random.Next(1, size + 1));
        var absent = random.NextDouble() * 0.6;
        var spread = random.Next(4);
        var resistance = new Grid<float>(frame);
        for (var cell = 0; cell < resistance.Cells.Length; cell++)
        {
            resistance.Cells[cell] = random.NextDouble() < absent
                ? new float[] { 0, -1, float.NaN, float.PositiveInfinity }[random.Next(4)]
                : spread == 0 ? 1 : spread == 3 ? MathF.Pow(10, random.Next(-2, 3)) : random.Next(1, 101);
        }

        var rules = new CircuitRules(
            random.Next(2) == 0 ? Neighbours.Four : Neighbours.Eight, random.Next(2) == 0 ? CellAverage.Resistance : CellAverage.Conductance, 1e-9);
        Grid<byte>? mask = null;
        if (random.Next(4) == 0)
        {
            mask = new Grid<byte>(frame);
            for (var cell = 0; cell < mask.Cells.Length; cell++)
            {
                mask.Cells[cell] = random.Next(5) switch { 0 => Cell.No, 1 => Cell.NoData, _ => Cell.Yes };
            }
        }

        return (resistance, rules, mask);
    }

    private static CircuitNode Node(Random random, GridFrame frame) =>
        new([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next((int)frame.Count))]);
}
