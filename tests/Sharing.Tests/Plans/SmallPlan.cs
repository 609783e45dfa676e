using Hedgerow.Planning;

namespace Hedgerow.Sharing.Tests.Plans;

/// <summary>A plan with one of everything, texts in both languages.</summary>
internal static class SmallPlan
{
    public static Plan Of() => new()
    {
        Code = "thornwick-2030",
        Title = new("Thornwick: nature strategy and action plan 2026–2030", "棘村镇生物多样性战略与行动计划（2026–2030 年）"),
        City = new("Thornwick", "棘村镇"),
        Jurisdiction = new("The town and its nine districts", "全镇及九个分区"),
        Vision = new("In 2050 nature runs through every street.", "到 2050 年，自然贯穿每一条街道。"),
        From = 2026,
        To = 2030,
        Version = "draft 2",
        Currency = "EUR",
        Budget = 2_000_000,
        Example = true,
        Frameworks = ["kmgbf", "china-national-strategy-2023-2030"],
        Paragraphs =
        [
            new() { Code = "P1", Chapter = PlanChapter.About, Text = new("The council asked for this plan in 2025.\n\nIt holds until 2030.", "议会于 2025 年要求编制本规划。\n\n规划期至 2030 年。") },
            new() { Code = "P2", Chapter = PlanChapter.Principles, Heading = new("Nature first", "自然优先"), Text = new("Do no harm.", "不造成损害。") },
            new() { Code = "P3", Chapter = PlanChapter.Safeguards, Text = new("The mayor leads.", "由镇长牵头。") },
        ],
        Goals = [new() { Code = "G1", Title = new("Connected nature", "连通的自然"), Text = new("Patches join.", "斑块相连。") }, new() { Code = "G2", Title = new("People with nature", "人与自然相伴") }],
        Indicators =
        [
            new() { Code = "I1", Name = new("Connectivity", "连通性"), Source = IndicatorSource.Index, Reference = "singapore-2021/2", Unit = "%", Better = BetterWhen.Higher, Frequency = new("yearly", "每年"), Owner = new("Parks office", "园林局") },
            new() { Code = "I2", Name = new("School visits", "学校活动次数"), Unit = "events/year", Better = BetterWhen.Higher },
        ],
        Series = [new() { Indicator = "I1", Year = 2025, Value = 32.5, Source = "assessment of 2025" }, new() { Indicator = "I1", Year = 2026, Value = 34 }],
        Targets =
        [
            new() { Code = "T1.1", Goal = "G1", Title = new("Coherence of at least 40 %", "连通度不低于 40%"), Indicator = "I1", Baseline = 32.5, BaselineYear = 2025, Value = 40, Unit = "%", Year = 2030, Owner = new("Parks office", "园林局"), Needs = [NeedsLevel.Security] },
            new() { Code = "T2.1", Goal = "G2", Title = new("Every school visits nature", "每所学校走进自然"), Indicator = "I2", Value = 60, Unit = "events/year", Year = 2028, Findings = ["F1"] },
        ],
        Actions =
        [
            new() { Code = "A1", Targets = ["T1.1"], Title = new("Plant a hedge along the canal", "沿运河种植树篱"), Text = new("Two rows, 3 km.", "双排，3 千米。"), Domain = ActionDomain.EcologicalSecurityPattern, Work = WorkStatus.OnTrack, Lead = new("Parks office", "园林局"), Partners = ["Water board", "Schools"], BudgetPlanned = 400_000, BudgetSpent = 90_000, Funding = new("town budget", "镇财政"), Start = new(2026, 4, 1), End = new(2028, 10, 31), Districts = ["Mill Bank", "Old Market"] },
            new() { Code = "A1.a", Parent = "A1", Targets = ["T1.1"], Title = new("North bank", "北岸"), Domain = ActionDomain.EcologicalSecurityPattern, BudgetPlanned = 250_000, Start = new(2026, 4, 1), End = new(2027, 10, 31), Districts = ["Mill Bank"] },
            new() { Code = "A1.b", Parent = "A1", Targets = ["T1.1"], Title = new("South bank", "南岸"), Domain = ActionDomain.EcologicalSecurityPattern, BudgetPlanned = 150_000, Start = new(2027, 4, 1), Districts = ["Old Market"] },
            new() { Code = "A2", Targets = ["T2.1", "T1.1"], Title = new("A nature day for every class", "每班一次自然日"), Domain = ActionDomain.Participation, Lead = new("School office", "教育局"), Findings = ["F1"] },
        ],
        Projects = [new() { Code = "PP1", Title = new("The green canal", "绿色运河"), Text = new("Hedge, path and ponds.", "树篱、步道与池塘。"), Targets = ["T1.1"], Actions = ["A1"], Lead = new("Parks office", "园林局"), Cost = 500_000, Funding = new("regional fund", "区域基金"), Start = new(2026, 4, 1), End = new(2028, 12, 31), LegalSupport = new("Land-use plan, section 4", "国土空间规划第四章"), TechnicalSupport = new("University", "大学") }],
        Alignments =
        [
            new() { Target = "T1.1", Framework = "kmgbf", Element = "12", Degree = AlignmentDegree.Medium, Covered = ["area"], Note = new("Blue space is left to the water board.", "蓝色空间由水务部门负责。") },
            new() { Target = "T2.1", Framework = "kmgbf", Element = "21" },
        ],
        Findings = [new() { Code = "F1", Kind = FindingKind.LowScore, Title = new("SECRET-FINDING few children see nature", "秘密发现：很少有儿童接触自然"), Text = new("One visit in ten years.", "十年一次。"), Indicator = "singapore-2021/26", Evidence = ["E1"] }, new() { Code = "F2", Kind = FindingKind.Gap, Title = new("No count of insects", "没有昆虫调查") }],
        Evidence = [new() { Code = "E1", Title = new("Survey of schools", "学校调查"), Link = "https://example.org/survey", Date = new(2025, 6, 1), Office = new("School office", "教育局") }],
        Risks = [new() { Code = "R1", Subject = "A1", Title = new("Drought", "干旱"), Likelihood = 3, Impact = 2, Response = new("Water in the first summers", "最初几个夏季浇水"), Owner = new("Parks office", "园林局") }],
        Needs = [new() { Code = "N1", Subject = "A2", Kind = NeedKind.Skills, Title = new("Guides", "讲解员") }],
        Progress = [new() { Subject = "A1.a", Date = new(2026, 11, 1), Percent = 30, Work = WorkStatus.MinorIssues, Spent = 90_000, Text = new("Planted 1 km", "已种植 1 千米"), Next = new("Second kilometre", "第二千米"), Lesson = new("Order plants early", "尽早订购苗木") }],
        Formulation = new()
        {
            Steps = [new() { Code = "S1", Title = new("Mandate", "授权"), Who = new("Council", "议会"), Due = new(2025, 9, 1), Done = new(2025, 9, 10) }],
            SignOffs = [new() { Level = SignOffLevel.Drafting, By = "Ada", Date = new(2026, 2, 1), Version = "draft 2", Content = "0000" }],
            Comments = [new() { Code = "C1", Place = "T2.1", By = "a citizen", Text = new("Also kindergartens", "也应包括幼儿园"), Outcome = CommentOutcome.Accepted, Answer = new("Added", "已补充") }],
            PublicFrom = new(2026, 1, 1),
            PublicTo = new(2026, 1, 31),
        },
    };
}
