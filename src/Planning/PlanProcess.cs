using System.Globalization;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Planning;

/// <summary>How a plan comes about: four levels sign one after the other, comments are answered one by one, the public is asked, the plan is adopted. Every step gives a new plan and refuses what the rules forbid.</summary>
public static class PlanProcess
{
    /// <summary>Where the four levels stand. A level can sign when the one before has signed what the plan says now, when no remark keeps it from it, and when every comment of its level and of those before is answered; leadership also waits for the public's.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="context">Frameworks, districts, the day.</param>
    /// <returns>The levels, in order.</returns>
    public static IReadOnlyList<LevelState> Levels(Plan plan, CheckContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var content = PlanContent.Of(plan);
        var remarks = PlanChecks.Of(plan, context).Where(r => r.Blocks is not null).ToList();
        var states = new List<LevelState>();
        var before = true;
        foreach (var level in Enum.GetValues<SignOffLevel>())
        {
            var all = plan.Formulation.SignOffs.Where(s => s.Level == level).OrderBy(s => s.Date).ToList();
            var (signed, earlier) = (all.FindLast(s => s.Content == content), all.FindLast(s => s.Content != content));
            var stops = remarks.Where(r => r.Blocks <= level).ToList();
            var open = plan.Formulation.Comments.Where(c => !c.IsAnswered && (c.Level is { } at ? at <= level : level == SignOffLevel.Leadership)).ToList();
            var standing = !before ? LevelStanding.Waiting : signed is not null ? LevelStanding.HasSigned : stops.Count + open.Count > 0 ? LevelStanding.Blocked : LevelStanding.Ready;
            states.Add(new LevelState(level, standing, before ? signed : null, earlier ?? (before ? null : signed), stops, open));
            before = standing == LevelStanding.HasSigned;
        }

        return states;
    }

    /// <summary>Where the plan is on its way. A plan that was changed after its adoption is back with the drafting team.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="context">Frameworks, districts, the day.</param>
    /// <returns>The stage.</returns>
    public static PlanStage Stage(Plan plan, CheckContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var next = Levels(plan, context).FirstOrDefault(l => l.Standing != LevelStanding.HasSigned);
        return next is null ? (plan.Formulation.AdoptedOn is null ? PlanStage.FullySigned : PlanStage.Adopted) : (PlanStage)(int)next.Level;
    }

    /// <summary>A level signs.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="level">The level.</param>
    /// <param name="by">Who signs.</param>
    /// <param name="date">When.</param>
    /// <param name="context">Frameworks, districts, the day.</param>
    /// <param name="note">A remark.</param>
    /// <returns>The plan with the signature.</returns>
    /// <exception cref="PlanningException">The level cannot sign; the reasons are told.</exception>
    public static Plan Sign(Plan plan, SignOffLevel level, string by, DateOnly date, CheckContext? context = null, string note = "")
    {
        ArgumentNullException.ThrowIfNull(plan);
        Demand(!string.IsNullOrWhiteSpace(by), "A signature needs a name.", "会签须署名。");
        var state = Levels(plan, context).Single(l => l.Level == level);
        var name = PlanWords.Of(level);
        switch (state.Standing)
        {
            case LevelStanding.Waiting:
                var first = PlanWords.Of(level - 1);
                throw new PlanningException($"{name.En} cannot sign before this level has: {first.En}.", $"“{name.Zh}”须在“{first.Zh}”会签之后会签。");
            case LevelStanding.HasSigned:
                throw new PlanningException($"{name.En} has signed this already.", $"“{name.Zh}”已会签当前内容。");
            case LevelStanding.Blocked:
                var reasons = state.Remarks.Select(r => (r.Place, r.Missing)).Concat(state.Unanswered.Select(c => (c.Place, new Wording($"comment {c.Code} is not answered", $"意见 {c.Code} 尚未答复")))).ToList();
                throw new PlanningException(
                    $"{name.En} cannot sign yet: {string.Join(" ", reasons.Take(5).Select(r => $"{r.Place}: {r.Item2.En}".TrimStart(':', ' ')))}{(reasons.Count > 5 ? $" And {reasons.Count - 5} more." : "")}",
                    $"“{name.Zh}”尚不能会签：{string.Join("", reasons.Take(5).Select(r => $"{r.Place}：{r.Item2.Zh}".TrimStart('：')))}{(reasons.Count > 5 ? $"另有 {reasons.Count - 5} 项。" : "")}");
            default:
                return plan with { Formulation = plan.Formulation with { SignOffs = [.. plan.Formulation.SignOffs, new SignOff { Level = level, By = by.Trim(), Date = date, Version = plan.Version, Content = PlanContent.Of(plan), Note = note }] } };
        }
    }

    /// <summary>Somebody comments on a place of the plan.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="place">Code of a paragraph, goal, target, action, project or indicator, or <c>vision</c>.</param>
    /// <param name="level">At which level; null for the public, who may comment in the public period only.</param>
    /// <param name="by">Who, as they wish to be named.</param>
    /// <param name="date">When.</param>
    /// <param name="text">What.</param>
    /// <returns>The plan with the comment.</returns>
    /// <exception cref="PlanningException">The place is not there, the text is empty, the public period is closed.</exception>
    public static Plan Comment(Plan plan, string place, SignOffLevel? level, string by, DateOnly date, PlanText text)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(text);
        Demand(Tables.Codes.Of(plan, Tables.Codes.Place).Contains(place), $"The plan has no place '{place}'.", $"规划中没有“{place}”这一条目。");
        Demand(!text.IsEmpty, "A comment needs words.", "意见内容不能为空。");
        Demand(level is not null || (plan.Formulation.PublicFrom <= date && date <= plan.Formulation.PublicTo), "The public comment period is not open on this day.", "当前不在公众意见征集期内。");
        return plan with { Formulation = plan.Formulation with { Comments = [.. plan.Formulation.Comments, new PlanComment { Code = Free(plan), Place = place, Level = level, By = by, Date = date, Text = text }] } };
    }

    /// <summary>A comment is answered.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="code">Code of the comment.</param>
    /// <param name="outcome">What becomes of it.</param>
    /// <param name="answer">The answer: why, and what was changed.</param>
    /// <param name="by">Who answers.</param>
    /// <param name="date">When.</param>
    /// <returns>The plan with the answer.</returns>
    /// <exception cref="PlanningException">There is no such comment, or the answer has no words.</exception>
    public static Plan Answer(Plan plan, string code, CommentOutcome outcome, PlanText answer, string by, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(answer);
        Demand(plan.Formulation.Comments.Any(c => c.Code == code), $"There is no comment '{code}'.", $"没有代码为“{code}”的意见。");
        Demand(!answer.IsEmpty, "An answer needs words.", "答复内容不能为空。");
        Demand(plan.Formulation.RepliesPublished is null || plan.Formulation.Comments.First(c => c.Code == code).Level is not null, "The replies to the public are published and stay as they are.", "公众意见答复已公布，不再更改。");
        return plan with { Formulation = plan.Formulation with { Comments = [.. plan.Formulation.Comments.Select(c => c.Code != code ? c : c with { Outcome = outcome, Answer = answer, AnsweredBy = by, AnsweredOn = date })] } };
    }

    /// <summary>Opens the public comment period; it can be opened once the drafting team has signed.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <param name="context">Frameworks, districts, the day.</param>
    /// <returns>The plan with the period.</returns>
    /// <exception cref="PlanningException">It cannot be opened.</exception>
    public static Plan OpenToPublic(Plan plan, DateOnly from, DateOnly to, CheckContext? context = null)
    {
        Demand(to >= from, "The period ends before it begins.", "征集期结束日期早于开始日期。");
        Demand(Levels(plan, context)[0].Standing == LevelStanding.HasSigned, "The drafting team signs before the public is asked.", "须先由编制组会签，再向公众征求意见。");
        return plan with { Formulation = plan.Formulation with { PublicFrom = from, PublicTo = to, RepliesPublished = null } };
    }

    /// <summary>Publishes the list of replies: after the period, when every comment of the public is answered.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="date">The day.</param>
    /// <returns>The plan with the day of publication.</returns>
    /// <exception cref="PlanningException">The period runs on, or a comment is not answered.</exception>
    public static Plan PublishReplies(Plan plan, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Demand(plan.Formulation.PublicTo is not null, "The public has not been asked.", "尚未向公众征求意见。");
        Demand(plan.Formulation.PublicTo < date, "The public comment period runs on.", "公众意见征集期尚未结束。");
        var open = Replies(plan).Where(c => !c.IsAnswered).Select(c => c.Code).ToList();
        Demand(open.Count == 0, $"Not answered yet: {string.Join(", ", open)}.", $"尚未答复：{string.Join("、", open)}。");
        return plan with { Formulation = plan.Formulation with { RepliesPublished = date } };
    }

    /// <summary>The comments of the public with their answers, in the order in which they came.</summary>
    /// <param name="plan">The plan.</param>
    /// <returns>The comments.</returns>
    public static IReadOnlyList<PlanComment> Replies(Plan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return [.. plan.Formulation.Comments.Where(c => c.Level is null)];
    }

    /// <summary>Adopts the plan: all four levels have signed what it says now; where the public was asked, the replies are published.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="body">Who adopts it.</param>
    /// <param name="date">When.</param>
    /// <param name="act">The decision.</param>
    /// <param name="context">Frameworks, districts, the day.</param>
    /// <returns>The adopted plan.</returns>
    /// <exception cref="PlanningException">It cannot be adopted.</exception>
    public static Plan Adopt(Plan plan, PlanText body, DateOnly date, string act, CheckContext? context = null)
    {
        ArgumentNullException.ThrowIfNull(body);
        Demand(!body.IsEmpty, "Somebody adopts a plan: name the body.", "请写明批准机关。");
        var unsigned = Levels(plan, context).Where(l => l.Standing != LevelStanding.HasSigned).Select(l => PlanWords.Of(l.Level)).ToList();
        Demand(unsigned.Count == 0, $"Not signed yet: {string.Join(", ", unsigned.Select(l => l.En))}.", $"尚未会签：{string.Join("、", unsigned.Select(l => l.Zh))}。");
        Demand(plan.Formulation.PublicTo is null || plan.Formulation.RepliesPublished is not null, "The replies to the public are not published yet.", "公众意见答复尚未公布。");
        Demand(plan.Formulation.AdoptedOn is null, "It is adopted already; revise it to make a new version.", "规划已批准；如需修改请修订为新版本。");
        return plan with { Formulation = plan.Formulation with { AdoptedBy = body, AdoptedOn = date, AdoptionAct = act } };
    }

    /// <summary>Begins a new version of a plan: the same content, without signatures, comments, public period and adoption.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="version">The new version's name.</param>
    /// <returns>The new version.</returns>
    public static Plan Revise(Plan plan, string version)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Demand(!string.IsNullOrWhiteSpace(version) && version != plan.Version, "A new version has a name of its own.", "新版本须有不同的版本号。");
        return plan with { Version = version, Formulation = new Formulation { Steps = [.. plan.Formulation.Steps.Select(s => s with { Done = null })] } };
    }

    private static void Demand(bool holds, string en, string zh)
    {
        if (!holds)
        {
            throw new PlanningException(en, zh);
        }
    }

    private static string Free(Plan plan)
    {
        var used = PlanFiles.Tables(plan).Where(t => t.Columns[0] == "code").SelectMany(t => t.Rows.Select(r => r[0])).ToHashSet(StringComparer.Ordinal);
        return Enumerable.Range(1, int.MaxValue - 1).Select(n => "C" + n.ToString(CultureInfo.InvariantCulture)).First(code => !used.Contains(code));
    }
}
