namespace Hedgerow.Planning.Tests;

/// <summary>Plans of chance, with every field filled now and then and with texts that files like to spoil.</summary>
internal static class RandomPlans
{
    private static readonly string[] Texts =
    [
        "Plant trees", "=SUM(A1)", "@home", "'=quoted", "''@twice", "a; b；c", "back\\slash", "\"quoted\", with comma", "two\nlines", "yes", "null", "12", "-", "- dash", "#hash", "key: value", "{brace}", "树木; 河流",
        "tab\there", " 生物多样性：调查", "100 % & <tag>", "2028-01-02", "~", "ñandú Río", "x".PadRight(300, 'y'),
    ];

    public static Plan Of(int seed)
    {
        var random = new Random(seed);
        var indicators = Some(i => new PlanIndicator
        {
            Code = $"I{i}", Name = Words(), Source = Word<IndicatorSource>(), Reference = Text(), Unit = Text(), Better = Word<BetterWhen>(), Method = Words(), Frequency = Words(), Owner = Words(),
        });
        var findings = Some(i => new PlanFinding { Code = $"F{i}", Kind = Word<FindingKind>(), Title = Words(), Text = Maybe(), Indicator = Text() });
        var goals = Some(i => new PlanGoal { Code = $"G{i}", Title = Words(), Text = Maybe() });
        var targets = Some(i => new PlanTarget
        {
            Code = $"T{i}", Goal = Pick(goals, g => g.Code), Title = Words(), Text = Maybe(), Indicator = Pick(indicators, g => g.Code), Baseline = Number(), BaselineYear = 2020, Value = Number(), Unit = Text(), Year = 2030,
            Path = random.Next(2) == 0 ? [] : [new PathPoint(2026, 1.5), new PathPoint(2028, random.NextDouble())], Tolerance = Number(), Owner = Maybe(), Budget = Money(),
            Needs = random.Next(2) == 0 ? [] : [NeedsLevel.Security, NeedsLevel.Equity], Result = Word<ResultStatus>(), Findings = random.Next(2) == 0 ? [] : [.. findings.Take(2).Select(f => f.Code)],
        });
        var actions = Some(i => new PlanAction
        {
            Code = $"A{i}", Targets = [.. targets.Take(random.Next(3)).Select(t => t.Code)], Title = Words(), Text = Maybe(), Domain = random.Next(2) == 0 ? null : Word<ActionDomain>(), Work = Word<WorkStatus>(), Result = Word<ResultStatus>(),
            Lead = Maybe(), Partners = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Filled())], BudgetPlanned = Money(), BudgetSpent = Money(), Funding = Maybe(), Start = Day(), End = Day(),
            Districts = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Filled())], Geometry = random.Next(2) == 0 ? "" : """{"type": "Point", "coordinates": [-84.1, 9.9]}""", Weight = random.Next(2) == 0 ? 1 : 2.5,
            Scenario = Text(), Effects = random.Next(2) == 0 ? [] : [new ActionEffect("singapore-2021/1", 12.345, -0.5, "ha/1000"), new ActionEffect("singapore-2021/2", 1e-7, 3, "")],
        });
        return new Plan
        {
            Code = "p", Title = Words(), City = Maybe(), Jurisdiction = Maybe(), Vision = Maybe(), From = 2025, To = 2030, Version = "draft 2", Currency = "CRC", Budget = Money(), Example = random.Next(2) == 0, Frameworks = ["kmgbf", "sdg"],
            FrameworkFiles = ["own.yaml"], Paragraphs = Some(i => new Paragraph { Code = $"P{i}", Chapter = Word<PlanChapter>(), Heading = Maybe(), Text = Words() }), Goals = goals, Targets = targets,
            Actions = [.. actions.Select((a, at) => at % 3 == 2 ? a with { Parent = actions[0].Code, After = [actions[1].Code] } : a)],
            Projects = Some(i => new PriorityProject
            {
                Code = $"PP{i}", Title = Words(), Text = Maybe(), Targets = [.. targets.Take(2).Select(t => t.Code)], Actions = [.. actions.Take(2).Select(t => t.Code)], Lead = Maybe(), Partners = [Filled()], Cost = Money(), Spent = Money(),
                Funding = Maybe(), Start = Day(), End = Day(), LegalSupport = Maybe(), TechnicalSupport = Maybe(),
            }),
            Indicators = indicators,
            Series = [.. indicators.SelectMany(i => Enumerable.Range(2018, random.Next(4)).Select(y => new IndicatorValue { Indicator = i.Code, Year = y, Value = random.NextDouble() * 1e3, Source = Text(), Note = Maybe() }))],
            Alignments = [.. targets.Select(t => new Alignment { Target = t.Code, Framework = "kmgbf", Element = "12", Degree = random.Next(2) == 0 ? null : Word<AlignmentDegree>(), Covered = ["area", "quality"], Missing = ["access"], Note = Maybe() })],
            Findings = findings,
            Evidence = Some(i => new Evidence { Code = $"E{i}", Title = Words(), File = Text(), Link = Text(), Date = Day(), Office = Maybe() }),
            Risks = Some(i => new Risk { Code = $"R{i}", Subject = Pick(goals, g => g.Code), Title = Words(), Likelihood = random.Next(1, 5), Impact = random.Next(1, 5), Response = Maybe(), Owner = Maybe() }),
            Needs = Some(i => new Need { Code = $"N{i}", Subject = Pick(targets, g => g.Code), Kind = Word<NeedKind>(), Title = Words(), Amount = Money(), State = Word<NeedState>(), Giver = Maybe() }),
            Progress = [.. actions.Select((a, at) => new ProgressEntry { Subject = a.Code, Date = new DateOnly(2026, 1, 1).AddDays(at), Percent = random.Next(101), Work = Word<WorkStatus>(), Result = Word<ResultStatus>(), Spent = Money(), Text = Maybe(), Next = Maybe(), Lesson = Maybe(), By = Text() })],
            Formulation = new Formulation
            {
                Steps = Some(i => new FormulationStep { Code = $"S{i}", Title = Words(), Who = Maybe(), Due = Day(), Done = Day() }),
                Comments = Some(i => new PlanComment { Code = $"C{i}", Place = "vision", Level = random.Next(2) == 0 ? null : Word<SignOffLevel>(), By = Text(), Date = Day(), Text = Words(), Outcome = random.Next(2) == 0 ? null : Word<CommentOutcome>(), Answer = Maybe(), AnsweredBy = Text(), AnsweredOn = Day() }),
                SignOffs = [new SignOff { Level = SignOffLevel.Drafting, By = Filled(), Date = new DateOnly(2025, 1, 2), Version = "1", Content = "abc", Note = Text() }],
                PublicFrom = Day(), PublicTo = Day(), RepliesPublished = Day(), AdoptedBy = Maybe(), AdoptedOn = Day(), AdoptionAct = Text(),
            },
        };

        List<T> Some<T>(Func<int, T> make) => [.. Enumerable.Range(1, random.Next(2, 7)).Select(make)];
        string Filled() => Texts[random.Next(Texts.Length)].Trim();
        string Text() => random.Next(3) == 0 ? "" : Filled();
        PlanText Words() => random.Next(3) switch { 0 => new(Filled()), 1 => new("", Filled()), _ => new(Filled(), Filled()) };
        PlanText Maybe() => random.Next(3) == 0 ? PlanText.None : Words();
        TWord Word<TWord>() where TWord : struct, Enum => Enum.GetValues<TWord>()[random.Next(Enum.GetValues<TWord>().Length)];
        double? Number() => random.Next(4) switch { 0 => null, 1 => random.Next(100), 2 => -random.NextDouble(), _ => random.NextDouble() * 1e9 };
        decimal? Money() => random.Next(4) switch { 0 => null, 1 => random.Next(1000000), _ => random.Next(100000000) / 100m };
        DateOnly? Day() => random.Next(3) == 0 ? null : new DateOnly(2020, 1, 1).AddDays(random.Next(4000));
        string Pick<T>(List<T> from, Func<T, string> code) => random.Next(4) == 0 ? "" : code(from[random.Next(from.Count)]);
    }

    /// <summary>All of a plan as one text, so that two can be compared.</summary>
    public static string Whole(Plan plan) => string.Join('\n', PlanFiles.Tables(plan).Select(t => $"{t.Name}\n{string.Join('\n', t.Rows.Select(r => string.Join('|', r)))}"));
}
