using Hedgerow.Assessment;

namespace Hedgerow.Planning.Tests;

/// <summary>A small plan without any fault, to be spoilt in one place at a time.</summary>
internal static class SoundPlan
{
    public static IReadOnlyList<Framework> Frameworks { get; } =
    [
        new Framework
        {
            Id = "pact", Name = new("Pact", "公约"), Reference = "pact", Confidence = "verified", Counts = new Dictionary<string, int> { ["target"] = 3 }, Commitment = new FrameworkCommitment("target", 1, 2030),
            Elements = [Element("1", "area", "quality", "access"), Element("2")],
        },
    ];

    public static CheckContext Context { get; } = new() { Frameworks = Frameworks, Districts = ["North", "South"] };

    public static Plan Plan { get; } = new()
    {
        Code = "p", Title = new("Plan", "规划"), Vision = new("Nature at every door", "推门见绿"), From = 2025, To = 2030, Currency = "CNY", Budget = 1000, Frameworks = ["pact"],
        Paragraphs = [new Paragraph { Code = "P1", Chapter = PlanChapter.Principles, Text = new("Nature first.", "生态优先。") }],
        Goals = [new PlanGoal { Code = "G1", Title = new("More nature", "更多自然") }],
        Targets =
        [
            new PlanTarget
            {
                Code = "T1", Goal = "G1", Title = new("Canopy 30 %", "树冠覆盖率 30%"), Indicator = "I1", Baseline = 20, BaselineYear = 2024, Value = 30, Unit = "%", Year = 2030, Path = [new PathPoint(2027, 24)], Owner = new("Parks", "园林局"),
                Needs = [NeedsLevel.Security, NeedsLevel.Equity], Findings = ["F1"],
            },
        ],
        Actions =
        [
            new PlanAction
            {
                Code = "A1", Targets = ["T1"], Title = new("Plant trees", "植树"), Domain = ActionDomain.InSitu, Lead = new("Parks", "园林局"), BudgetPlanned = 400, Funding = new("City", "市级财政"), Start = new DateOnly(2025, 1, 1),
                End = new DateOnly(2026, 12, 31), Districts = ["North"],
            },
            new PlanAction
            {
                Code = "A2", Targets = ["T1"], Title = new("Care for trees", "养护树木"), Domain = ActionDomain.Climate, Lead = new("Roads", "道路局"), BudgetPlanned = 500, Funding = new("City", "市级财政"), Start = new DateOnly(2027, 1, 1),
                End = new DateOnly(2030, 12, 31), Districts = ["North", "South"], After = ["A1"],
            },
        ],
        Projects =
        [
            new PriorityProject
            {
                Code = "PP1", Title = new("Ten thousand trees", "万树工程"), Targets = ["T1"], Actions = ["A1"], Lead = new("Parks", "园林局"), Cost = 400, Funding = new("City", "市级财政"), Start = new DateOnly(2025, 1, 1),
                End = new DateOnly(2026, 12, 31), LegalSupport = new("Greening rules", "绿化条例"),
            },
        ],
        Indicators = [new PlanIndicator { Code = "I1", Name = new("Canopy", "树冠覆盖率"), Source = IndicatorSource.Own, Unit = "%", Method = new("From images", "影像解译"), Frequency = new("yearly", "每年"), Owner = new("Parks", "园林局") }],
        Series = [Value(2022, 16), Value(2023, 18), Value(2024, 20)],
        Alignments = [new Alignment { Target = "T1", Framework = "pact", Element = "1", Degree = AlignmentDegree.Medium, Covered = ["area", "quality"], Missing = ["access"] }, new Alignment { Target = "T1", Framework = "pact", Element = "2", Degree = AlignmentDegree.High }],
        Findings = [new PlanFinding { Code = "F1", Kind = FindingKind.LowScore, Title = new("Few trees in the north of the town", "城北树木偏少"), Evidence = ["E1"] }],
        Evidence = [new Evidence { Code = "E1", Title = new("Images of 2024", "2024 年影像") }],
        Risks = [new Risk { Code = "R1", Title = new("Drought", "干旱"), Likelihood = 3, Impact = 3, Response = new("Water the young trees", "浇灌幼树") }],
        Formulation = new Formulation { Steps = [new FormulationStep { Code = "S1", Title = new("Draft", "起草"), Due = new DateOnly(2025, 1, 1) }] },
    };

    public static IndicatorValue Value(int year, double value) => new() { Indicator = "I1", Year = year, Value = value, Source = "register" };

    public static PlanTarget Target => Plan.Targets[0];

    public static PlanAction First => Plan.Actions[0];

    public static PriorityProject Project => Plan.Projects[0];

    public static Plan With(PlanTarget target) => Plan with { Targets = [target] };

    public static Plan With(PlanAction first, params PlanAction[] more) => Plan with { Actions = [first, Plan.Actions[1], .. more] };

    public static Plan With(PriorityProject project) => Plan with { Projects = [project] };

    private static FrameworkElement Element(string id, params string[] parts) => new()
    {
        Id = id, Kind = "target", Name = new($"Element {id}", $"要素 {id}"), Confidence = "verified", Parts = [.. parts.Select(p => new FrameworkPart(p, new(p, p)))],
    };
}
