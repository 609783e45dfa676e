using Hedgerow.Science.Quantities;

namespace Hedgerow.Planning.Tables;

/// <summary>All tables of a plan, in the order of files. What stands here is what CSV, workbook, YAML and JSON hold.</summary>
internal static class Shapes
{
    /// <summary>The table with the plan's own line.</summary>
    public const string Head = "plan";

    public static IReadOnlyList<IShape> All { get; } =
    [
        new Shape<Plan>(Head, new("Plan", "规划"), plan => [plan], (plan, rows) => rows.Count > 0 ? WithHead(plan, rows[0]) : plan)
            .Key("code", p => p.Code, (p, v) => p with { Code = v })
            .Words("title", p => p.Title, (p, v) => p with { Title = v }, required: true)
            .Words("city", p => p.City, (p, v) => p with { City = v })
            .Words("jurisdiction", p => p.Jurisdiction, (p, v) => p with { Jurisdiction = v })
            .Words("vision", p => p.Vision, (p, v) => p with { Vision = v })
            .Whole("from", p => p.From, (p, v) => p with { From = v }, 1900, 2200)
            .Whole("to", p => p.To, (p, v) => p with { To = v }, 1900, 2200)
            .Add(new("version", ColumnKind.Text, p => p.Version, (p, c) => p with { Version = c.Text }) { FollowUp = true })
            .Text("currency", p => p.Currency, (p, v) => p with { Currency = v })
            .Money("budget", p => p.Budget, (p, v) => p with { Budget = v })
            .Add(new("example", ColumnKind.Flag, p => p.Example ? "yes" : "", (p, c) => p with { Example = c.Flag() }))
            .List("frameworks", p => p.Frameworks, (p, v) => p with { Frameworks = v })
            .List("framework_files", p => p.FrameworkFiles, (p, v) => p with { FrameworkFiles = v })
            .Add(new("public_from", ColumnKind.Date, p => Cell.Write(p.Formulation.PublicFrom), (p, c) => p with { Formulation = p.Formulation with { PublicFrom = c.Date() } }) { FollowUp = true })
            .Add(new("public_to", ColumnKind.Date, p => Cell.Write(p.Formulation.PublicTo), (p, c) => p with { Formulation = p.Formulation with { PublicTo = c.Date(end: true) } }) { FollowUp = true })
            .Add(new("replies_published", ColumnKind.Date, p => Cell.Write(p.Formulation.RepliesPublished), (p, c) => p with { Formulation = p.Formulation with { RepliesPublished = c.Date() } }) { FollowUp = true })
            .Add(new("adopted_by_en", ColumnKind.Text, p => p.Formulation.AdoptedBy.En, (p, c) => p with { Formulation = p.Formulation with { AdoptedBy = p.Formulation.AdoptedBy with { En = c.Text } } }) { FollowUp = true })
            .Add(new("adopted_by_zh", ColumnKind.Text, p => p.Formulation.AdoptedBy.Zh, (p, c) => p with { Formulation = p.Formulation with { AdoptedBy = p.Formulation.AdoptedBy with { Zh = c.Text } } }) { FollowUp = true })
            .Add(new("adopted_on", ColumnKind.Date, p => Cell.Write(p.Formulation.AdoptedOn), (p, c) => p with { Formulation = p.Formulation with { AdoptedOn = c.Date() } }) { FollowUp = true })
            .Add(new("adoption_act", ColumnKind.Text, p => p.Formulation.AdoptionAct, (p, c) => p with { Formulation = p.Formulation with { AdoptionAct = c.Text } }) { FollowUp = true }),

        new Shape<Paragraph>("paragraphs", new("Text", "正文"), p => p.Paragraphs, (p, rows) => p with { Paragraphs = rows })
            .Key("code", p => p.Code, (p, v) => p with { Code = v })
            .Word<PlanChapter>("chapter", p => p.Chapter, (p, v) => p with { Chapter = v ?? PlanChapter.About }, required: true)
            .Words("heading", p => p.Heading, (p, v) => p with { Heading = v })
            .Words("text", p => p.Text, (p, v) => p with { Text = v }, required: true),

        new Shape<PlanGoal>("goals", new("Goals", "长期目标"), p => p.Goals, (p, rows) => p with { Goals = rows })
            .Key("code", g => g.Code, (g, v) => g with { Code = v })
            .Words("title", g => g.Title, (g, v) => g with { Title = v }, required: true)
            .Words("text", g => g.Text, (g, v) => g with { Text = v }),

        new Shape<PlanTarget>("targets", new("Targets", "目标"), p => p.Targets, (p, rows) => p with { Targets = rows })
            .Key("code", t => t.Code, (t, v) => t with { Code = v })
            .Text("goal", t => t.Goal, (t, v) => t with { Goal = v }, refers: Codes.Goal)
            .Words("title", t => t.Title, (t, v) => t with { Title = v }, required: true)
            .Words("text", t => t.Text, (t, v) => t with { Text = v })
            .Text("indicator", t => t.Indicator, (t, v) => t with { Indicator = v }, refers: Codes.Indicator)
            .Number("baseline", t => t.Baseline, (t, v) => t with { Baseline = v })
            .Whole("baseline_year", t => t.BaselineYear, (t, v) => t with { BaselineYear = v }, 1900, 2200)
            .Number("value", t => t.Value, (t, v) => t with { Value = v })
            .Text("unit", t => t.Unit, (t, v) => t with { Unit = v })
            .Whole("year", t => t.Year, (t, v) => t with { Year = v }, 1900, 2200)
            .Add(new("path", ColumnKind.List, t => Cell.Join(t.Path.Select(Points.Write)), (t, c) => t with { Path = Points.Read(c) }))
            .Number("tolerance", t => t.Tolerance, (t, v) => t with { Tolerance = v })
            .Words("owner", t => t.Owner, (t, v) => t with { Owner = v })
            .Money("budget", t => t.Budget, (t, v) => t with { Budget = v })
            .Add(new("needs", ColumnKind.List, t => Cell.Join(t.Needs.Select(n => PlanWords.Key(n))), (t, c) => t with { Needs = Points.Needs(c) }) { Choices = PlanWords.Choices<NeedsLevel>() })
            .Word<ResultStatus>("result", t => t.Result == ResultStatus.NotKnown ? null : t.Result, (t, v) => t with { Result = v ?? ResultStatus.NotKnown }, followUp: true)
            .List("findings", t => t.Findings, (t, v) => t with { Findings = v }, Codes.Finding),

        new Shape<PlanAction>("actions", new("Actions", "行动"), p => p.Actions, (p, rows) => p with { Actions = rows })
            .Key("code", a => a.Code, (a, v) => a with { Code = v })
            .List("targets", a => a.Targets, (a, v) => a with { Targets = v }, Codes.Target)
            .Text("parent", a => a.Parent, (a, v) => a with { Parent = v }, refers: Codes.Action)
            .Words("title", a => a.Title, (a, v) => a with { Title = v }, required: true)
            .Words("text", a => a.Text, (a, v) => a with { Text = v })
            .Word<ActionDomain>("domain", a => a.Domain, (a, v) => a with { Domain = v })
            .Word<WorkStatus>("work", a => a.Work == WorkStatus.NotKnown ? null : a.Work, (a, v) => a with { Work = v ?? WorkStatus.NotKnown }, followUp: true)
            .Word<ResultStatus>("result", a => a.Result == ResultStatus.NotKnown ? null : a.Result, (a, v) => a with { Result = v ?? ResultStatus.NotKnown }, followUp: true)
            .Words("lead", a => a.Lead, (a, v) => a with { Lead = v })
            .List("partners", a => a.Partners, (a, v) => a with { Partners = v })
            .Money("budget_planned", a => a.BudgetPlanned, (a, v) => a with { BudgetPlanned = v })
            .Money("budget_spent", a => a.BudgetSpent, (a, v) => a with { BudgetSpent = v }, followUp: true)
            .Words("funding", a => a.Funding, (a, v) => a with { Funding = v })
            .Date("start", a => a.Start, (a, v) => a with { Start = v })
            .Date("end", a => a.End, (a, v) => a with { End = v }, end: true)
            .List("districts", a => a.Districts, (a, v) => a with { Districts = v })
            .Add(new("geometry", ColumnKind.Text, a => a.Geometry, (a, c) => a with { Geometry = Points.Geometry(c) }))
            .Add(new("weight", ColumnKind.Number, a => a.Weight == 1 ? "" : Cell.Write(a.Weight), (a, c) => a with { Weight = Points.Weight(c) }))
            .List("after", a => a.After, (a, v) => a with { After = v }, Codes.Action)
            .List("findings", a => a.Findings, (a, v) => a with { Findings = v }, Codes.Finding)
            .Text("scenario", a => a.Scenario, (a, v) => a with { Scenario = v })
            .Add(new("effects", ColumnKind.List, a => Cell.Join(a.Effects.Select(Points.Write)), (a, c) => a with { Effects = Points.Effects(c) })),

        new Shape<PriorityProject>("projects", new("Priority projects", "优先项目"), p => p.Projects, (p, rows) => p with { Projects = rows })
            .Key("code", r => r.Code, (r, v) => r with { Code = v })
            .Words("title", r => r.Title, (r, v) => r with { Title = v }, required: true)
            .Words("text", r => r.Text, (r, v) => r with { Text = v })
            .List("targets", r => r.Targets, (r, v) => r with { Targets = v }, Codes.Target)
            .List("actions", r => r.Actions, (r, v) => r with { Actions = v }, Codes.Action)
            .Words("lead", r => r.Lead, (r, v) => r with { Lead = v })
            .List("partners", r => r.Partners, (r, v) => r with { Partners = v })
            .Money("cost", r => r.Cost, (r, v) => r with { Cost = v })
            .Money("spent", r => r.Spent, (r, v) => r with { Spent = v }, followUp: true)
            .Words("funding", r => r.Funding, (r, v) => r with { Funding = v })
            .Date("start", r => r.Start, (r, v) => r with { Start = v })
            .Date("end", r => r.End, (r, v) => r with { End = v }, end: true)
            .Words("legal_support", r => r.LegalSupport, (r, v) => r with { LegalSupport = v })
            .Words("technical_support", r => r.TechnicalSupport, (r, v) => r with { TechnicalSupport = v }),

        new Shape<PlanIndicator>("indicators", new("Indicators", "指标"), p => p.Indicators, (p, rows) => p with { Indicators = rows })
            .Key("code", i => i.Code, (i, v) => i with { Code = v })
            .Words("name", i => i.Name, (i, v) => i with { Name = v }, required: true)
            .Word<IndicatorSource>("source", i => i.Source, (i, v) => i with { Source = v ?? IndicatorSource.Own })
            .Text("reference", i => i.Reference, (i, v) => i with { Reference = v })
            .Text("unit", i => i.Unit, (i, v) => i with { Unit = v })
            .Word<BetterWhen>("better", i => i.Better, (i, v) => i with { Better = v ?? BetterWhen.Higher })
            .Words("method", i => i.Method, (i, v) => i with { Method = v })
            .Words("frequency", i => i.Frequency, (i, v) => i with { Frequency = v })
            .Words("owner", i => i.Owner, (i, v) => i with { Owner = v }),

        new Shape<IndicatorValue>("series", new("Values", "指标数值"), p => p.Series, (p, rows) => p with { Series = rows }) { FollowUp = true }
            .Key("indicator", v => v.Indicator, (v, t) => v with { Indicator = t }, Codes.Indicator)
            .Add(new("year", ColumnKind.Number, v => Cell.Write(v.Year), (v, c) => v with { Year = c.Whole(1900, 2200) ?? v.Year }) { IsKey = true, Required = true })
            .Add(new("value", ColumnKind.Number, v => Cell.Write(v.Value), (v, c) => v with { Value = c.Number() ?? v.Value }) { Required = true })
            .Text("source", v => v.Source, (v, t) => v with { Source = t })
            .Words("note", v => v.Note, (v, t) => v with { Note = t }),

        new Shape<Alignment>("alignment", new("Alignment", "衔接关系"), p => p.Alignments, (p, rows) => p with { Alignments = rows })
            .Key("target", a => a.Target, (a, v) => a with { Target = v }, Codes.Target)
            .Key("framework", a => a.Framework, (a, v) => a with { Framework = v })
            .Key("element", a => a.Element, (a, v) => a with { Element = v })
            .Word<AlignmentDegree>("degree", a => a.Degree, (a, v) => a with { Degree = v })
            .List("covered", a => a.Covered, (a, v) => a with { Covered = v })
            .List("missing", a => a.Missing, (a, v) => a with { Missing = v })
            .Words("note", a => a.Note, (a, v) => a with { Note = v }),

        new Shape<PlanFinding>("findings", new("Findings", "研究发现"), p => p.Findings, (p, rows) => p with { Findings = rows })
            .Key("code", f => f.Code, (f, v) => f with { Code = v })
            .Word<FindingKind>("kind", f => f.Kind, (f, v) => f with { Kind = v ?? FindingKind.Fact }, required: true)
            .Words("title", f => f.Title, (f, v) => f with { Title = v }, required: true)
            .Words("text", f => f.Text, (f, v) => f with { Text = v })
            .Text("indicator", f => f.Indicator, (f, v) => f with { Indicator = v })
            .List("evidence", f => f.Evidence, (f, v) => f with { Evidence = v }, Codes.Evidence),

        new Shape<Evidence>("evidence", new("Evidence", "佐证材料"), p => p.Evidence, (p, rows) => p with { Evidence = rows })
            .Key("code", e => e.Code, (e, v) => e with { Code = v })
            .Words("title", e => e.Title, (e, v) => e with { Title = v }, required: true)
            .Text("file", e => e.File, (e, v) => e with { File = v })
            .Text("link", e => e.Link, (e, v) => e with { Link = v })
            .Date("date", e => e.Date, (e, v) => e with { Date = v })
            .Words("office", e => e.Office, (e, v) => e with { Office = v }),

        new Shape<Risk>("risks", new("Risks", "风险"), p => p.Risks, (p, rows) => p with { Risks = rows })
            .Key("code", r => r.Code, (r, v) => r with { Code = v })
            .Text("subject", r => r.Subject, (r, v) => r with { Subject = v }, refers: Codes.Subject)
            .Words("title", r => r.Title, (r, v) => r with { Title = v }, required: true)
            .Whole("likelihood", r => r.Likelihood, (r, v) => r with { Likelihood = v }, 1, 4)
            .Whole("impact", r => r.Impact, (r, v) => r with { Impact = v }, 1, 4)
            .Words("response", r => r.Response, (r, v) => r with { Response = v })
            .Words("owner", r => r.Owner, (r, v) => r with { Owner = v }),

        new Shape<Need>("needs", new("Needs", "需求"), p => p.Needs, (p, rows) => p with { Needs = rows })
            .Key("code", n => n.Code, (n, v) => n with { Code = v })
            .Text("subject", n => n.Subject, (n, v) => n with { Subject = v }, refers: Codes.Subject)
            .Word<NeedKind>("kind", n => n.Kind, (n, v) => n with { Kind = v ?? NeedKind.Money }, required: true)
            .Words("title", n => n.Title, (n, v) => n with { Title = v }, required: true)
            .Money("amount", n => n.Amount, (n, v) => n with { Amount = v })
            .Word<NeedState>("state", n => n.State, (n, v) => n with { State = v ?? NeedState.Open }, followUp: true)
            .Words("giver", n => n.Giver, (n, v) => n with { Giver = v }),

        new Shape<ProgressEntry>("progress", new("Progress", "进展"), p => p.Progress, (p, rows) => p with { Progress = rows }) { FollowUp = true }
            .Key("subject", e => e.Subject, (e, v) => e with { Subject = v }, Codes.Reported)
            .Add(new("date", ColumnKind.Date, e => e.Date == default ? "" : Cell.Write(e.Date), (e, c) => e with { Date = c.Date() ?? e.Date }) { IsKey = true, Required = true })
            .Add(new("percent", ColumnKind.Number, e => Cell.Write(e.Percent), (e, c) => e with { Percent = Points.Percent(c) }))
            .Word<WorkStatus>("work", e => e.Work, (e, v) => e with { Work = v })
            .Word<ResultStatus>("result", e => e.Result, (e, v) => e with { Result = v })
            .Money("spent", e => e.Spent, (e, v) => e with { Spent = v })
            .Words("text", e => e.Text, (e, v) => e with { Text = v })
            .Words("next", e => e.Next, (e, v) => e with { Next = v })
            .Words("lesson", e => e.Lesson, (e, v) => e with { Lesson = v })
            .List("evidence", e => e.Evidence, (e, v) => e with { Evidence = v }, Codes.Evidence)
            .Text("by", e => e.By, (e, v) => e with { By = v }),

        new Shape<FormulationStep>("steps", new("Formulation steps", "编制步骤"), p => p.Formulation.Steps, (p, rows) => p with { Formulation = p.Formulation with { Steps = rows } }) { Formulates = true }
            .Key("code", s => s.Code, (s, v) => s with { Code = v })
            .Words("title", s => s.Title, (s, v) => s with { Title = v }, required: true)
            .Words("who", s => s.Who, (s, v) => s with { Who = v })
            .Date("due", s => s.Due, (s, v) => s with { Due = v }, end: true)
            .Date("done", s => s.Done, (s, v) => s with { Done = v }),

        new Shape<PlanComment>("comments", new("Comments", "意见"), p => p.Formulation.Comments, (p, rows) => p with { Formulation = p.Formulation with { Comments = rows } }) { Formulates = true }
            .Key("code", c => c.Code, (c, v) => c with { Code = v })
            .Text("place", c => c.Place, (c, v) => c with { Place = v }, required: true, refers: Codes.Place)
            .Word<SignOffLevel>("level", c => c.Level, (c, v) => c with { Level = v })
            .Text("by", c => c.By, (c, v) => c with { By = v })
            .Date("date", c => c.Date, (c, v) => c with { Date = v })
            .Words("text", c => c.Text, (c, v) => c with { Text = v }, required: true)
            .Word<CommentOutcome>("outcome", c => c.Outcome, (c, v) => c with { Outcome = v })
            .Words("answer", c => c.Answer, (c, v) => c with { Answer = v })
            .Text("answered_by", c => c.AnsweredBy, (c, v) => c with { AnsweredBy = v })
            .Date("answered_on", c => c.AnsweredOn, (c, v) => c with { AnsweredOn = v }),

        new Shape<SignOff>("signoffs", new("Sign-offs", "会签"), p => p.Formulation.SignOffs, (p, rows) => p with { Formulation = p.Formulation with { SignOffs = rows } }) { Formulates = true }
            .Add(new("level", ColumnKind.Text, s => PlanWords.Key(s.Level), (s, c) => s with { Level = c.Word<SignOffLevel>() ?? s.Level }) { IsKey = true, Required = true })
            .Add(new("date", ColumnKind.Date, s => s.Date == default ? "" : Cell.Write(s.Date), (s, c) => s with { Date = c.Date() ?? s.Date }) { IsKey = true, Required = true })
            .Key("content", s => s.Content, (s, v) => s with { Content = v })
            .Text("by", s => s.By, (s, v) => s with { By = v }, required: true)
            .Text("version", s => s.Version, (s, v) => s with { Version = v })
            .Text("note", s => s.Note, (s, v) => s with { Note = v }),
    ];

    /// <summary>The table of a name; null where there is none.</summary>
    public static IShape? Find(string name) => All.FirstOrDefault(s => s.Name == name);

    // The head's line holds no lists of rows: those of the plan read so far stay.
    private static Plan WithHead(Plan plan, Plan head) => head with
    {
        Paragraphs = plan.Paragraphs, Goals = plan.Goals, Targets = plan.Targets, Actions = plan.Actions, Projects = plan.Projects, Indicators = plan.Indicators, Series = plan.Series, Alignments = plan.Alignments,
        Findings = plan.Findings, Evidence = plan.Evidence, Risks = plan.Risks, Needs = plan.Needs, Progress = plan.Progress,
        Formulation = head.Formulation with { Steps = plan.Formulation.Steps, Comments = plan.Formulation.Comments, SignOffs = plan.Formulation.SignOffs },
    };
}
