using Hedgerow.Pages;
using Hedgerow.Planning;
using Hedgerow.Sharing.Plans;

namespace Hedgerow.Sharing;

/// <summary>A plan as a document, in the chapters of an outline. Findings and evidence do not stand in it: they have a report of their own.</summary>
public static class PlanReport
{
    /// <summary>Composes the document.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="outline">The chapters.</param>
    /// <param name="language">"en" or "zh".</param>
    /// <param name="material">What stands beside the plan.</param>
    /// <returns>The document.</returns>
    public static Document Compose(Plan plan, Outline outline, string language, PlanMaterial material)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(outline);
        ArgumentNullException.ThrowIfNull(material);
        var text = new Manuscript(language);
        ChapterWriter.Write(plan, outline, material, text);
        return Frame(plan, text, material, plan.Title.In(text.Language), text.Say("Local biodiversity strategy and action plan", "地方生物多样性战略与行动计划"),
            text.Say("The local biodiversity strategy and action plan: goals, targets, actions, projects, money, follow-up, alignment.", "地方生物多样性战略与行动计划：长期目标、目标、行动、项目、资金、跟踪与对应关系。"))
            with { Numbers = text.Language == "zh" ? outline.ChineseNumbers : outline.EnglishNumbers };
    }

    /// <summary>What documents about a plan have in common.</summary>
    internal static Document Frame(Plan plan, Manuscript text, PlanMaterial material, string title, string subtitle, string description)
    {
        var (city, years) = (plan.City.In(text.Language), GoalParts.Years(plan, text.Language));
        var other = OnlyElsewhere(plan, text.Language);
        List<string> notices = [];
        if (plan.Example)
        {
            notices.Add(text.Say("This plan is an example. Its actions, offices and money are made up.", "本规划为示例，其中的行动、单位与资金均为虚构。"));
        }

        if (other > 0)
        {
            notices.Add(text.Say($"{(other == 1 ? "One text of the plan exists" : $"{other} texts of the plan exist")} in Chinese only and {(other == 1 ? "stands" : "stand")} here as written.", $"规划中有 {other} 处文本仅有英文，按原文列出。"));
        }

        return new Document
        {
            Language = text.Language,
            Title = title.Length > 0 ? title : plan.Code,
            Subtitle = subtitle,
            Publisher = city.Length > 0 ? city : "Hedgerow",
            Date = material.Date,
            Description = description,
            Keywords = [.. new[] { city, text.Say("biodiversity", "生物多样性"), "LBSAP", years }.Where(word => word.Length > 0)],
            Notice = notices.Count == 0 ? null : string.Join(text.Say(" ", string.Empty), notices),
            Facts =
            [
                .. new[]
                {
                    new Fact(text.Say("City", "城市"), city), new Fact(text.Say("Period", "规划期"), years), new Fact(text.Say("Version", "版本"), plan.Version),
                    new Fact(text.Say("State", "状态"), plan.Formulation.AdoptedOn is { } day ? text.Say($"adopted on {PlanDates.Day(day, "en")}", $"已于{PlanDates.Day(day, "zh")}批准") : text.Say("draft, not adopted", "草案，尚未批准")),
                    new Fact(text.Say("Date of this document", "文件日期"), PlanDates.Day(material.Date, text.Language)),
                }.Where(fact => fact.Value.Length > 0),
            ],
            Blocks = text.Blocks,
        };
    }

    // Texts that stand in the other language only.
    private static int OnlyElsewhere(Plan plan, string language) => new[] { plan.Vision }
        .Concat(plan.Paragraphs.SelectMany(paragraph => new[] { paragraph.Heading, paragraph.Text })).Concat(plan.Goals.SelectMany(goal => new[] { goal.Title, goal.Text }))
        .Concat(plan.Targets.SelectMany(target => new[] { target.Title, target.Text })).Concat(plan.Actions.SelectMany(action => new[] { action.Title, action.Text }))
        .Concat(plan.Projects.SelectMany(project => new[] { project.Title, project.Text })).Concat(plan.Indicators.Select(indicator => indicator.Name))
        .Count(words => !words.IsEmpty && !words.Has(language));
}
