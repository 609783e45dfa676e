using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Circuits;

/// <summary>Resistances between pairs of focal nodes.</summary>
/// <remarks>
/// <para><b>Formula</b>: R(i, j) = vᵢ − vⱼ while 1 A enters at i and leaves at j, with only these two nodes (and the short-circuit regions) merged.</para>
/// <para><b>Meaning</b>: how far apart each two places are for random walkers.</para>
/// <para><b>Units</b>: Ω of the map.</para>
/// <para><b>Range</b>: above 0; null where no way joins the two.</para>
/// <para><b>Behaviour</b>: a metric. Where every node is one cell, or a short-circuit region of the circuit, n − 1 solves (to a hundredth of the tolerance) serve all pairs by superposition while their voltages fit in
/// <see cref="MostBytes"/>; else one solve a pair.</para>
/// <para><b>Assumes</b>: as <see cref="Circuit"/>.</para>
/// <para><b>Source</b>: [mcrae-2008].</para>
/// </remarks>
public static class PairwiseCircuit
{
    /// <summary>Bytes of voltages kept for superposition at most.</summary>
    public const long MostBytes = 2L << 30;

    /// <summary>How much more exactly solves are done that are superposed.</summary>
    private const double Finer = 0.01;

    /// <summary>Solves pairs.</summary>
    /// <param name="circuit">The circuit.</param>
    /// <param name="nodes">The focal nodes; shape (n).</param>
    /// <param name="pairs">Numbers of the nodes of each pair; null for all, each once.</param>
    /// <param name="each">Called with each pair and its flow, which is only valid during the call; null when resistances are enough.</param>
    /// <param name="options">How the work is done.</param>
    /// <returns>The pairs in the order asked.</returns>
    public static IReadOnlyList<CircuitPair> Of(
        Circuit circuit,
        IReadOnlyList<CircuitNode> nodes,
        IReadOnlyList<(int From, int To)>? pairs = null,
        Action<CircuitPair, CircuitFlow>? each = null,
        RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(circuit);
        ArgumentNullException.ThrowIfNull(nodes);
        pairs ??= [.. Enumerable.Range(0, nodes.Count).SelectMany(from => Enumerable.Range(from + 1, nodes.Count - from - 1).Select(to => (from, to)))];
        foreach (var (from, to) in pairs)
        {
            if (from < 0 || to < 0 || from >= nodes.Count || to >= nodes.Count || from == to)
            {
                throw new ArgumentException($"There is no pair {from}, {to} of {nodes.Count} nodes (numbered from 0).", nameof(pairs));
            }
        }

        var firsts = circuit.FirstCells(nodes);
        var used = pairs.SelectMany(pair => (int[])[pair.From, pair.To]).Distinct().Where(node => firsts[node].Part >= 0).Order().ToArray();
        var references = used.GroupBy(node => firsts[node].Part).ToDictionary(part => part.Key, part => part.First());
        var solves = used.Length - references.Count;
        var kept = each is null ? 0 : (solves + 1L) * circuit.Level.Layout.Length * sizeof(double);
        return pairs.Count > solves && kept <= MostBytes && used.All(node => circuit.IsFixed(nodes[node]))
            ? Superposed(circuit, nodes, pairs, firsts, used, references, each, options)
            : Single(circuit, nodes, pairs, each, options);
    }

    private static List<CircuitPair> Single(
        Circuit circuit, IReadOnlyList<CircuitNode> nodes, IReadOnlyList<(int From, int To)> pairs, Action<CircuitPair, CircuitFlow>? each, RunOptions? options)
    {
        var found = new List<CircuitPair>();
        foreach (var (from, to) in pairs)
        {
            var flow = circuit.Between(nodes[from], nodes[to], SolveProgress.Of(options, found.Count, pairs.Count));
            found.Add(new CircuitPair(from, to, flow?.Resistance, flow?.Residual ?? 0, flow?.Steps ?? 0));
            if (flow is not null)
            {
                each?.Invoke(found[^1], flow);
            }
        }

        return found;
    }

    private static List<CircuitPair> Superposed(
        Circuit circuit,
        IReadOnlyList<CircuitNode> nodes,
        IReadOnlyList<(int From, int To)> pairs,
        (int Cell, int Part)[] firsts,
        int[] used,
        Dictionary<int, int> references,
        Action<CircuitPair, CircuitFlow>? each,
        RunOptions? options)
    {
        var voltages = new Dictionary<int, double[]>();   // of each node: at the nodes used
        var flows = new Dictionary<int, CircuitFlow>();
        var residuals = new Dictionary<int, double>();
        var solves = used.Length - references.Count;
        foreach (var node in used)
        {
            var reference = references[firsts[node].Part];
            residuals[node] = 0;
            if (node == reference)
            {
                voltages[node] = new double[nodes.Count];
                continue;
            }

            var flow = circuit.Between(nodes[node], nodes[reference], Finer * circuit.Rules.Tolerance, SolveProgress.Of(options, flows.Count, solves))!;
            residuals[node] = flow.Residual;
            voltages[node] = [.. Enumerable.Range(0, nodes.Count).Select(other => firsts[other].Part == firsts[node].Part ? flow.Voltage(firsts[other].Cell)!.Value : 0)];
            flows[node] = each is null ? flow.Thin() : flow;
        }

        var found = new List<CircuitPair>();
        foreach (var (from, to) in pairs)
        {
            options?.Cancel.ThrowIfCancellationRequested();
            if (firsts[from].Part < 0 || firsts[from].Part != firsts[to].Part)
            {
                found.Add(new CircuitPair(from, to, null, 0, 0));
                continue;
            }

            var (one, two) = (voltages[from], voltages[to]);
            found.Add(new CircuitPair(from, to, one[from] - one[to] - two[from] + two[to], residuals[from] + residuals[to], 0));
            each?.Invoke(found[^1], circuit.Difference(nodes[from], nodes[to], flows.GetValueOrDefault(from), flows.GetValueOrDefault(to)));
        }

        return found;
    }
}
