using System.CommandLine;
using System.Text.Json.Nodes;
using Hedgerow.Cli.Terminal;
using Hedgerow.Maps;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape.Graphs;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cli.Commands.Landscape;

/// <summary><c>hedgerow landscape graph --patches FILE --links FILE</c>: connectivity of a network in two tables.</summary>
internal static class GraphCommand
{
    /// <summary>Patches printed: the most important ones.</summary>
    private const int Shown = 10;

    public static Command Build(Screen screen)
    {
        var patches = new Option<string>("--patches") { Required = true, Description = screen.Say("CSV: id and area_ha, area_m2, area or the column of --attribute", "CSV：id 列与 area_ha、area_m2、area 或 --attribute 指定的列") };
        var links = new Option<string>("--links") { Required = true, Description = screen.Say("CSV: from, to and distance_m, distance, cost or probability", "CSV：from、to 列与 distance_m、distance、cost 或 probability") };
        var distance = new Option<double?>("--distance") { Description = screen.Say("Dispersal distance, in the unit of the links", "扩散距离，单位与连接一致") };
        var probability = new Option<double>("--probability") { Description = screen.Say("Chance to cross that distance", "穿越该距离的概率"), DefaultValueFactory = _ => 0.5 };
        var area = new Option<double?>("--area") { Description = screen.Say("Area of the landscape, in the unit of the patches: gives IIC and PC beside the equivalent areas", "景观总面积，单位与斑块一致；给出时另输出 IIC 与 PC") };
        var attribute = new Option<string?>("--attribute") { Description = screen.Say("Column with the size or quality of patches", "斑块大小或质量所在列") };
        var threshold = new Option<double?>("--threshold") { Description = screen.Say("Longer links do not count for IIC, degree and components", "更长的连接不计入 IIC、度与连通分量") };
        var output = new Option<string?>("--out") { Description = screen.Say("Write a row a patch: .csv, .json or .gpkg", "按斑块写出：.csv、.json 或 .gpkg") };
        var (json, threads) = (Arguments.Json(screen), Arguments.Threads(screen));
        var command = new Command("graph", screen.Say(
            "Connectivity of patches and links: IIC, PC, equivalent connected area (ECA), and each patch's importance (dPC, dIIC: what percentage is lost with it) split in intra (its own habitat), flux (what reaches it) " +
            "and connector (what passes through it); degree, component, betweenness. Pairs without a way count 0. Example: hedgerow landscape graph --patches patches.csv --links links.csv --distance 500 --out importance.csv",
            "斑块网络的连通性：IIC、PC、等效连通面积(ECA)，以及各斑块的重要性(dPC、dIIC：失去该斑块时损失的百分比)，分为 intra(自身生境)、flux(往来流量)与 connector(经其通过)三部分；" +
            "另有度、连通分量、介数。无通路的斑块对计为 0。示例：hedgerow landscape graph --patches patches.csv --links links.csv --distance 500 --out importance.csv"))
        {
            patches, links, distance, probability, area, attribute, threshold, output, json, threads,
        };
        command.SetAction((parsed, cancel) => Guard.Run(screen, () =>
        {
            var request = new GraphRequest(
                parsed.GetRequiredValue(patches), parsed.GetRequiredValue(links), parsed.GetValue(distance), parsed.GetValue(probability),
                parsed.GetValue(area), parsed.GetValue(attribute), parsed.GetValue(threshold));
            var result = RunBar.Run(screen, new Wording("Seeking ways", "计算最短路径"), progress =>
                LinkGraphRun.Run(request, new RunOptions(parsed.GetValue(threads), progress, cancel)));
            if (parsed.GetValue(output) is { } path)
            {
                LinkGraphRun.Write(result, path);
            }

            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(JsonText.Of(Json(result)));
            }
            else
            {
                Print(screen, result);
            }

            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    private static void Print(Screen screen, GraphResult result)
    {
        var shown = new PlainTable(screen.Say("patch", "斑块"), screen.Say("attribute", "属性"), "dPC %", "intra", "flux", "connector", "dIIC %", screen.Say("degree", "度"));
        foreach (var patch in result.Patches.OrderByDescending(patch => patch.DPc.Total).Take(Shown))
        {
            shown.Add(
                patch.Id, PlainTable.Number(patch.Attribute, 2), PlainTable.Number(patch.DPc.Total, 3), PlainTable.Number(patch.DPc.Intra, 3), PlainTable.Number(patch.DPc.Flux, 3),
                PlainTable.Number(patch.DPc.Connector, 3), PlainTable.Number(patch.DIic.Total, 3), $"{patch.Degree}");
        }

        shown.Write();
        Console.Out.WriteLine(screen.Say(
            $"{PlainTable.Number(result.Patches.Count)} patches, {PlainTable.Number(result.Links)} links, {PlainTable.Number(result.Components)} components; the most important {Math.Min(Shown, result.Patches.Count)} are shown",
            $"共 {PlainTable.Number(result.Patches.Count)} 个斑块、{PlainTable.Number(result.Links)} 条连接、{PlainTable.Number(result.Components)} 个连通分量；列出最重要的 {Math.Min(Shown, result.Patches.Count)} 个"));
        Console.Out.WriteLine(screen.Say(
            $"Sum of the patches {PlainTable.Number(result.Total, 3)}; ECA(PC) {PlainTable.Number(result.EcaPc, 3)}; ECA(IIC) {PlainTable.Number(result.EcaIic, 3)}",
            $"斑块之和 {PlainTable.Number(result.Total, 3)}；ECA(PC) {PlainTable.Number(result.EcaPc, 3)}；ECA(IIC) {PlainTable.Number(result.EcaIic, 3)}"));
        if (result is { Pc: { } pc, Iic: { } iic })
        {
            Console.Out.WriteLine(FormattableString.Invariant($"PC {pc:g6}; IIC {iic:g6}"));
        }
    }

    private static JsonObject Json(GraphResult result) => new()
    {
        ["patches"] = new JsonArray([.. result.Patches.Select(patch => (JsonNode)new JsonObject
        {
            ["id"] = patch.Id, ["attribute"] = patch.Attribute, ["degree"] = patch.Degree, ["component"] = patch.Component,
            ["dpc"] = Part(patch.DPc), ["diic"] = Part(patch.DIic), ["betweenness"] = patch.Betweenness, ["betweenness_weighted"] = patch.WeightedBetweenness,
        })]),
        ["total"] = new JsonObject
        {
            ["patches"] = result.Patches.Count, ["links"] = result.Links, ["components"] = result.Components, ["attribute"] = result.Total,
            ["eca_pc"] = result.EcaPc, ["eca_iic"] = result.EcaIic, ["pc"] = result.Pc, ["iic"] = result.Iic,
        },
    };

    private static JsonObject Part(PatchImportance part) => new()
    {
        ["total"] = part.Total, ["intra"] = part.Intra, ["flux"] = part.Flux, ["connector"] = part.Connector,
    };
}
