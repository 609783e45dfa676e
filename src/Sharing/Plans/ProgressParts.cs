using Hedgerow.Planning;
using Hedgerow.Sharing.Assessments;

namespace Hedgerow.Sharing.Plans;

/// <summary>Parts of the yearly report.</summary>
internal static class ProgressParts
{
    /// <summary>The headline page.</summary>
    public static void Short(PlanVoice voice, YearReport report)
    {
        var (text, whole) = (voice.Text, report.Standing.Whole);
        var good = report.Standing.ByClass.GetValueOrDefault(ProgressClass.OnTrack) + report.Standing.ByClass.GetValueOrDefault(ProgressClass.Exceeds);
        text.Write(text.Say(
            $"At the end of {report.Year} {good} of {report.Standing.Targets.Count} targets are on track or ahead; of {report.Standing.ByClass.GetValueOrDefault(ProgressClass.Unknown)} nothing can be said.",
            $"{report.Year} 年末，{report.Standing.Targets.Count} 项目标中有 {good} 项有望实现或超额实现，{report.Standing.ByClass.GetValueOrDefault(ProgressClass.Unknown)} 项无法判断。"), Tone.Lead);
        text.Write(whole.Percent is { } done
            ? text.Say(
                $"The work on the actions is {RunText.Number(Math.Round(done))} % done, by reports on {RunText.Number(Math.Round(100 * (whole.Coverage ?? 0)))} % of their weight; {whole.Late} of {whole.Leaves} actions are late.",
                $"行动总体完成 {RunText.Number(Math.Round(done))}%（依据占权重 {RunText.Number(Math.Round(100 * (whole.Coverage ?? 0)))}% 的报告），{whole.Leaves} 项行动中有 {whole.Late} 项逾期。")
            : text.Say($"No action has reported how much is done; {whole.Late} of {whole.Leaves} actions are late.", $"尚无行动报告完成程度；{whole.Leaves} 项行动中有 {whole.Late} 项逾期。"));
        text.Tabulate(
            text.Say("Targets by class", "目标进展分类"), [new(text.Say("Class", "类别"), 3), new(text.Say($"End of {report.Year - 1}", $"{report.Year - 1} 年末"), 1, IsNumber: true), new(text.Say($"End of {report.Year}", $"{report.Year} 年末"), 1, IsNumber: true)],
            Enum.GetValues<ProgressClass>().Select(kind => (IReadOnlyList<Prose>)[voice.Say(kind), PlanVoice.Count(report.Before.ByClass.GetValueOrDefault(kind)), PlanVoice.Count(report.Standing.ByClass.GetValueOrDefault(kind))]));
        Codes(voice, report.Completed, "Completed this year", "本年完成");
        Codes(voice, report.Begun, "Begun this year", "本年启动");
    }

    /// <summary>Targets whose class changed.</summary>
    public static void Moved(PlanVoice voice, YearReport report)
    {
        var text = voice.Text;
        text.Tabulate(
            text.Say("Targets whose class changed over the year", "本年进展类别发生变化的目标"), [new(text.Say("Target", "目标"), 3), new(text.Say("Before", "上年末"), 1.4), new(text.Say("After", "本年末"), 1.4)],
            report.Moved.Select(move => (IReadOnlyList<Prose>)[Named(voice, move.Target), voice.Say(move.Before), voice.Say(move.After)]));
    }

    /// <summary>What was reported, by day, with evidence.</summary>
    public static void Reports(PlanVoice voice, YearReport report)
    {
        var text = voice.Text;
        text.Tabulate(
            text.Say("Progress reports of the year", "本年进展报告"),
            [
                new(text.Say("Of what", "对象"), 2.4), new(text.Say("Date", "日期"), 1.3), new(text.Say("Done", "完成度"), 0.8, IsNumber: true), new(text.Say("Work", "工作状态"), 1.1), new(text.Say("Result", "成效"), 1.1), new(voice.Priced(text.Say("Spent", "支出")), 1.2, IsNumber: true),
                new(text.Say("What was done", "完成内容"), 3), new(text.Say("What was learnt", "经验"), 2), new(text.Say("Evidence", "佐证"), 0.9),
            ],
            report.Reports.Select(entry => (IReadOnlyList<Prose>)
            [
                Named(voice, entry.Subject), voice.Day(entry.Date), entry.Percent is { } done ? voice.Number(done, "%") : "–", entry.Work is { } work ? voice.Say(work) : "–", entry.Result is { } result ? voice.Say(result) : "–",
                voice.Amount(entry.Spent), entry.Next.IsEmpty ? voice.Say(entry.Text) : text.Say($"{voice.Say(entry.Text)}\nNext: {voice.Say(entry.Next)}", $"{voice.Say(entry.Text)}\n下一步：{voice.Say(entry.Next)}"), voice.Say(entry.Lesson),
                voice.Codes(entry.Evidence),
            ]),
            wide: true, none: text.Say("Nothing was reported in this year.", "本年没有进展报告。"));
        var cited = report.Reports.SelectMany(entry => entry.Evidence).ToHashSet(StringComparer.Ordinal);
        BackgroundParts.Evidence(voice, [.. voice.Plan.Evidence.Where(evidence => cited.Contains(evidence.Code))]);
    }

    /// <summary>Late actions first, with the rule of their light.</summary>
    public static void Late(PlanVoice voice, YearReport report)
    {
        var text = voice.Text;
        text.Tabulate(
            text.Say("Late actions", "逾期行动"), [new(text.Say("Action", "行动"), 3), new(text.Say("Responsible", "责任单位"), 1.6), new(text.Say("Period", "时段"), 1.6), new(text.Say("Work", "工作状态"), 1.2), new(text.Say("Rule", "判定依据"), 3)],
            report.Standing.Actions.Where(progress => progress.Late).Select(progress => (progress, action: voice.Plan.Action(progress.Action)!)).Select(pair => (IReadOnlyList<Prose>)
                [voice.Named(pair.action.Code, pair.action.Title), voice.Say(pair.action.Lead), voice.Span(pair.action.Start, pair.action.End), voice.Say(pair.progress.Work), text.Say(pair.progress.Light.Rule)]));
    }

    /// <summary>What begins next year, what is needed, what cannot be told.</summary>
    public static void Next(PlanVoice voice, YearReport report)
    {
        var text = voice.Text;
        Codes(voice, report.Next, $"Actions that begin in {report.Year + 1}", $"{report.Year + 1} 年启动的行动");
        text.Tabulate(
            text.Say("Needs that nobody meets yet", "尚未满足的需求"), [new(text.Say("Need", "需求"), 3), new(text.Say("Kind", "类别"), 1.2), new(text.Say("Of", "所属"), 1), new(text.Say("State", "状态"), 1.2)],
            report.OpenNeeds.Select(need => (IReadOnlyList<Prose>)[voice.Named(need.Code, need.Title), voice.Say(need.Kind), need.Subject.Length == 0 ? text.Say("the plan", "整个规划") : need.Subject, voice.Say(need.State)]));
        text.Tabulate(
            text.Say("Targets about which nothing can be said", "无法判断的目标"), [new(text.Say("Target", "目标"), 2.4), new(text.Say("Why", "原因"), 3)],
            report.DataGaps.Select(gap => (IReadOnlyList<Prose>)[Named(voice, gap.Target), text.Say(gap.Why)]),
            none: text.Say("Of every target something can be said.", "所有目标均可判断。"));
    }

    /// <summary>The thresholds by which it was judged.</summary>
    public static void Thresholds(PlanVoice voice, YearReport report)
    {
        var (text, settings) = (voice.Text, report.Standing.Settings);
        text.Write(text.Say(
            $"Thresholds: up to {RunText.Number(100 * settings.NoChange)} % of the way in either direction counts as no change; an action may lag {RunText.Number(settings.Lag)} percentage points behind its time before its light turns amber.",
            $"判定阈值：进展不超过全程 {RunText.Number(100 * settings.NoChange)}% 视为无变化；行动落后于时间进度 {RunText.Number(settings.Lag)} 个百分点以上转为黄灯。"), Tone.Small);
    }

    // A few stand in a sentence, many in a list.
    private static void Codes(PlanVoice voice, IReadOnlyList<string> codes, string en, string zh)
    {
        const int Few = 3;
        var text = voice.Text;
        if (codes.Count is > 0 and <= Few)
        {
            text.Write(text.Labelled(en, zh, string.Join(text.Say("; ", "；"), codes.Select(code => Named(voice, code))) + text.Say(".", "。")));
        }
        else if (codes.Count > 0)
        {
            text.Write(Prose.Of(Piece.Strong(text.Say($"{en} ({codes.Count}):", $"{zh}（{codes.Count} 项）："))));
            text.List(codes.Select(code => (Prose)Named(voice, code)));
        }
    }

    private static string Named(PlanVoice voice, string code) =>
        voice.Plan.Target(code) is { } target ? voice.Named(code, target.Title)
        : voice.Plan.Action(code) is { } action ? voice.Named(code, action.Title)
        : voice.Plan.Projects.FirstOrDefault(project => project.Code == code) is { } project ? voice.Named(code, project.Title)
        : code;
}
