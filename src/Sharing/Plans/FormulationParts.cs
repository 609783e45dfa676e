using Hedgerow.Planning;

namespace Hedgerow.Sharing.Plans;

/// <summary>How the plan was made, who signed it, what the public said, how it was adopted.</summary>
internal static class FormulationParts
{
    /// <summary>The steps.</summary>
    public static void Steps(PlanVoice voice)
    {
        var text = voice.Text;
        text.Tabulate(
            text.Say("Steps of making the plan", "规划编制步骤"), [new(text.Say("Step", "步骤"), 3), new(text.Say("Who", "负责单位"), 2), new(text.Say("By", "计划完成"), 1.5), new(text.Say("Done", "实际完成"), 1.5)],
            voice.Plan.Formulation.Steps.Select(step => (IReadOnlyList<Prose>)[voice.Named(step.Code, step.Title), voice.Say(step.Who), voice.Day(step.Due), voice.Day(step.Done)]));
    }

    /// <summary>The signatures, level by level.</summary>
    public static void SignOff(PlanVoice voice)
    {
        var (text, signed) = (voice.Text, voice.Plan.Formulation.SignOffs);
        if (signed.Count == 0)
        {
            return;
        }

        text.Tabulate(
            text.Say("Sign-off by level", "各级会签"), [new(text.Say("Level", "层级"), 1.4), new(text.Say("Signed by", "签署人"), 2.2), new(text.Say("Date", "日期"), 1.5), new(text.Say("Version", "版本"), 1), new(text.Say("Remark", "备注"), 2)],
            Enum.GetValues<SignOffLevel>().SelectMany(level => signed.Where(sign => sign.Level == level).OrderBy(sign => sign.Date) is { } found && found.Any()
                ? found.Select(sign => (IReadOnlyList<Prose>)[voice.Say(level), sign.By, voice.Day(sign.Date), sign.Version, sign.Note.Length == 0 ? "–" : sign.Note])
                : [[voice.Say(level), text.Say("not yet", "尚未签署"), "–", "–", "–"]]));
    }

    /// <summary>The time in which the public could comment, and what came of it.</summary>
    public static void Public(PlanVoice voice)
    {
        var (text, made) = (voice.Text, voice.Plan.Formulation);
        if (made.PublicFrom is null && made.PublicTo is null)
        {
            return;
        }

        var said = made.Comments.Where(comment => comment.Level is null).ToList();
        var replies = made.RepliesPublished is { } day ? text.Say($" The list of replies was published on {voice.Day(day)}.", $"答复清单于{voice.Day(day)}公布。") : string.Empty;
        text.Write(text.Say(
            $"The public could comment from {voice.Day(made.PublicFrom)} to {voice.Day(made.PublicTo)}. {said.Count} comments came; {said.Count(comment => comment.IsAnswered)} are answered.{replies}",
            $"公开征求意见时间为{voice.Day(made.PublicFrom)}至{voice.Day(made.PublicTo)}，共收到 {said.Count} 条意见，已答复 {said.Count(comment => comment.IsAnswered)} 条。{replies}"));
    }

    /// <summary>The comments of the public with their replies.</summary>
    public static void Replies(PlanVoice voice)
    {
        var text = voice.Text;
        text.Tabulate(
            text.Say("Comments of the public and replies", "公众意见与答复"), [new(text.Say("Place", "位置"), 0.9), new(text.Say("Comment", "意见"), 3), new(text.Say("Outcome", "采纳情况"), 1.1), new(text.Say("Reply", "答复"), 3)],
            voice.Plan.Formulation.Comments.Where(comment => comment.Level is null).Select(comment => (IReadOnlyList<Prose>)
                [comment.Place, voice.Say(comment.Text), comment.Outcome is { } outcome ? voice.Say(outcome) : text.Say("open", "待答复"), voice.Say(comment.Answer)]));
    }

    /// <summary>The adoption, or that there is none yet.</summary>
    public static void Adoption(PlanVoice voice)
    {
        var (text, made) = (voice.Text, voice.Plan.Formulation);
        text.Write(made.AdoptedOn is { } day
            ? text.Say(
                $"The plan was adopted on {voice.Day(day)}{(made.AdoptedBy.IsEmpty ? string.Empty : $" by {voice.Say(made.AdoptedBy)}")}{(made.AdoptionAct.Length == 0 ? string.Empty : $" ({made.AdoptionAct})")}.",
                $"本规划于{voice.Day(day)}{(made.AdoptedBy.IsEmpty ? string.Empty : $"由{voice.Say(made.AdoptedBy)}")}批准{(made.AdoptionAct.Length == 0 ? string.Empty : $"（{made.AdoptionAct}）")}。")
            : text.Say("The plan has not been adopted yet.", "本规划尚未获批准。"));
    }
}
