namespace Hedgerow.Planning;

/// <summary>
/// A Local Biodiversity Strategy and Action Plan: one immutable document, the same in files and in the database. Everything that has a code is told by it ("G1", "T1.2", "A1.2.3"); codes are unique over the whole plan.
/// </summary>
public sealed record Plan
{
    /// <summary>Version of the form in files.</summary>
    public const string Schema = "hedgerow-plan/1";

    /// <summary>Short code of the plan, such as <c>lbsap-2030</c>.</summary>
    public string Code { get; init; } = "plan";

    /// <summary>Its title.</summary>
    public PlanText Title { get; init; } = PlanText.None;

    /// <summary>The city.</summary>
    public PlanText City { get; init; } = PlanText.None;

    /// <summary>For what area and level of government it holds.</summary>
    public PlanText Jurisdiction { get; init; } = PlanText.None;

    /// <summary>The vision.</summary>
    public PlanText Vision { get; init; } = PlanText.None;

    /// <summary>First year.</summary>
    public int? From { get; init; }

    /// <summary>Last year.</summary>
    public int? To { get; init; }

    /// <summary>The version as people call it: "draft 2", "1.0".</summary>
    public string Version { get; init; } = "1";

    /// <summary>Currency of all money in the plan, ISO 4217.</summary>
    public string Currency { get; init; } = "";

    /// <summary>All the money that is available for the plan; null where that is not decided.</summary>
    public decimal? Budget { get; init; }

    /// <summary>Whether it is a made-up example: every page then says so.</summary>
    public bool Example { get; init; }

    /// <summary>Ids of the frameworks that it answers to.</summary>
    public IReadOnlyList<string> Frameworks { get; init; } = [];

    /// <summary>Files of frameworks of the province or the city's own, relative to the plan.</summary>
    public IReadOnlyList<string> FrameworkFiles { get; init; } = [];

    /// <summary>The plan's own text, paragraph by paragraph; findings and evidence do not belong there.</summary>
    public IReadOnlyList<Paragraph> Paragraphs { get; init; } = [];

    /// <summary>The goals.</summary>
    public IReadOnlyList<PlanGoal> Goals { get; init; } = [];

    /// <summary>The targets.</summary>
    public IReadOnlyList<PlanTarget> Targets { get; init; } = [];

    /// <summary>The actions.</summary>
    public IReadOnlyList<PlanAction> Actions { get; init; } = [];

    /// <summary>The priority projects.</summary>
    public IReadOnlyList<PriorityProject> Projects { get; init; } = [];

    /// <summary>The indicators.</summary>
    public IReadOnlyList<PlanIndicator> Indicators { get; init; } = [];

    /// <summary>Values of the indicators, by year.</summary>
    public IReadOnlyList<IndicatorValue> Series { get; init; } = [];

    /// <summary>What each target has to do with the elements of frameworks.</summary>
    public IReadOnlyList<Alignment> Alignments { get; init; } = [];

    /// <summary>Findings: of the background report, never of the plan's own text.</summary>
    public IReadOnlyList<PlanFinding> Findings { get; init; } = [];

    /// <summary>Evidence of findings and of progress.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>Risks.</summary>
    public IReadOnlyList<Risk> Risks { get; init; } = [];

    /// <summary>Needs for money, skills, data and the like.</summary>
    public IReadOnlyList<Need> Needs { get; init; } = [];

    /// <summary>What was reported, by date.</summary>
    public IReadOnlyList<ProgressEntry> Progress { get; init; } = [];

    /// <summary>How the plan is made: steps, comments, sign-offs, publication, adoption.</summary>
    public Formulation Formulation { get; init; } = Formulation.None;

    /// <summary>The goal of a code; null where there is none.</summary>
    /// <param name="code">The code.</param>
    public PlanGoal? Goal(string code) => Goals.FirstOrDefault(g => g.Code == code);

    /// <summary>The target of a code; null where there is none.</summary>
    /// <param name="code">The code.</param>
    public PlanTarget? Target(string code) => Targets.FirstOrDefault(t => t.Code == code);

    /// <summary>The action of a code; null where there is none.</summary>
    /// <param name="code">The code.</param>
    public PlanAction? Action(string code) => Actions.FirstOrDefault(a => a.Code == code);

    /// <summary>The indicator of a code; null where there is none.</summary>
    /// <param name="code">The code.</param>
    public PlanIndicator? Indicator(string code) => Indicators.FirstOrDefault(i => i.Code == code);

    /// <summary>The targets of a goal, in order.</summary>
    /// <param name="goal">Code of the goal.</param>
    public IEnumerable<PlanTarget> TargetsOf(string goal) => Targets.Where(t => t.Goal == goal);

    /// <summary>The actions that serve a target, in order.</summary>
    /// <param name="target">Code of the target.</param>
    public IEnumerable<PlanAction> ActionsOf(string target) => Actions.Where(a => a.Targets.Contains(target));

    /// <summary>The values of an indicator, by year.</summary>
    /// <param name="indicator">Code of the indicator.</param>
    public IReadOnlyList<IndicatorValue> SeriesOf(string indicator) => [.. Series.Where(v => v.Indicator == indicator).OrderBy(v => v.Year)];
}

/// <summary>A paragraph of the plan's own text.</summary>
public sealed record Paragraph
{
    /// <summary>Code, such as "P3.1"; comments are tied to it.</summary>
    public string Code { get; init; } = "";

    /// <summary>The chapter it belongs to.</summary>
    public PlanChapter Chapter { get; init; }

    /// <summary>A heading above it; empty where there is none.</summary>
    public PlanText Heading { get; init; } = PlanText.None;

    /// <summary>The text.</summary>
    public PlanText Text { get; init; } = PlanText.None;
}
