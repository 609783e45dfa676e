using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Circuits;

/// <summary>Currents from given sources to given grounds.</summary>
/// <param name="Circuit">The circuit, with its grounds.</param>
/// <param name="Flow">The flow.</param>
/// <param name="Entered">Current that entered, A.</param>
/// <param name="LeftOut">Current of sources that no way joins with a ground, A: it was left out.</param>
/// <param name="Conflicts">Nodes that had both a source and a ground.</param>
public sealed record AdvancedCircuit(Circuit Circuit, CircuitFlow Flow, double Entered, double LeftOut, int Conflicts)
{
    /// <summary>Solves a map with sources and grounds.</summary>
    /// <param name="resistance">Resistance of each cell, Ω.</param>
    /// <param name="sources">Current into each cell, A; 0 or not a number for none, below 0 for a sink.</param>
    /// <param name="grounds">Conductance of each cell to the ground, S; infinite holds it at 0 V.</param>
    /// <param name="conflict">What happens where a node has both.</param>
    /// <param name="rules">Neighbours, average and tolerance.</param>
    /// <param name="mask">Where given, only its Yes cells take part.</param>
    /// <param name="shorted">Short-circuit regions; sources and grounds inside one belong to all of it.</param>
    /// <param name="options">How the work is done.</param>
    /// <returns>The flow and what was left out.</returns>
    /// <exception cref="ArgumentException">The grids lie elsewhere.</exception>
    public static AdvancedCircuit Of(
        Grid<float> resistance,
        Grid<float> sources,
        Grid<float> grounds,
        SourceConflict conflict = SourceConflict.KeepBoth,
        CircuitRules? rules = null,
        Grid<byte>? mask = null,
        IReadOnlyList<CircuitNode>? shorted = null,
        RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(resistance);
        ArgumentNullException.ThrowIfNull(sources);
        ArgumentNullException.ThrowIfNull(grounds);
        resistance.Frame.Require(sources, nameof(sources));
        resistance.Frame.Require(grounds, nameof(grounds));
        resistance.Frame.Require(mask, nameof(mask));
        var (amperes, siemens) = (new Grid<float>(resistance.Frame), new Grid<float>(resistance.Frame));
        for (var cell = 0; cell < amperes.Cells.Length; cell++)
        {
            if (Conductances.IsNode(resistance.Cells[cell], mask, cell))
            {
                amperes.Cells[cell] = float.IsFinite(sources.Cells[cell]) ? sources.Cells[cell] : 0;
                siemens.Cells[cell] = grounds.Cells[cell] > 0 ? grounds.Cells[cell] : 0;
            }
        }

        var regions = Regions(shorted ?? [], resistance, mask);
        foreach (var region in regions)
        {
            Gather(region, amperes, siemens);
        }

        var conflicts = Settle(conflict, amperes, siemens);
        foreach (var region in regions.Where(region => float.IsPositiveInfinity(siemens.Cells[region[0]])))
        {
            foreach (var cell in region)
            {
                siemens.Cells[cell] = float.PositiveInfinity;
            }
        }

        var circuit = Circuit.Of(resistance, rules, mask, siemens, [.. regions.Select(region => new CircuitNode(region))], options);
        var all = Enumerable.Range(0, amperes.Cells.Length).Where(cell => amperes.Cells[cell] != 0).ToArray();
        var kept = circuit.WithGround(all);
        var flow = circuit.Flow([.. kept.Select(cell => new CircuitLoad(new CircuitNode([cell]), amperes.Cells[cell]))], options);
        var entered = kept.Sum(cell => Math.Max(0, (double)amperes.Cells[cell]));
        return new AdvancedCircuit(circuit, flow, entered, all.Sum(cell => Math.Max(0, (double)amperes.Cells[cell])) - entered, conflicts);
    }

    /// <summary>Overlapping regions are one.</summary>
    private static List<int[]> Regions(IReadOnlyList<CircuitNode> shorted, Grid<float> resistance, Grid<byte>? mask)
    {
        var regions = new List<HashSet<int>>();
        foreach (var node in shorted)
        {
            var cells = node.Cells.Where(cell => cell >= 0 && cell < resistance.Cells.Length && Conductances.IsNode(resistance.Cells[cell], mask, cell)).ToHashSet();
            foreach (var other in regions.Where(region => region.Overlaps(cells)).ToArray())
            {
                cells.UnionWith(other);
                regions.Remove(other);
            }

            if (cells.Count > 0)
            {
                regions.Add(cells);
            }
        }

        return [.. regions.Select(region => region.Order().ToArray()).OrderBy(region => region[0])];
    }

    /// <summary>Sources and grounds of a region stand in its first cell.</summary>
    private static void Gather(int[] region, Grid<float> amperes, Grid<float> siemens)
    {
        foreach (var cell in region.AsSpan(1))
        {
            amperes.Cells[region[0]] += amperes.Cells[cell];
            siemens.Cells[region[0]] += siemens.Cells[cell];
            (amperes.Cells[cell], siemens.Cells[cell]) = (0, 0);
        }
    }

    private static int Settle(SourceConflict conflict, Grid<float> amperes, Grid<float> siemens)
    {
        var conflicts = 0;
        for (var cell = 0; cell < amperes.Cells.Length; cell++)
        {
            if (amperes.Cells[cell] == 0 || siemens.Cells[cell] == 0)
            {
                continue;
            }

            conflicts++;
            amperes.Cells[cell] = conflict is SourceConflict.RemoveSource or SourceConflict.RemoveBoth ? 0 : amperes.Cells[cell];
            siemens.Cells[cell] = conflict is SourceConflict.RemoveGround or SourceConflict.RemoveBoth ? 0 : siemens.Cells[cell];
        }

        return conflicts;
    }
}
