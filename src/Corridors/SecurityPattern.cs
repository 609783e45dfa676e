using Hedgerow.Cities;
using Hedgerow.Corridors.Ground;
using Hedgerow.Corridors.Network;
using Hedgerow.Corridors.Sources;
using Hedgerow.Maps;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape.Corridors;
using Hedgerow.Science.Landscape.Graphs;
using Hedgerow.Science.Landscape.Resistance;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Corridors;

/// <summary>Finds the ecological security pattern (生态安全格局) of a city.</summary>
public static class SecurityPattern
{
    /// <summary>Code of the note which says that the current over the whole map was computed on coarser cells.</summary>
    public const string CoarserCurrent = "coarser-current";

    /// <summary>What the sources of an ordinary city reach together, in whole maps of costs.</summary>
    private const int ReachedMaps = 15;

    /// <summary>Bytes a cell of the maps beside the costs: land, sources, surfaces, and what is written.</summary>
    private const int OtherBytes = 45;

    /// <summary>Finds sources, resistance, corridors and their network, pinch points, barriers and stepping stones. The loaded city stays open in the result.</summary>
    /// <param name="request">For which city, and how.</param>
    /// <param name="progress">Told what is being done.</param>
    /// <param name="cancel">Stops the run.</param>
    /// <returns>The pattern.</returns>
    /// <exception cref="InputException">The city's input or the rules are wrong; the exception holds everything that was found.</exception>
    /// <exception cref="MapException">The machine has not enough memory.</exception>
    public static CorridorResult Run(CorridorRequest request, IProgress<CorridorStep>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentOutOfRangeException.ThrowIfLessThan(request.Threads, 1);
        if (request.City.City is not { } city || request.City.IsWrong)
        {
            throw new InputException(request.City.Findings);
        }

        var own = request.RulesFile ?? city.Corridors?.Rules;
        var rules = CorridorRules.Read(own, own is null ? null : Path.GetFileName(own));
        var choices = new CorridorChoices(
            Within(request.MostSources, 2, 1000, "sources") ?? rules.Sources.Most, Within(request.WidthCostMetres, 1e-3, 1e9, "width") ?? rules.WidthCostMetres,
            Within(request.DispersalMetres, 1e-3, 1e9, "dispersal") ?? rules.DispersalMetres);
        var year = request.Year ?? city.Year;
        var loading = progress is null ? null : new Telling<LoadStep>(step => progress.Report(new CorridorStep(step.What, 0.1 * (step.Fraction ?? 0))));
        var data = CityData.Load(request.City, new LoadOptions([year], request.Units, request.Threads, Corridors: true), loading, cancel);
        try
        {
            return new Work(data.ForYear(year), rules, choices, request, progress, cancel).Run();
        }
        catch
        {
            data.Dispose();
            throw;
        }
    }

    private static T? Within<T>(T? value, T least, T most, string name)
        where T : struct, IComparable<T> => value is { } v && !(v.CompareTo(least) >= 0 && v.CompareTo(most) <= 0)
            ? throw new MapException(
                "--" + name, new Wording(FormattableString.Invariant($"{v}"), FormattableString.Invariant($"{v}")),
                new Wording(FormattableString.Invariant($"a number from {least} to {most}"), FormattableString.Invariant($"{least} 至 {most} 之间的数")))
            : value;

    private sealed class Telling<T>(Action<T> tell) : IProgress<T>
    {
        public void Report(T value) => tell(value);
    }

    private sealed class Work(CityYear data, CorridorRules rules, CorridorChoices choices, CorridorRequest request, IProgress<CorridorStep>? progress, CancellationToken cancel)
    {
        private readonly List<Gap> leftOut = [];
        private readonly List<Note> notes = [];

        public CorridorResult Run()
        {
            var place = new Place(data);
            var frame = place.Frame;
            MemoryCheck.Require(
                data.City.City.Folder is { } folder ? Path.GetFileName(folder) : "city", new Wording("Finding corridors", "生态廊道计算"),
                CorridorNetwork.BytesNeeded(frame, request.Threads) + ResistanceMap.BytesNeeded(frame, false, false) + (frame.Count * (OtherBytes + (4 * ReachedMaps))), request.AvailableBytes ?? MemoryCheck.Available(),
                new Wording("coarser land cover (gdalwarp -tr), fewer threads (--threads 1), or a machine with more memory", "更粗的土地覆盖图(gdalwarp -tr)、更少线程(--threads 1)，或内存更大的机器"));
            var parallel = new ParallelOptions { MaxDegreeOfParallelism = request.Threads, CancellationToken = cancel };
            Step("Making the resistance surface", "生成阻力面", 0.1, 0.14);
            var ground = GroundMap.Of(place, rules, leftOut, notes, parallel);
            if (data.Protected.Missing(out var unprotected))
            {
                leftOut.Add(new Gap(new Wording($"{unprotected.Reason.En} Protection plays no part in the choice of sources.", $"{unprotected.Reason.Zh}识别源地时未考虑保护情况。"), unprotected.Remedy));
            }

            Step("Finding the sources", "识别生态源地", 0.14, 0.2);
            var districts = new Districts(place);
            var found = new SourceFinder(place, ground, rules, choices.MostSources, districts, notes).Find(cancel);
            if (found.All.Count < 2)
            {
                notes.Add(new Note(Severity.Warning, "too-few-sources", new Wording(
                    FormattableString.Invariant($"{found.All.Count} patches meet the rules for sources: there is nothing to link. Lower the minimum sizes in the rules."),
                    FormattableString.Invariant($"仅有 {found.All.Count} 处斑块符合源地规则，无从连接；可在规则中降低最小面积。"))));
            }

            var network = CorridorNetwork.Of(
                ResistanceMap.Of(ground.Resistance), found.Map, found.All.Count, choices.WidthCostMetres, Step("Linking the sources", "连接生态源地", 0.2, 0.45));
            var (mosaic, areas) = CorridorSurface.Of(network, Step("Cutting the corridors", "裁切生态廊道", 0.45, 0.48));
            var radius = Math.Max(rules.Barriers.RadiusMetres, Math.Max(frame.CellWidth, frame.CellHeight));
            if (radius > rules.Barriers.RadiusMetres)
            {
                notes.Add(new Note(Severity.Note, "wider-circles", new Wording(
                    FormattableString.Invariant($"Barriers are looked for in circles of {radius:0.#} m: smaller ones would hold no cell."), FormattableString.Invariant($"障碍点搜索半径取 {radius:0.#} 米：再小则圆内没有像元。"))));
            }

            var facts = new CorridorFacts(ground, found.Map, districts, 2 * radius);
            var corridors = Facts(network, areas, facts, radius, parallel);
            var barriers = BarrierList.Of([.. corridors.Where(c => !c.IsNatural)], rules.Barriers, radius, frame, facts, districts);
            Step("Computing graph indices", "计算图论指数", 0.58, 0.58);
            var (indices, importance) = Indices(network, found.All);
            var (stones, stoneMap) = StoneFinder.Of(
                ground, found.Map, corridors, rules, choices.WidthCostMetres, districts, Step("Looking for stepping stones", "识别踏脚石", 0.58, 0.65));
            var (currents, pinches, shapes, resistances) = request.PinchPoints && corridors.Length > 0
                ? new PinchFinder(ground, found.Map, districts, rules.Pinches).Of(corridors, Step("Solving the circuits of the corridors", "计算廊道内电流", 0.65, 0.85))
                : (null, [], [], new double?[corridors.Length]);
            var whole = request.WholeMap && network.Links.Count > 0
                ? WholeMap.Of(ground.Resistance, found.Map, network.Links, rules.Pinches.WholeMapCells, Step("Solving the circuit of the whole map", "计算全图电流", 0.85, 1))
                : null;
            if (whole is { Factor: > 1 })
            {
                notes.Add(new Note(Severity.Note, CoarserCurrent, new Wording(
                    FormattableString.Invariant($"The current over the whole map was computed on cells of {whole.CellSizeM:0.#} m ({whole.Factor} × {whole.Factor} cells of the map, mean resistance)."),
                    FormattableString.Invariant($"全图电流在 {whole.CellSizeM:0.#} 米像元上计算(原图 {whole.Factor} × {whole.Factor} 个像元合并，取平均阻力)。"))));
            }

            if (frame.Count > 0 && data.Whole.PolygonAreaM2 > 0)
            {
                notes.Add(new Note(Severity.Note, "edge", new Wording(
                    "Sources lie inside the boundary; ways may use land up to 600 m beyond it, and nature further out is not known.", "源地均在边界以内；路径可使用边界外 600 米以内的土地，更远处的自然状况未知。")));
            }

            return new CorridorResult
            {
                Data = data,
                Rules = rules,
                Choices = choices,
                Sources = [.. found.All.Select((s, i) => s with
                {
                    Links = network.Links.Count(l => l.First == s.Number || l.Second == s.Number),
                    Importance = importance.Length > 0 ? importance[i] : null,
                })],
                Corridors = [.. corridors.Select((c, i) => c with
                {
                    CircuitResistance = resistances[i],
                    RestoreFirst = barriers.Where(b => b.Corridors.Any(x => x.Corridor == c.Id)).OrderByDescending(b => b.Corridors.First(x => x.Corridor == c.Id).Saving).Select(b => (int?)b.Number).FirstOrDefault(),
                })],
                Crossed = network.Crossed,
                Indices = indices,
                Barriers = barriers,
                Stones = stones,
                Pinches = pinches,
                WholeMap = whole,
                LeftOut = leftOut,
                Notes = [.. notes.Concat(Sourced()).DistinctBy(n => n.Text)],
                Inputs = [.. data.City.Inputs.Where(i => i.Role is not ("population" or "records" or "checklists" or "answers" or "profile" or "parks" or "buildings"))],
                Maps = new CorridorMaps
                {
                    Ground = ground, Sources = found.Map, Inside = place.Inside, Mosaic = mosaic, CorridorCurrent = currents, Stones = stoneMap, PinchShapes = shapes,
                },
            };
        }

        private IEnumerable<Note> Sourced() =>
            (data.LandCover.Missing(out _) ? [] : data.LandCover.Value.Notes).Concat(data.Corridors?.Roads?.Notes ?? []).Concat(data.Protected.Missing(out _) ? [] : data.Protected.Value.Notes);

        private Corridor[] Facts(CorridorNetwork network, IReadOnlyList<CorridorArea> areas, CorridorFacts facts, double radius, ParallelOptions parallel)
        {
            var options = Step("Looking for barriers", "识别障碍点", 0.48, 0.58);
            var corridors = new Corridor[areas.Count];
            var done = 0;
            Parallel.For(0, corridors.Length, parallel, i =>
            {
                var barriers = BarrierSearch.Of(network, network.Links[i], radius, rules.Barriers.PerCorridor, cancel);
                corridors[i] = facts.Of(network.Links[i], areas[i]) with { Barriers = barriers };
                options.Progress?.Report((double)Interlocked.Increment(ref done) / corridors.Length);
            });
            return corridors;
        }

        private (NetworkIndices? Indices, PatchImportance[] Importance) Indices(CorridorNetwork network, IReadOnlyList<Source> sources)
        {
            if (network.Links.Count == 0)
            {
                return (null, []);
            }

            // Metres over ordinary land that cost as much as the way does.
            PatchLink[] ways = [.. network.Links.Select(l => new PatchLink(l.First - 1, l.Second - 1, l.Cost / rules.Resistance.Ordinary))];
            double[] areas = [.. sources.Select(s => s.Hectares)];
            var landscape = data.Whole.PolygonAreaM2 / 1e4;
            var options = new RunOptions(request.Threads, null, cancel);
            var graph = PatchGraph.Of(sources.Count, ways);
            var pc = ProbabilityOfConnectivity.Of(graph, areas, Dispersal.Of(choices.DispersalMetres), importance: true, options);
            PatchLink[] near = [.. ways.Where(w => w.Length <= choices.DispersalMetres)];
            var iic = IntegralConnectivity.Of(PatchGraph.Of(sources.Count, near), areas, importance: false, options);
            return (new NetworkIndices(iic.Index(landscape), pc.Index(landscape), pc.EquivalentArea, areas.Sum(), graph.Components, near.Length), [.. pc.Importance]);
        }

        private RunOptions Step(string en, string zh, double from, double to)
        {
            cancel.ThrowIfCancellationRequested();
            var what = new Wording(en, zh);
            progress?.Report(new CorridorStep(what, from));
            return new RunOptions(request.Threads, progress is null ? null : new Telling<double>(share => progress.Report(new CorridorStep(what, from + ((to - from) * share)))), cancel);
        }
    }
}
