using Hedgerow.Planning;

namespace Hedgerow.PlanningRuns;

/// <summary>A plan a hundred times as large as they come: 5000 actions, with reports. Seeded.</summary>
internal static class MadePlan
{
    public const int Actions = 5000;
    private const int Goals = 10;
    private const int TargetsOfGoal = 20;

    /// <summary>The plan.</summary>
    public static Plan Of()
    {
        var random = new Random(5000);
        var targets = Enumerable.Range(0, Goals * TargetsOfGoal).Select(t => new PlanTarget
        {
            Code = $"T{(t / TargetsOfGoal) + 1}.{(t % TargetsOfGoal) + 1}", Goal = $"G{(t / TargetsOfGoal) + 1}", Title = Words("Target", "具体目标", t), Indicator = $"I{t + 1}", Baseline = random.Next(50), BaselineYear = 2024, Value = 60 + random.Next(40),
            Unit = "%", Year = 2030, Owner = Words("Office", "部门", t % 30), Needs = [(NeedsLevel)(t % 4)],
        }).ToList();
        var domains = Enum.GetValues<ActionDomain>();
        var states = Enum.GetValues<WorkStatus>();
        return new Plan
        {
            Code = "made", Title = new("Made plan", "合成规划"), Vision = new("Nature", "自然"), From = 2025, To = 2030, Currency = "CNY", Budget = 10_000_000_000, Example = true, Frameworks = ["kmgbf"],
            Goals = [.. Enumerable.Range(1, Goals).Select(g => new PlanGoal { Code = $"G{g}", Title = Words("Goal", "目标", g) })],
            Targets = targets,
            Indicators = [.. targets.Select((t, at) => new PlanIndicator { Code = t.Indicator, Name = Words("Indicator", "指标", at), Unit = "%", Method = Words("Counted", "计数", at), Frequency = new("yearly", "每年"), Owner = t.Owner })],
            Series = [.. targets.SelectMany(t => Enumerable.Range(2020, 6).Select(year => new IndicatorValue { Indicator = t.Indicator, Year = year, Value = t.Baseline!.Value + year - 2024 + random.NextDouble(), Source = "made" }))],
            Alignments = [.. targets.Select((t, at) => new Alignment { Target = t.Code, Framework = "kmgbf", Element = $"{(at % 23) + 1}", Degree = (AlignmentDegree)(at % 3) })],
            Actions =
            [
                .. Enumerable.Range(0, Actions).Select(a => new PlanAction
                {
                    Code = $"A{a + 1}", Targets = [targets[a % targets.Count].Code], Title = Words("Do something that is not done elsewhere, number", "开展一项其他地方没有的工作，编号", a), Text = Words("In some words more", "补充说明", a),
                    Domain = domains[a % domains.Length], Work = states[random.Next(states.Length)], Lead = Words("Office", "部门", a % 30), Partners = [$"Partner {a % 50}", $"Partner {a % 7}"], BudgetPlanned = random.Next(1_000_000),
                    Funding = new("City", "市级财政"), Start = new DateOnly(2025, 1, 1).AddDays(random.Next(1200)), End = new DateOnly(2028, 12, 31).AddDays(random.Next(700)), Districts = [$"District {a % 31}"],
                    Geometry = a % 10 == 0 ? FormattableString.Invariant($"{{\"type\":\"Point\",\"coordinates\":[{100 + (a * 0.001)},{20 + (a * 0.002)}]}}") : "",
                }),
            ],
            Progress = [.. Enumerable.Range(0, Actions).Select(a => new ProgressEntry { Subject = $"A{a + 1}", Date = new DateOnly(2026, 1, 1).AddDays(a % 365), Percent = random.Next(101), Spent = random.Next(100_000), Text = Words("Report", "报告", a) })],
        };
    }

    private static PlanText Words(string en, string zh, int number) => new(FormattableString.Invariant($"{en} {number}"), FormattableString.Invariant($"{zh} {number}"));
}
