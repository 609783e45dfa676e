using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Circuits;

/// <summary>One focal node against all others together: one-to-all and all-to-one.</summary>
/// <remarks>
/// <para><b>Formula</b>: one-to-all: 1 A enters at node i, all other nodes are held at 0 V. All-to-one: 1 A enters at each other node, node i is held at 0 V.</para>
/// <para><b>Meaning</b>: one-to-all shows where those who leave one place go, all-to-one where those who seek it pass, with the other places at hand at once.</para>
/// <para><b>Units</b>: V and A; the resistance of a one-to-all flow is the node's voltage at 1 A, Ω.</para>
/// <para><b>Range</b>: null where no way joins the node with any other.</para>
/// <para><b>Behaviour</b>: one solve; nodes that no way joins with node i are left out.</para>
/// <para><b>Assumes</b>: as <see cref="Circuit"/>; a node of several cells is merged.</para>
/// <para><b>Source</b>: [mcrae-2008].</para>
/// </remarks>
public static class FocalCircuit
{
    /// <summary>1 A from one node to all others.</summary>
    /// <param name="circuit">The circuit.</param>
    /// <param name="one">The node.</param>
    /// <param name="others">The others.</param>
    /// <param name="options">How the work is done.</param>
    /// <returns>The flow.</returns>
    public static CircuitFlow? OneToAll(Circuit circuit, CircuitNode one, IReadOnlyList<CircuitNode> others, RunOptions? options = null)
    {
        var reached = Reached(circuit, one, others);
        return reached.Count == 0 ? null : circuit.Between(one, new CircuitNode([.. reached.SelectMany(node => node.Cells)]), options);
    }

    /// <summary>1 A from each of the others to one node.</summary>
    /// <param name="circuit">The circuit.</param>
    /// <param name="one">The node.</param>
    /// <param name="others">The others.</param>
    /// <param name="options">How the work is done.</param>
    /// <returns>The flow.</returns>
    public static CircuitFlow? AllToOne(Circuit circuit, CircuitNode one, IReadOnlyList<CircuitNode> others, RunOptions? options = null)
    {
        var reached = Reached(circuit, one, others);
        return reached.Count == 0
            ? null
            : circuit.Flow([new CircuitLoad(one, -reached.Count), .. reached.Select(node => new CircuitLoad(node, 1))], options);
    }

    private static List<CircuitNode> Reached(Circuit circuit, CircuitNode one, IReadOnlyList<CircuitNode> others)
    {
        ArgumentNullException.ThrowIfNull(circuit);
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(others);
        var firsts = circuit.FirstCells([one, .. others]);
        return [.. others.Where((_, i) => firsts[0].Part >= 0 && firsts[i + 1].Part == firsts[0].Part)];
    }
}
