using Hedgerow.Maps.Tables;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape.Graphs;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Maps;

/// <summary>Connectivity of a network that stands in two tables: IIC, PC, equivalent areas, and what each patch contributes.</summary>
public static class LinkGraphRun
{
    private static readonly string[] AttributeNames = ["area_ha", "area_m2", "area"];
    private static readonly string[] LengthNames = ["distance_m", "distance", "cost", "probability"];

    private static readonly TableColumn[] Columns =
    [
        new("id", TableKind.Text), new("attribute", TableKind.Number), new("degree", TableKind.Whole), new("component", TableKind.Whole),
        new("dpc", TableKind.Number), new("dpc_intra", TableKind.Number), new("dpc_flux", TableKind.Number), new("dpc_connector", TableKind.Number),
        new("diic", TableKind.Number), new("diic_intra", TableKind.Number), new("diic_flux", TableKind.Number), new("diic_connector", TableKind.Number),
        new("betweenness", TableKind.Number), new("betweenness_weighted", TableKind.Number),
    ];

    /// <summary>Computes the indices.</summary>
    /// <param name="request">The tables and the choices.</param>
    /// <param name="options">How; the result does not depend on it.</param>
    /// <returns>The indices.</returns>
    /// <exception cref="MapException">A table or a choice is wrong; the place names the line.</exception>
    public static GraphResult Run(GraphRequest request, RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        options ??= RunOptions.Default;
        var (ids, a) = ReadPatches(request);
        var (links, probabilities) = ReadLinks(request, ids);
        var dispersal = Dispersed(request, probabilities);
        var graph = PatchGraph.Of(ids.Count, links);
        var near = request.Threshold is { } most ? PatchGraph.Of(ids.Count, Array.FindAll(links, link => link.Length <= most * (1 + 1e-12))) : graph;
        RequireArea(request, a.Sum());

        var quiet = options with { Progress = null };
        var pc = ProbabilityOfConnectivity.Of(graph, a, dispersal, true, options);
        var iic = IntegralConnectivity.Of(near, a, true, quiet);
        var between = Betweenness.Of(graph, quiet);
        var weighted = Betweenness.Weighted(graph, a, dispersal, quiet);
        var patches = ids.OrderBy(id => id.Value).Select((id, i) => new GraphPatch(
            id.Key, a[i], near.Degree(i), near.ComponentOf[i] + 1, pc.Importance[i], iic.Importance[i], between[i], weighted[i])).ToArray();
        return new GraphResult(
            graph.Links, near.Components, pc.EquivalentArea, iic.EquivalentArea, request.Area is { } area ? pc.Index(area) : null, request.Area is { } whole ? iic.Index(whole) : null, a.Sum(), patches);
    }

    /// <summary>Writes the patches as .csv, .json or .gpkg.</summary>
    /// <param name="result">The indices.</param>
    /// <param name="path">Where to.</param>
    /// <exception cref="MapException">The ending is another, or the folder is missing.</exception>
    public static void Write(GraphResult result, string path)
    {
        ArgumentNullException.ThrowIfNull(result);
        using var writer = TableWriter.Create(path, "patches", Columns);
        foreach (var patch in result.Patches)
        {
            writer.Add(patch.Id);
            writer.Add(patch.Attribute);
            writer.Add((long)patch.Degree);
            writer.Add((long)patch.Component);
            foreach (var part in (PatchImportance[])[patch.DPc, patch.DIic])
            {
                writer.Add(part.Total);
                writer.Add(part.Intra);
                writer.Add(part.Flux);
                writer.Add(part.Connector);
            }

            writer.Add(patch.Betweenness);
            writer.Add(patch.WeightedBetweenness);
            writer.EndRow();
        }

        writer.Finish();
    }

    private static (Dictionary<string, int> Ids, double[] Attributes) ReadPatches(GraphRequest request)
    {
        var table = CsvFile.Read(request.Patches);
        var id = table.FindOne(["id"], Wording.Same(string.Empty));
        var column = table.FindOne(
            request.Attribute is { } named ? [named] : AttributeNames, new Wording("; --attribute names another", "；可用 --attribute 指定其他列"));
        var ids = new Dictionary<string, int>();
        var a = new List<double>();
        foreach (var row in table.Rows)
        {
            var name = row.Cells[id].Trim();
            if (name.Length == 0 || !ids.TryAdd(name, a.Count))
            {
                throw table.Wrong(row, id, new Wording("an id that no other line has", "不与其他行重复的编号"));
            }

            a.Add(table.Number(row, column, value => value >= 0, new Wording("a number of at least 0, with a decimal point", "不小于 0 的数(小数点为 .)")));
        }

        return a.Exists(value => value > 0) ? (ids, [.. a]) : throw new MapException(
            request.Patches,
            new Wording($"{a.Count} patches, none with an attribute above 0", $"{a.Count} 个斑块，属性值均不大于 0"),
            new Wording("at least one patch with an area above 0", "至少一个属性值大于 0 的斑块"));
    }

    private static (PatchLink[] Links, bool Probabilities) ReadLinks(GraphRequest request, Dictionary<string, int> ids)
    {
        var table = CsvFile.Read(request.Links);
        var (from, to) = (table.FindOne(["from"], Wording.Same(string.Empty)), table.FindOne(["to"], Wording.Same(string.Empty)));
        var column = table.FindOne(LengthNames, Wording.Same(string.Empty));
        var probabilities = column == table.Find("probability");
        var links = new PatchLink[table.Rows.Count];
        for (var i = 0; i < links.Length; i++)
        {
            var row = table.Rows[i];
            var (first, second) = (Patch(row, from), Patch(row, to));
            if (first == second)
            {
                throw table.Wrong(row, to, new Wording("another patch than in 'from'", "与 from 不同的斑块"));
            }

            links[i] = new PatchLink(first, second, probabilities
                ? Dispersal.LengthOf(table.Number(row, column, value => value is > 0 and <= 1, new Wording("a chance above 0 and at most 1; leave out links that nobody crosses", "大于 0 且不大于 1 的概率；无法通过的连接请删去")))
                : table.Number(row, column, value => value >= 0, new Wording("a length of at least 0, with a decimal point", "不小于 0 的长度(小数点为 .)")));
        }

        return (links, probabilities);

        int Patch((int Line, string[] Cells) row, int place) => ids.TryGetValue(row.Cells[place].Trim(), out var patch)
            ? patch
            : throw table.Wrong(row, place, new Wording($"an id of {request.Patches}", $"{request.Patches} 中的编号"));
    }

    private static Dispersal Dispersed(GraphRequest request, bool probabilities)
    {
        if (probabilities && (request.Distance is not null || request.Threshold is not null))
        {
            throw new MapException(
                request.Distance is not null ? "--distance" : "--threshold",
                new Wording("links given as probabilities", "连接以概率给出"),
                new Wording("no distance: the probabilities are used as they stand", "无需距离：直接使用所给概率"));
        }

        if (request.Threshold is { } most && !(most >= 0 && double.IsFinite(most)))
        {
            throw new MapException("--threshold", Wording.Same($"{most}"), new Wording("a length of at least 0", "不小于 0 的长度"));
        }

        if (probabilities)
        {
            return Dispersal.OfProbabilities;
        }

        if (request.Distance is not { } distance || !(distance > 0 && double.IsFinite(distance)))
        {
            throw new MapException(
                "--distance",
                request.Distance is { } given ? Wording.Same($"{given}") : new Wording("nothing", "未给出"),
                new Wording("the dispersal distance, above 0, in the unit of the links", "大于 0 的扩散距离，单位与连接一致"));
        }

        return request.Probability is > 0 and < 1 ? Dispersal.Of(distance, request.Probability) : throw new MapException(
            "--probability", Wording.Same($"{request.Probability}"), new Wording("a chance above 0 and below 1", "大于 0 且小于 1 的概率"));
    }

    private static void RequireArea(GraphRequest request, double total)
    {
        if (request.Area is { } area && !(area >= total * (1 - 1e-9) && double.IsFinite(area)))
        {
            throw new MapException(
                "--area", Wording.Same(FormattableString.Invariant($"{area}")),
                new Wording(
                    FormattableString.Invariant($"at least the sum of the patches, {total}, in the same unit"), FormattableString.Invariant($"不小于斑块属性之和 {total}，单位一致")));
        }
    }
}
