using Hedgerow.Maps.Circuits;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape.Circuits;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Maps;

/// <summary>Circuits on maps: resistances, voltages and currents.</summary>
public static class CircuitRun
{
    private static readonly Wording NoWay = new("no way joins them", "两者之间没有通路");

    /// <summary>Bytes that a run takes at most, beside the program itself.</summary>
    /// <param name="frame">The map.</param>
    /// <param name="request">What is asked.</param>
    /// <param name="nodes">Number of focal nodes.</param>
    /// <param name="maps">Whether maps of currents are made.</param>
    /// <returns>Bytes.</returns>
    public static long BytesNeeded(GridFrame frame, CircuitRequest request, int nodes, bool maps)
    {
        ArgumentNullException.ThrowIfNull(request);
        var grids = 1L + (request.Mask is null ? 0 : 2) + (request.Mode == CircuitMode.Advanced ? 6 : 1) + (maps ? 6 : 0);
        var kept = maps && request.Mode == CircuitMode.Pairwise ? Math.Min(PairwiseCircuit.MostBytes, (nodes + 1L) * frame.Count * 9) : 0;
        return Circuit.BytesNeeded(frame) + (grids * sizeof(float) * frame.Count) + kept;
    }

    /// <summary>Solves, and writes what is asked.</summary>
    /// <param name="request">The circuit.</param>
    /// <param name="output">A .csv, .json or .gpkg for the resistances, a .tif for the summed currents, else a folder for everything; null for nowhere.</param>
    /// <param name="options">How; the result does not depend on the number of threads.</param>
    /// <returns>The resistances, and the currents where a map was asked for.</returns>
    /// <exception cref="MapException">A file or option is wrong, or the machine lacks the memory. Nothing was written.</exception>
    public static CircuitResult Run(CircuitRequest request, string? output = null, RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        options ??= RunOptions.Default;
        CheckOptions(request);
        var maps = CircuitMaps.Open(request.Map);
        var inFolder = output is not null && !TableWriter.IsTable(output) && !MapWriter.IsMap(output);
        var asksMaps = inFolder || (output is not null && MapWriter.IsMap(output));
        using var folder = inFolder ? new PendingFolder(output!) : null;
        MemoryCheck.Require(request.Map.Path, new Wording("The circuit", "电路求解"), BytesNeeded(maps.Frame, request, 0, asksMaps));
        var focal = request.Focal is null ? [] : FocalNodes.Read(request.Focal, maps, options);
        MemoryCheck.Require(request.Map.Path, new Wording("The circuit", "电路求解"), BytesNeeded(maps.Frame, request, focal.Count, asksMaps));
        var resistance = maps.Resistances(request.Conductance, request.Map.NoData, options);
        var inputs = new Inputs(
            resistance,
            request.Mask is null ? null : Marked(maps.Beside(request.Mask, options)),
            request.ShortCircuit is null ? [] : [.. FocalNodes.Read(request.ShortCircuit, maps, options).Values],
            new CircuitRules(request.Neighbours, request.Average));
        var job = new Job(request, maps, focal, asksMaps ? new CurrentSum(maps.Frame, inFolder) : null, request.EachMap ? folder : null, options);
        var result = Solved(request, () => request.Mode == CircuitMode.Advanced ? Advanced(job, inputs) : Focal(job, inputs));
        if (folder is not null)
        {
            CircuitWriting.Table(folder.PathOf("resistances.csv"), result);
            if (request.Mode == CircuitMode.Pairwise)
            {
                CircuitWriting.Matrix(folder.PathOf("resistance_matrix.csv"), result);
            }

            CircuitWriting.Map(folder.PathOf("current.tif"), maps.Place, result.Current!, "current_A", options);
            CircuitWriting.Map(folder.PathOf("current_largest.tif"), maps.Place, result.Largest!, "largest_current_A", options);
            folder.Finish();
        }
        else if (asksMaps)
        {
            CircuitWriting.Map(output!, maps.Place, result.Current!, "current_A", options);
        }
        else if (output is not null)
        {
            CircuitWriting.Table(output, result);
        }

        return result;
    }

    private static void CheckOptions(CircuitRequest request)
    {
        var advanced = request.Mode == CircuitMode.Advanced;
        if (advanced && (request.Sources is null || request.Grounds is null))
        {
            throw new MapException(
                "--mode advanced",
                new Wording("sources or grounds are missing", "缺少源或接地"),
                new Wording("--sources FILE and --grounds FILE", "--sources 文件 与 --grounds 文件"));
        }

        if (!advanced && request.Focal is null)
        {
            throw new MapException("--focal", new Wording("it is missing", "未给出"), new Wording("focal points or regions: --focal FILE", "焦点节点或区域：--focal 文件"));
        }
    }

    private static CircuitResult Solved(CircuitRequest request, Func<CircuitResult> solve)
    {
        try
        {
            return solve();
        }
        catch (ArithmeticException unsolved)
        {
            throw new MapException(
                request.Map.Path,
                new Wording($"these resistances cannot be solved: {unsolved.Message}", $"该阻力图无法求解：{unsolved.Message}"),
                new Wording("resistances within about ten powers of ten of each other; very small or very large ones as 0 or no data", "各像元阻力相差不超过约十个数量级；过小或过大的值请设为 0 或无数据"));
        }
    }

    private static CircuitResult Focal(Job job, Inputs inputs)
    {
        var (request, focal, options) = (job.Request, job.Focal, job.Options);
        var (ids, nodes) = ((int[])[.. focal.Keys], (CircuitNode[])[.. focal.Values]);
        var chosen = PairChoice.Of(request, ids);

        // All regions are merged in every solve but those of pairs, where only the two are.
        CircuitNode[] merged = request.Mode == CircuitMode.Pairwise ? [] : nodes;
        var circuit = Circuit.Of(inputs.Resistance, inputs.Rules, inputs.Mask, null, [.. inputs.Shorted, .. merged], options);
        var facts = nodes.Select((node, i) => new CircuitFocal(ids[i], node.Cells.Count(cell => circuit.PieceOf(cell) >= 0))).ToArray();
        var rows = new List<CircuitRow>();
        if (request.Mode == CircuitMode.Pairwise)
        {
            (int, int)[] pairs = [.. Enumerable.Range(0, nodes.Length)
                .SelectMany(from => Enumerable.Range(from + 1, nodes.Length - from - 1).Where(to => chosen(from, to)).Select(to => (from, to)))];
            Action<CircuitPair, CircuitFlow>? each = job.Sum is null ? null : (pair, flow) => job.Take(flow, $"{ids[pair.From]}_{ids[pair.To]}");
            foreach (var pair in PairwiseCircuit.Of(circuit, nodes, pairs, each, options))
            {
                rows.Add(new CircuitRow(ids[pair.From], ids[pair.To], pair.Resistance, pair.Residual, pair.Resistance is null ? Why(facts, pair.From, pair.To) : null));
            }
        }
        else
        {
            for (var one = 0; one < nodes.Length; one++)
            {
                CircuitNode[] others = [.. nodes.Where((_, other) => other != one && chosen(one, other))];
                var part = job.Part(one, nodes.Length);
                var toAll = request.Mode == CircuitMode.OneToAll;
                var flow = toAll ? FocalCircuit.OneToAll(circuit, nodes[one], others, part) : FocalCircuit.AllToOne(circuit, nodes[one], others, part);
                var note = flow is not null ? null : facts[one].Cells == 0 ? NoCell(ids[one]) : new Wording("no way joins it with any other", "与其他节点均无通路");
                rows.Add(new CircuitRow(ids[one], null, toAll ? flow?.Resistance : null, flow?.Residual ?? 0, note));
                if (flow is not null)
                {
                    job.Take(flow, $"{ids[one]}");
                }
            }
        }

        return new CircuitResult(job.Maps.Place, request.Mode, circuit.Nodes, circuit.Pieces, facts, rows, job.Sum?.Total, job.Sum?.Largest);
    }

    private static CircuitResult Advanced(Job job, Inputs inputs)
    {
        var (request, maps, options) = (job.Request, job.Maps, job.Options);
        var sources = Values(request.Sources!, maps, options, 0);
        var grounds = Values(request.Grounds!, maps, options, float.NaN);
        if (!request.GroundConductance)
        {
            for (var cell = 0; cell < grounds.Cells.Length; cell++)
            {
                grounds.Cells[cell] = grounds.Cells[cell] >= 0 ? 1 / grounds.Cells[cell] : float.NaN;
            }
        }

        var solved = AdvancedCircuit.Of(inputs.Resistance, sources, grounds, request.Conflict, inputs.Rules, inputs.Mask, inputs.Shorted, options);
        job.Take(solved.Flow, "advanced");
        return new CircuitResult(
            maps.Place,
            request.Mode,
            solved.Circuit.Nodes,
            solved.Circuit.Pieces,
            [],
            [new CircuitRow(0, null, null, solved.Flow.Residual, null)],
            job.Sum?.Total,
            job.Sum?.Largest,
            solved.Entered,
            solved.LeftOut,
            solved.Conflicts);
    }

    private static Wording Why(CircuitFocal[] facts, int from, int to) =>
        facts[from].Cells == 0 ? NoCell(facts[from].Id) : facts[to].Cells == 0 ? NoCell(facts[to].Id) : NoWay;

    private static Wording NoCell(int id) => new($"node {id} has no cell with resistance", $"节点 {id} 没有带阻力值的像元");

    private static Grid<byte> Marked(Grid<float> mask)
    {
        var marked = new Grid<byte>(mask.Frame);
        for (var cell = 0; cell < marked.Cells.Length; cell++)
        {
            marked.Cells[cell] = mask.Cells[cell] > 0 ? Cell.Yes : Cell.No;
        }

        return marked;
    }

    /// <summary>Values of cells: a raster, or a list that names some of them.</summary>
    private static Grid<float> Values(string path, CircuitMaps maps, RunOptions options, float elsewhere)
    {
        if (!PointList.Is(path))
        {
            return maps.Beside(path, options);
        }

        var grid = new Grid<float>(maps.Frame);
        Array.Fill(grid.Cells, elsewhere);
        foreach (var (value, cell) in PointList.Read(path, maps))
        {
            grid.Cells[cell] = (float.IsNaN(grid.Cells[cell]) ? 0 : grid.Cells[cell]) + (float)value;
        }

        return grid;
    }

    private sealed record Inputs(Grid<float> Resistance, Grid<byte>? Mask, CircuitNode[] Shorted, CircuitRules Rules);

    private sealed record Job(
        CircuitRequest Request, CircuitMaps Maps, SortedDictionary<int, CircuitNode> Focal, CurrentSum? Sum, PendingFolder? Each, RunOptions Options)
    {
        /// <summary>Adds a flow to the maps.</summary>
        public void Take(CircuitFlow flow, string name)
        {
            if (Sum is null)
            {
                return;
            }

            var currents = flow.Currents(Options);
            Sum.Add(currents);
            if (Each is not null)
            {
                CircuitWriting.Map(Each.PathOf($"current_{name}.tif"), Maps.Place, currents, "current_A", Options);
                CircuitWriting.Map(Each.PathOf($"voltage_{name}.tif"), Maps.Place, CircuitWriting.Single(flow.Voltages()), "voltage_V", Options);
            }
        }

        /// <summary>The progress of one solve of several.</summary>
        public RunOptions Part(int solve, int solves) =>
            Options.Progress is { } all ? Options with { Progress = new Share(all, solve, solves) } : Options;

        private sealed class Share(IProgress<double> all, int solve, int solves) : IProgress<double>
        {
            public void Report(double value) => all.Report((solve + value) / solves);
        }
    }
}
