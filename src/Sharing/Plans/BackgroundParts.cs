using Hedgerow.Planning;

namespace Hedgerow.Sharing.Plans;

/// <summary>Parts of the background report.</summary>
internal static class BackgroundParts
{
    /// <summary>The findings, kind by kind.</summary>
    public static void Findings(PlanVoice voice)
    {
        var (text, plan) = (voice.Text, voice.Plan);
        text.Head(1, text.Say("Findings", "研究发现"), page: true);
        if (plan.Findings.Count == 0)
        {
            text.Write(text.Say("The plan has no findings.", "规划尚未登记研究发现。"));
        }

        foreach (var kind in Enum.GetValues<FindingKind>())
        {
            var some = plan.Findings.Where(finding => finding.Kind == kind).ToList();
            if (some.Count == 0)
            {
                continue;
            }

            text.Head(2, voice.Say(kind));
            foreach (var finding in some)
            {
                text.Put(new Heading(3, voice.Named(finding.Code, finding.Title)) { IsNumbered = false });
                if (!finding.Text.IsEmpty)
                {
                    text.Write(voice.Say(finding.Text));
                }

                if (finding.Indicator.Length > 0)
                {
                    text.Write(text.Labelled("Indicator", "指标", voice.Names.Indicator(finding.Indicator)), Tone.Small);
                }

                text.Write(text.Labelled("Evidence", "佐证", voice.Codes(finding.Evidence)), Tone.Small);
            }
        }
    }

    /// <summary>What in the plan answers each finding.</summary>
    public static void Answers(PlanVoice voice)
    {
        var (text, plan) = (voice.Text, voice.Plan);
        text.Head(1, text.Say("Where the plan answers the findings", "规划对研究发现的回应"));
        text.Tabulate(
            text.Say("Findings with the targets and actions that answer them", "研究发现与对应的目标和行动"), [new(text.Say("Finding", "研究发现"), 3), new(text.Say("Targets", "目标"), 1.3), new(text.Say("Actions", "行动"), 1.6)],
            plan.Findings.Select(finding => (IReadOnlyList<Prose>)
            [
                voice.Named(finding.Code, finding.Title), voice.Codes(plan.Targets.Where(target => target.Findings.Contains(finding.Code)).Select(target => target.Code)),
                voice.Codes(plan.Actions.Where(action => action.Findings.Contains(finding.Code)).Select(action => action.Code)),
            ]));
        // What is good or only a fact asks for no answer.
        var open = plan.Findings.Where(finding => finding.Kind is not (FindingKind.Fact or FindingKind.Strength) && !plan.Targets.Any(target => target.Findings.Contains(finding.Code)) && !plan.Actions.Any(action => action.Findings.Contains(finding.Code))).Select(finding => finding.Code).ToList();
        text.Write(open.Count == 0
            ? text.Say("A target or an action answers every finding that asks for one.", "需要回应的研究发现均有相应目标或行动。")
            : text.Say($"No target and no action answers {string.Join(", ", open)} yet.", $"以下研究发现尚无目标或行动回应：{string.Join("、", open)}。"));
    }

    /// <summary>What scenarios say that actions change.</summary>
    public static void Effects(PlanVoice voice)
    {
        var (text, plan) = (voice.Text, voice.Plan);
        if (plan.Actions.All(action => action.Effects.Count == 0))
        {
            return;
        }

        text.Head(1, text.Say("What actions would change", "行动的预计效果"));
        text.Tabulate(
            text.Say("Effects of actions as scenarios measured them", "情景模拟测算的行动效果"),
            [new(text.Say("Action", "行动"), 3), new(text.Say("Indicator", "指标"), 1.6), new(text.Say("Without", "实施前"), 1, IsNumber: true), new(text.Say("With", "实施后"), 1, IsNumber: true), new(text.Say("Difference", "变化"), 1, IsNumber: true)],
            plan.Actions.SelectMany(action => action.Effects.Select(effect => (IReadOnlyList<Prose>)
                [voice.Named(action.Code, action.Title), voice.Names.Indicator(effect.Indicator), voice.Number(effect.Before, effect.Unit), voice.Number(effect.After, effect.Unit), voice.Number(effect.Change, effect.Unit)])),
            source: text.Say("what-if scenarios kept with the city: computed on edited maps, not measured on the ground.", "城市保存的假设情景，依据修改后的地图计算，并非实地测量。"));
    }

    /// <summary>The evidence.</summary>
    public static void Evidence(PlanVoice voice, IReadOnlyList<Evidence> evidence)
    {
        var text = voice.Text;
        text.Tabulate(
            text.Say("Evidence", "佐证材料"), [new(text.Say("Evidence", "材料"), 3), new(text.Say("File or address", "文件或网址"), 2.4), new(text.Say("Date", "日期"), 1), new(text.Say("Made by", "出具单位"), 1.6)],
            evidence.Select(item => (IReadOnlyList<Prose>)
            [
                voice.Named(item.Code, item.Title), item.Link.Length > 0 ? Prose.Of(Piece.Link(item.Link, item.Link)) : item.File.Length > 0 ? Prose.Of(new Piece(item.File, PieceKind.Code)) : "–", voice.Day(item.Date), voice.Say(item.Office),
            ]));
    }
}
