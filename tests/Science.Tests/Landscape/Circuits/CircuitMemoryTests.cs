using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape.Circuits;
using Xunit;
using static Hedgerow.Science.Tests.Landscape.Circuits.CircuitTests;

namespace Hedgerow.Science.Tests.Landscape.Circuits;

/// <summary>Alone, because it weighs the whole process.</summary>
[CollectionDefinition(nameof(CircuitMemoryTests), DisableParallelization = true)]
[Collection(nameof(CircuitMemoryTests))]
public sealed class CircuitMemoryTests
{
    [Theory]
    [InlineData(900, 800)]
    [InlineData(60, 12_000)]
    public void Takes_the_memory_that_it_says(int columns, int rows)
    {
        var map = Speckled(new Random(9), columns, rows, 0.1);
        var before = GC.GetTotalMemory(true);
        var circuit = Circuit.Of(map);
        // Both ends in the piece of a cell half-way down: a lone cell in a corner is joined to nothing.
        var piece = circuit.PieceOf(First(map, columns * rows / 2));
        var joined = Enumerable.Range(0, columns * rows).Where(cell => circuit.PieceOf(cell) == piece).ToArray();
        var flow = circuit.Between(Node(joined[0]), Node(joined[^1]));
        joined = [];
        var taken = GC.GetTotalMemory(true) - before;
        GC.KeepAlive(map);
        GC.KeepAlive(circuit);
        GC.KeepAlive(flow);

        Assert.NotNull(flow);
        Assert.InRange(taken, 0.75 * Circuit.BytesNeeded(map.Frame), Circuit.BytesNeeded(map.Frame));
        Assert.InRange(Circuit.BytesNeeded(new GridFrame(0, 0, 10, 10, 20_000, 10_000)), 0, 200_000_000L * Circuit.BytesPerCell);
    }
}
