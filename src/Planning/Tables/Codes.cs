using Hedgerow.Science.Quantities;

namespace Hedgerow.Planning.Tables;

/// <summary>The codes of a plan, by kind.</summary>
internal static class Codes
{
    public const string Goal = "goal";
    public const string Target = "target";
    public const string Action = "action";
    public const string Project = "project";
    public const string Indicator = "indicator";
    public const string Finding = "finding";
    public const string Evidence = "evidence";

    /// <summary>A goal, target, action or project.</summary>
    public const string Subject = "subject";

    /// <summary>An action, project or target.</summary>
    public const string Reported = "reported";

    /// <summary>Anything that a comment can be about.</summary>
    public const string Place = "place";

    /// <summary>The place of the vision.</summary>
    public const string Vision = "vision";

    public static IEnumerable<string> Of(Plan plan, string kind) => kind switch
    {
        Goal => plan.Goals.Select(g => g.Code),
        Target => plan.Targets.Select(t => t.Code),
        Action => plan.Actions.Select(a => a.Code),
        Project => plan.Projects.Select(p => p.Code),
        Indicator => plan.Indicators.Select(i => i.Code),
        Finding => plan.Findings.Select(f => f.Code),
        Evidence => plan.Evidence.Select(e => e.Code),
        Subject => [.. Of(plan, Goal), .. Of(plan, Target), .. Of(plan, Action), .. Of(plan, Project)],
        Reported => [.. Of(plan, Action), .. Of(plan, Project), .. Of(plan, Target)],
        Place => [Vision, .. plan.Paragraphs.Select(p => p.Code), .. Of(plan, Subject), .. Of(plan, Indicator)],
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This is not a kind of code."),
    };

    public static Wording Words(string kind) => kind switch
    {
        Goal => new("goal", "长期目标"),
        Target => new("target", "目标"),
        Action => new("action", "行动"),
        Project => new("priority project", "优先项目"),
        Indicator => new("indicator", "指标"),
        Finding => new("finding", "研究发现"),
        Evidence => new("piece of evidence", "佐证材料"),
        Subject => new("goal, target, action or project", "长期目标、目标、行动或项目"),
        Reported => new("action, project or target", "行动、项目或目标"),
        _ => new("place", "条目"),
    };
}
