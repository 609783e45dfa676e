using Hedgerow.Assessment;
using Hedgerow.Planning;
using Hedgerow.Sharing.Charts;

namespace Hedgerow.Sharing.Plans;

/// <summary>What the plan has to do with frameworks set elsewhere.</summary>
internal static class AlignmentParts
{
    private const int MostColumns = 40;

    /// <summary>The frameworks, and how much of each the plan takes up.</summary>
    public static void Frameworks(PlanVoice voice)
    {
        var text = voice.Text;
        text.Tabulate(
            text.Say("Frameworks that the plan answers to", "本规划所回应的框架"),
            [new(text.Say("Framework", "框架"), 4), new(text.Say("Elements touched", "涉及要素"), 1.4, IsNumber: true), new(text.Say("Certainty of the text used here", "所用文本的确定程度"), 1.8)],
            voice.Answered.Select(framework => (IReadOnlyList<Prose>)
            [
                text.Say(framework.Name), FormattableString.Invariant($"{Main(framework).Count(element => Of(voice, framework).Any(a => a.Element == element.Id))} / {Math.Max(Main(framework).Count, framework.Counts.GetValueOrDefault(framework.MainKind))}"),
                Certainty(text, framework.Confidence),
            ]),
            source: text.Say("the framework's elements of its main kind are counted; names are in own words, not the official text.", "按框架的主要要素类型计数；名称为自述，并非官方文本。"));
        NotAtHand(voice);
    }

    private static void NotAtHand(PlanVoice voice)
    {
        List<string> unknown = [.. voice.Plan.Frameworks.Where(id => voice.Framework(id) is null)];
        if (unknown.Count > 0)
        {
            voice.Text.Put(new Note(voice.Text.Say("Not at hand:", "未取得："), voice.Text.Say($"the plan names frameworks whose files are missing: {string.Join(", ", unknown)}.", $"规划引用的以下框架缺少文件：{string.Join("、", unknown)}。")));
        }
    }

    /// <summary>Targets against elements, as a figure for each framework.</summary>
    public static void Matrix(PlanVoice voice)
    {
        var text = voice.Text;
        foreach (var framework in voice.Answered)
        {
            var elements = Main(framework);
            var aligned = Of(voice, framework);
            var targets = voice.Plan.Targets.Where(target => aligned.Any(a => a.Target == target.Code)).ToList();
            if (targets.Count == 0 || elements.Count is 0 or > MostColumns)
            {
                continue;
            }

            AlignmentDegree?[][] cells = [.. targets.Select(target => elements.Select(element => aligned.Where(a => a.Target == target.Code && a.Element == element.Id).Select(a => a.Degree).FirstOrDefault()).ToArray())];
            bool[][] named = [.. targets.Select(target => elements.Select(element => aligned.Any(a => a.Target == target.Code && a.Element == element.Id)).ToArray())];
            var bare = elements.Where(element => aligned.All(a => a.Element != element.Id)).Select(element => element.Id).ToList();
            text.Put(new Figure(
                text.Say($"Targets and elements of the framework: {framework.Name.En}", $"目标与框架要素的对应：{framework.Name.Zh}"),
                text.Say(
                    $"A grid of {targets.Count} targets and {elements.Count} elements; {aligned.Count} cells are marked. {(bare.Count == 0 ? "Every element is touched." : $"No target touches {string.Join(", ", bare)}.")} The annex on alignment holds the same as a table.",
                    $"{targets.Count} 项目标与 {elements.Count} 项要素的矩阵，标记 {aligned.Count} 处。{(bare.Count == 0 ? "每项要素均有对应目标。" : $"尚无目标对应：{string.Join("、", bare)}。")}附件的对应表含同样内容。"),
                MatrixChart.Draw(
                    [.. targets.Select(target => voice.Named(target.Code, target.Title))], [.. elements.Select(element => element.Id)],
                    (row, column) => !named[row][column] ? null : cells[row][column] switch { AlignmentDegree.High => 3, AlignmentDegree.Medium => 2, AlignmentDegree.Low => 1, _ => 0 },
                    [text.Say("not judged", "未判定"), voice.Say(AlignmentDegree.Low), voice.Say(AlignmentDegree.Medium), voice.Say(AlignmentDegree.High)])));
        }
    }

    /// <summary>Every alignment with what it covers and what it does not, and what nobody covers.</summary>
    public static void Table(PlanVoice voice)
    {
        var text = voice.Text;
        text.Write(text.Say(
            "Degree: high where all parts of the element are taken up, medium where most, low where at least one. The degree is the drafting team's judgement.",
            "对应程度：覆盖要素全部内容为高，大部分为中，至少一项为低。程度由编制组判定。"), Tone.Small);
        foreach (var framework in voice.Answered)
        {
            var aligned = Of(voice, framework);
            text.Tabulate(
                text.Say($"Alignment with the framework: {framework.Name.En}", $"与框架的对应：{framework.Name.Zh}"),
                [new(text.Say("Element", "框架要素"), 3), new(text.Say("Target", "目标"), 2.6), new(text.Say("Degree", "程度"), 0.9), new(text.Say("Covered", "已覆盖内容"), 2.4), new(text.Say("Not covered", "未覆盖内容"), 2.4)],
                framework.Elements.Where(element => aligned.Any(a => a.Element == element.Id)).SelectMany(element => aligned.Where(a => a.Element == element.Id).Select(a => (IReadOnlyList<Prose>)
                [
                    $"{element.Id} {text.Say(element.Name)}", voice.Plan.Target(a.Target) is { } target ? voice.Named(target.Code, target.Title) : a.Target,
                    a.Degree is { } degree ? voice.Say(degree) : text.Say("not judged", "未判定"), Parts(text, element, a.Covered), Parts(text, element, a.Missing) + (a.Note.IsEmpty ? string.Empty : "\n" + voice.Say(a.Note)),
                ])),
                wide: true);
            var bare = Main(framework).Where(element => aligned.All(a => a.Element != element.Id)).ToList();
            if (bare.Count > 0 && aligned.Count > 0)
            {
                text.Write(text.Labelled("No target of this plan touches", "本规划尚无目标对应", string.Join(text.Say("; ", "；"), bare.Select(element => $"{element.Id} {text.Say(element.Name)}")) + text.Say(".", "。")), Tone.Small);
            }
        }
    }

    private static List<FrameworkElement> Main(Framework framework) => [.. framework.Of(framework.MainKind)];

    private static List<Alignment> Of(PlanVoice voice, Framework framework) => [.. voice.Plan.Alignments.Where(alignment => alignment.Framework == framework.Id)];

    private static string Parts(Manuscript text, FrameworkElement element, IReadOnlyList<string> parts) =>
        text.Join(parts.Select(part => element.Parts.FirstOrDefault(known => known.Id == part) is { } known ? text.Say(known.Name) : part));

    private static string Certainty(Manuscript text, string confidence) => confidence switch
    {
        "verified" => text.Say("seen in a source", "见于来源"),
        "partly-verified" => text.Say("partly seen in a source", "部分见于来源"),
        "inferred" => text.Say("inferred", "推断"),
        "memory" => text.Say("from memory, to be checked", "凭记忆，待核对"),
        _ => text.Say("unknown", "未知"),
    };
}
