using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape;
using Hedgerow.Science.Landscape.Circuits;
using Xunit;

namespace Hedgerow.Science.Tests.Landscape.Circuits;

public sealed class CircuitTests
{
    private static readonly CircuitRules Four = new(Neighbours.Four, Tolerance: 1e-9);

    [Fact]
    public void Resistors_in_a_row_add_up()
    {
        var circuit = Circuit.Of(Map(4, 1, 1, 3, 5, 7), Four);

        Assert.Equal(2 + 4 + 6, circuit.Between(Node(0), Node(3))!.Resistance, 6); // (1 + 3) / 2 + (3 + 5) / 2 + (5 + 7) / 2
    }

    [Fact]
    public void Two_ways_side_by_side_halve_the_resistance()
    {
        // A ring of 8 cells of 1 ohm round a hole: 4 ohms one way, 4 the other.
        var circuit = Circuit.Of(Map(3, 3, 1, 1, 1, 1, 0, 1, 1, 1, 1), Four);

        var flow = circuit.Between(Node(0), Node(8))!;

        Assert.Equal(2, flow.Resistance, 6);
        Assert.Equal(1, flow.Currents()[0, 0], 6);
        Assert.Equal(0.5f, flow.Currents()[1, 0], 6);
        Assert.Equal(2, flow.Voltage(0)!.Value, 6);
        Assert.Equal(0, flow.Voltage(8)!.Value, 12);
        Assert.Null(flow.Voltage(4));
    }

    [Fact]
    public void A_corner_costs_the_root_of_two() =>
        Assert.Equal(5 * Math.Sqrt(2), Circuit.Of(Map(2, 2, 4, 0, 0, 6)).Between(Node(0), Node(3))!.Resistance, 5);

    [Fact]
    public void Conductances_can_be_averaged() =>
        Assert.Equal(
            1.6, Circuit.Of(Map(2, 1, 1, 4), new CircuitRules(Average: CellAverage.Conductance)).Between(Node(0), Node(1))!.Resistance, 6); // 2 / (1 + 1/4)

    [Fact]
    public void Places_that_no_way_joins_have_no_resistance()
    {
        var circuit = Circuit.Of(Map(3, 1, 1, 0, 1));

        Assert.Null(circuit.Between(Node(0), Node(2)));
        Assert.Null(circuit.Between(Node(0), Node(1)));
        Assert.Equal(2, circuit.Pieces);
    }

    [Fact]
    public void A_short_circuit_region_joins_what_lies_apart()
    {
        var circuit = Circuit.Of(Map(5, 1, 1, 1, 0, 1, 1), Four, shorted: [new CircuitNode([1, 3])]);

        Assert.Equal(2, circuit.Between(Node(0), Node(4))!.Resistance, 6);
    }

    [Fact]
    public void Neighbours_in_a_wide_plain_are_half_an_ohm_apart()
    {
        var grid = new Grid<float>(new GridFrame(0, 0, 10, 10, 201, 201));
        Array.Fill(grid.Cells, 1);

        Assert.InRange(Circuit.Of(grid, Four).Between(Node((100 * 201) + 100), Node((100 * 201) + 101))!.Resistance, 0.5, 0.5001);
    }

    [Fact]
    public void Resistance_is_a_metric_and_does_not_depend_on_the_direction()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var map = Speckled(new Random(seed), 40, 30, 0.1);
            var circuit = Circuit.Of(map, new CircuitRules(Tolerance: 1e-9));
            var found = PairwiseCircuit.Of(circuit, [Node(0), Node(615), Node(1199)]).Select(pair => pair.Resistance).ToArray();
            if (found is not [{ } ab, { } ac, { } bc])
            {
                continue;
            }

            Assert.True(ab > 0 && ac > 0 && bc > 0);
            Assert.True(ab + bc >= ac && ab + ac >= bc && ac + bc >= ab);
            Assert.Equal(ac, circuit.Between(Node(1199), Node(0))!.Resistance, 1e-6 * ac);
        }
    }

    [Fact]
    public void Currents_obey_Kirchhoff_in_every_node()
    {
        var map = Speckled(new Random(5), 150, 120, 0.2);
        var (enters, leaves) = (First(map, 0), First(map, 9000));
        var flow = Circuit.Of(map).Between(Node(enters), Node(leaves))!;
        var volts = flow.Voltages();
        double lack = 0;
        for (var row = 0; row < 120; row++)
        {
            for (var column = 0; column < 150; column++)
            {
                if (double.IsNaN(volts[column, row]))
                {
                    continue;
                }

                var cell = (row * 150) + column;
                var net = cell == enters ? 1.0 : cell == leaves ? -1 : 0;
                for (var dy = -1; dy <= 1; dy++)
                {
                    for (var dx = -1; dx <= 1; dx++)
                    {
                        var (x, y) = (column + dx, row + dy);
                        if ((dx, dy) != (0, 0) && map.Frame.Holds(x, y) && map[x, y] > 0)
                        {
                            net += (volts[x, y] - volts[column, row]) * 2 / (map[x, y] + map[column, row]) / Math.Sqrt((dx * dx) + (dy * dy));
                        }
                    }
                }

                lack += net * net;
            }
        }

        Assert.InRange(Math.Sqrt(lack / 2), 0, 1.1e-6);
    }

    [Fact]
    public void Raising_one_resistance_lowers_no_distance()
    {
        var random = new Random(11);
        for (var round = 0; round < 40; round++)
        {
            var map = Speckled(random, 20, 20, 0.05);
            var rules = new CircuitRules(Tolerance: 1e-9);
            var before = Circuit.Of(map, rules).Between(Node(0), Node(399))?.Resistance;
            map.Cells[random.Next(400)] *= 3;
            var after = Circuit.Of(map, rules).Between(Node(0), Node(399))?.Resistance;
            Assert.True(before is null || after >= before * (1 - 1e-6));
        }
    }

    [Fact]
    public void Turning_and_mirroring_a_map_changes_nothing()
    {
        var map = Speckled(new Random(3), 60, 60, 0.1);
        var turned = new Grid<float>(map.Frame);
        for (var cell = 0; cell < 3600; cell++)
        {
            turned.Cells[((cell % 60) * 60) + 59 - (cell / 60)] = map.Cells[cell];
        }

        var (one, two) = (First(map, 0), First(map, 2500));
        int Turn(int cell) => ((cell % 60) * 60) + 59 - (cell / 60);
        Assert.Equal(
            Circuit.Of(map).Between(Node(one), Node(two))!.Resistance,
            Circuit.Of(turned).Between(Node(Turn(one)), Node(Turn(two)))!.Resistance,
            1e-5);
    }

    [Fact]
    public void Threads_change_no_bit()
    {
        var map = Speckled(new Random(8), 330, 260, 0.1);
        float[] Solve(int threads) =>
            Circuit.Of(map, options: new RunOptions(threads)).Between(Node(First(map, 0)), Node(First(map, 60_000)), new RunOptions(threads))!.Currents().Cells;

        var one = Solve(1);

        Assert.Equal(one, Solve(2));
        Assert.Equal(one, Solve(7));
    }

    [Fact]
    public void Stops_when_told()
    {
        var map = Speckled(new Random(9), 300, 300, 0.1);
        using var stop = new CancellationTokenSource();
        var circuit = Circuit.Of(map);
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => circuit.Between(Node(First(map, 0)), Node(First(map, 80_000)), new RunOptions(Cancel: stop.Token)));
    }

    [Fact]
    public void One_row_one_column_and_nothing_at_all_are_maps()
    {
        Assert.Equal(4999, Circuit.Of(Speckled(new Random(1), 5000, 1, 0, 1)).Between(Node(0), Node(4999))!.Resistance, 1e-2);
        Assert.Equal(4999, Circuit.Of(Speckled(new Random(1), 1, 5000, 0, 1)).Between(Node(0), Node(4999))!.Resistance, 1e-2);
        Assert.Null(Circuit.Of(new Grid<float>(new GridFrame(0, 0, 10, 10, 50, 50))).Between(Node(0), Node(9)));
    }

    [Fact]
    public void Refuses_what_makes_no_circuit()
    {
        var map = Map(2, 1, 1, 1);

        Assert.Throws<ArgumentOutOfRangeException>(() => Circuit.Of(map, new CircuitRules((Neighbours)6)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Circuit.Of(map, new CircuitRules(Tolerance: 0)));
        Assert.Throws<ArgumentException>(() => Circuit.Of(map).Between(Node(0), Node(7)));
        Assert.Throws<ArgumentException>(() => Circuit.Of(map).Flow([new CircuitLoad(Node(0), 1)]));
    }

    internal static CircuitNode Node(params int[] cells) => new(cells);

    internal static Grid<float> Map(int columns, int rows, params float[] cells) => new(new GridFrame(0, 0, 10, 10, columns, rows), cells);

    internal static Grid<float> Speckled(Random random, int columns, int rows, double absent, int most = 100)
    {
        var map = new Grid<float>(new GridFrame(0, 0, 10, 10, columns, rows));
        for (var cell = 0; cell < map.Cells.Length; cell++)
        {
            map.Cells[cell] = random.NextDouble() < absent ? 0 : random.Next(1, most + 1);
        }

        return map;
    }

    /// <summary>The first cell with resistance from one on, that is joined with the first of all.</summary>
    internal static int First(Grid<float> map, int from)
    {
        var circuit = map.Cells.Length > 50_000 ? null : Circuit.Of(map);
        return Enumerable.Range(from, map.Cells.Length - from).First(cell => map.Cells[cell] > 0 && (circuit is null || circuit.PieceOf(cell) == 0));
    }
}
