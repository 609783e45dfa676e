using System.CommandLine;
using System.Text;
using System.Text.Json.Nodes;
using Hedgerow.Assessment;
using Hedgerow.Cities;
using Hedgerow.Cli.Terminal;
using Hedgerow.Consultation;

namespace Hedgerow.Cli.Commands.Consult;

/// <summary><c>hedgerow consult revise DECISIONS --out FILE</c>: the draft edition that comes of decisions, beside the old one.</summary>
internal static class ReviseCommand
{
    public static Command Build(Screen screen)
    {
        var decisions = new Argument<string>("DECISIONS") { Description = screen.Say("The decisions: a file of `hedgerow consult propose`, gone through", "处理决定：由 `hedgerow consult propose` 生成并审阅过的文件") };
        var output = new Option<string>("--out") { Required = true, Description = screen.Say("The draft edition to write: .yaml", "写出的版本草案：.yaml") };
        var record = new Option<string?>("--record") { Description = screen.Say("A file for the difference, with votes and reasons: .md", "差异说明文件(含投票和理由)：.md") };
        var force = new Option<bool>("--force") { Description = screen.Say("Write over files that are there", "覆盖已有文件") };
        var json = Arguments.Json(screen);
        var command = new Command("revise", screen.Say(
            "Make a draft edition out of decisions. The old edition stays as it is; what was not decided keeps its words and remarks; new bands are provisional.\n\nExample: hedgerow consult revise decisions.yaml --out draft.yaml --record difference.md",
            "依据处理决定生成版本草案。原版本保持不变；未作决定的内容保留原有文字与注释；新的评分区间为暂定。\n\n示例：hedgerow consult revise decisions.yaml --out draft.yaml --record difference.md"))
        { decisions, output, record, force, json };
        command.SetAction((parsed, _) => Guard.Run(screen, () =>
        {
            var file = parsed.GetRequiredValue(decisions);
            var read = EditionRevision.Read(ConsultFiles.Read(file), Path.GetFileName(file));
            if (read.Revision is not { } revision)
            {
                throw new InputException(read.Findings);
            }

            var old = Editions.Read(revision.Edition);
            if (old.Edition is null)
            {
                throw new InputException(old.Findings);
            }

            var text = Editions.Ids.Contains(revision.Edition) ? Editions.Text(revision.Edition) : Encoding.UTF8.GetString(ConsultFiles.Read(revision.Edition));
            var (yaml, findings) = revision.Draft(text, Path.GetFileName(file));
            if (yaml is null || Editions.Parse(yaml, $"{revision.Id}.yaml").Edition is not { } draft)
            {
                throw new InputException(findings);
            }

            var difference = EditionDifference.Of(old.Edition, draft, revision.Decisions);
            ConsultFiles.Write(parsed.GetRequiredValue(output), Encoding.UTF8.GetBytes(yaml), parsed.GetValue(force));
            if (parsed.GetValue(record) is { } shown)
            {
                ConsultFiles.Write(shown, Encoding.UTF8.GetBytes(difference.ToText(screen.Language)), parsed.GetValue(force));
            }

            if (parsed.GetValue(json))
            {
                Console.Out.WriteLine(JsonText.Of(Json(difference, parsed.GetRequiredValue(output))));
            }
            else
            {
                Console.Out.WriteLine(screen.Say(difference.Summary));
                Console.Out.WriteLine(screen.Say($"Written: {parsed.GetRequiredValue(output)}. Try it: hedgerow assess CITY --edition {parsed.GetRequiredValue(output)}", $"已写入 {parsed.GetRequiredValue(output)}。试用：hedgerow assess CITY --edition {parsed.GetRequiredValue(output)}"));
            }

            return Task.FromResult(ExitCode.Done);
        }));
        return command;
    }

    private static JsonObject Json(EditionDifference difference, string file) => new()
    {
        ["file"] = file,
        ["from"] = difference.From,
        ["to"] = difference.To,
        ["summary"] = new JsonObject { ["en"] = difference.Summary.En, ["zh"] = difference.Summary.Zh },
        ["indicators"] = new JsonArray([.. difference.Indicators.Select(one => (JsonNode)new JsonObject
        {
            ["id"] = one.Id,
            ["key"] = one.Key,
            ["changes"] = new JsonArray([.. Changes(one.Change).Select(change => (JsonNode)change)]),
            ["details"] = new JsonArray([.. one.Details.Select(detail => (JsonNode)new JsonObject { ["en"] = detail.En, ["zh"] = detail.Zh })]),
        })]),
    };

    private static IEnumerable<string> Changes(IndicatorChangeKinds kinds) => kinds == IndicatorChangeKinds.Kept
        ? ["kept"]
        : new (IndicatorChangeKinds Kind, string Word)[]
        {
            (IndicatorChangeKinds.Dropped, "dropped"), (IndicatorChangeKinds.Added, "added"), (IndicatorChangeKinds.Renamed, "renamed"), (IndicatorChangeKinds.Rebanded, "rebanded"),
            (IndicatorChangeKinds.MeasuredOtherwise, "measured_otherwise"), (IndicatorChangeKinds.Described, "described"),
        }.Where(pair => kinds.HasFlag(pair.Kind)).Select(pair => pair.Word);
}
