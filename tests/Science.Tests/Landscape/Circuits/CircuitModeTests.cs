using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape;
using Hedgerow.Science.Landscape.Circuits;
using Xunit;
using static Hedgerow.Science.Tests.Landscape.Circuits.CircuitTests;

namespace Hedgerow.Science.Tests.Landscape.Circuits;

public sealed class CircuitModeTests
{
    private static readonly CircuitRules Exact = new(Neighbours.Four, Tolerance: 1e-9);

    [Fact]
    public void Pairs_put_together_equal_pairs_solved_one_by_one()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            var map = Speckled(new Random(seed), 30, 25, 0.3);
            var circuit = Circuit.Of(map, new CircuitRules(Tolerance: 1e-9));
            CircuitNode[] nodes = [Node(10), Node(100), Node(333), Node(500), Node(749)];
            var seen = 0;
            var together = PairwiseCircuit.Of(circuit, nodes, null, (pair, flow) =>
            {
                seen++;
                var alone = Circuit.Of(map, new CircuitRules(Tolerance: 1e-9)).Between(nodes[pair.From], nodes[pair.To])!;
                var (one, two) = (flow.Currents().Cells, alone.Currents().Cells);
                for (var cell = 0; cell < one.Length; cell++)
                {
                    Assert.True(float.IsNaN(one[cell]) ? float.IsNaN(two[cell]) : Math.Abs(one[cell] - two[cell]) < 1e-5);
                }
            });
            Assert.Equal(10, together.Count);
            Assert.Equal(seen, together.Count(pair => pair.Resistance is not null));
            foreach (var pair in together)
            {
                var alone = circuit.Between(nodes[pair.From], nodes[pair.To])?.Resistance;
                Assert.Equal(alone is null, pair.Resistance is null);
                Assert.True(alone is null || Math.Abs(alone.Value - pair.Resistance!.Value) <= 1e-6 * alone.Value);
            }
        }
    }

    [Fact]
    public void In_a_pair_no_other_region_is_merged()
    {
        var circuit = Circuit.Of(Map(6, 1, 1, 1, 1, 1, 1, 1), Exact);
        CircuitNode[] nodes = [Node(0), Node(5), Node(2, 3)];

        var found = PairwiseCircuit.Of(circuit, nodes);

        Assert.Equal([5.0, 2, 2], found.Select(pair => Math.Round(pair.Resistance!.Value, 6)));
    }

    [Fact]
    public void One_to_all_holds_the_others_at_nothing()
    {
        // From the middle of five cells in a row: 2 ohms to each end, side by side.
        var flow = FocalCircuit.OneToAll(Circuit.Of(Map(5, 1, 1, 1, 1, 1, 1), Exact), Node(2), [Node(0), Node(4)])!;

        Assert.Equal(1, flow.Resistance, 6);
        Assert.Equal(0.5f, flow.Currents()[1, 0], 5);
        Assert.Equal(0, flow.Voltage(0)!.Value, 9);
    }

    [Fact]
    public void All_to_one_gathers_an_ampere_from_each()
    {
        var currents = FocalCircuit.AllToOne(Circuit.Of(Map(5, 1, 1, 1, 1, 1, 1), Exact), Node(4), [Node(0), Node(2)])!.Currents();

        Assert.Equal([1, 1, 2, 2, 2], currents.Cells.Select(ampere => (int)Math.Round(ampere)));
    }

    [Fact]
    public void A_node_without_way_to_any_other_has_no_flow() =>
        Assert.Null(FocalCircuit.OneToAll(Circuit.Of(Map(3, 1, 1, 0, 1)), Node(0), [Node(2)]));

    [Theory]
    [InlineData(SourceConflict.KeepBoth, 2)]
    [InlineData(SourceConflict.RemoveSource, 1)]
    [InlineData(SourceConflict.RemoveGround, 2)]
    [InlineData(SourceConflict.RemoveBoth, 1)]
    public void Conflicts_of_source_and_ground_are_settled_as_asked(SourceConflict conflict, double entered)
    {
        var sources = Map(3, 1, 1, 0, 1);
        var grounds = Map(3, 1, 0, 1, 1);

        var solved = AdvancedCircuit.Of(Map(3, 1, 1, 1, 1), sources, grounds, conflict, Exact);

        Assert.Equal(entered, solved.Entered, 9);
        Assert.Equal(1, solved.Conflicts);
        Assert.Equal(Expected(conflict), solved.Flow.Voltage(1)!.Value, 6);
    }

    [Fact]
    public void Sources_without_way_to_a_ground_are_left_out_and_counted()
    {
        var solved = AdvancedCircuit.Of(Map(3, 1, 1, 0, 1), Map(3, 1, 2, 0, 3), Map(3, 1, 1, 0, 0), SourceConflict.KeepBoth, Exact);

        Assert.Equal(2, solved.Entered, 9);
        Assert.Equal(3, solved.LeftOut, 9);
        Assert.Equal(2, solved.Flow.Voltage(0)!.Value, 6);
        Assert.Null(solved.Flow.Voltage(2));
    }

    [Fact]
    public void Currents_are_summed_and_kept_at_their_largest()
    {
        var sum = new CurrentSum(new GridFrame(0, 0, 10, 10, 2, 1), largest: true);
        sum.Add(Map(2, 1, 1, float.NaN));
        sum.Add(Map(2, 1, 3, float.NaN));
        sum.Add(Map(2, 1, 2, float.NaN));

        Assert.Equal([6, float.NaN], sum.Total.Cells);
        Assert.Equal([3, float.NaN], sum.Largest!.Cells);
    }

    /// <summary>Voltage of the middle of three cells in a row, worked by hand: links of 1 S, grounds g₂ = 1 S and g₃, sources 1 A and s₃.</summary>
    private static double Expected(SourceConflict conflict)
    {
        var ground = conflict is SourceConflict.RemoveGround or SourceConflict.RemoveBoth ? 0 : 1.0;
        var source = conflict is SourceConflict.RemoveSource or SourceConflict.RemoveBoth ? 0 : 1.0;

        // v₁ = v₂ + 1;  v₃ (1 + g₃) = v₂ + s₃;  v₂ (1 + 1 + 1) = v₁ + v₃.
        return (1 + (source / (1 + ground))) / (2 - (1 / (1 + ground)));
    }
}
