using System.Text.RegularExpressions;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Planning.Checks;

/// <summary>The plan's own lines and text: period, languages, findings that strayed into it, background that nobody uses, risks.</summary>
internal static class TextChecks
{
    // A shorter title may stand anywhere by chance.
    private const int TellingLength = 12;

    public static void Run(CheckGround ground)
    {
        var plan = ground.Plan;
        if (plan.From is null || plan.To is null || plan.To < plan.From)
        {
            ground.Warn("plan-without-period", "", new("The plan has no period.", "规划没有起止年份。"), new("Write `from` and `to`.", "填写 `from` 与 `to`。"));
        }

        if (plan.Vision.IsEmpty)
        {
            ground.Note("plan-without-vision", "", new("There is no vision.", "缺少愿景。"), new("Say in a sentence how people and nature shall live here.", "用一句话描述人与自然的未来图景。"));
        }

        Languages(ground);
        Strayed(ground);
        var answered = plan.Targets.SelectMany(t => t.Findings).Concat(plan.Actions.SelectMany(a => a.Findings)).ToHashSet(StringComparer.Ordinal);
        foreach (var finding in plan.Findings.Where(f => !answered.Contains(f.Code) && f.Kind is not (FindingKind.Fact or FindingKind.Strength)))
        {
            ground.Note("finding-unanswered", finding.Code, new("No target and no action answers to the finding.", "没有目标或行动回应该研究发现。"), new("Name it at a target or action, or say in the background report why it is left.", "在相应目标或行动中注明，或在背景报告中说明未予回应的原因。"));
        }

        foreach (var risk in plan.Risks.Where(r => r.Likelihood * r.Impact >= 9 && r.Response.IsEmpty))
        {
            ground.Warn("risk-without-response", risk.Code, new($"A grave risk ({risk.Likelihood} × {risk.Impact}) has no response.", $"重大风险（{risk.Likelihood} × {risk.Impact}）没有应对措施。"), new("Say what is done against it and who watches it.", "写明应对措施与负责单位。"));
        }
    }

    private static void Languages(CheckGround ground)
    {
        var texts = ground.Plan.Goals.Select(g => (g.Code, g.Title)).Concat(ground.Plan.Targets.Select(t => (t.Code, t.Title))).Concat(ground.Plan.Actions.Select(a => (a.Code, a.Title)))
            .Concat(ground.Plan.Projects.Select(p => (p.Code, p.Title))).Concat(ground.Plan.Indicators.Select(i => (i.Code, i.Name))).Concat(ground.Plan.Paragraphs.Select(p => (p.Code, p.Text))).ToList();
        foreach (var (language, name) in new[] { ("en", new Wording("English", "英文")), ("zh", new Wording("Chinese", "中文")) })
        {
            var without = texts.Where(t => !t.Item2.Has(language)).Select(t => t.Item1).ToList();
            // A plan that is written in one language alone is whole.
            if (without.Count > 0 && without.Count < texts.Count)
            {
                var list = CheckGround.List(without);
                ground.Note("text-in-one-language", "", new($"{without.Count} of {texts.Count} titles and paragraphs have no {name.En}: {list.En}.", $"{texts.Count} 条标题与段落中有 {without.Count} 条缺少{name.Zh}：{list.Zh}。"), new("Translate them; until then the other language stands in their place.", "予以翻译；在此之前以另一语言代替。"), without);
            }
        }
    }

    private static void Strayed(CheckGround ground)
    {
        var titles = ground.Plan.Findings.SelectMany(f => new[] { f.Title.En, f.Title.Zh, f.Text.En, f.Text.Zh }.Where(t => t.Length >= TellingLength).Select(t => (f.Code, Text: t))).ToList();
        var codes = ground.Plan.Findings.Select(f => f.Code).Concat(ground.Plan.Evidence.Select(e => e.Code)).ToList();
        foreach (var paragraph in ground.Plan.Paragraphs)
        {
            var text = paragraph.Text.En + "\n" + paragraph.Text.Zh;
            var strayed = titles.Where(t => text.Contains(t.Text, StringComparison.Ordinal)).Select(t => t.Code)
                .Concat(codes.Where(c => Regex.IsMatch(text, $@"(?<![A-Za-z0-9.]){Regex.Escape(c)}(?![A-Za-z0-9])", RegexOptions.CultureInvariant))).Distinct().ToList();
            if (strayed.Count > 0)
            {
                ground.Blocks(SignOffLevel.Experts, "finding-in-text", paragraph.Code, new($"The plan's own text holds findings or evidence: {string.Join(", ", strayed)}.", $"规划正文中出现研究发现或佐证材料：{string.Join("、", strayed)}。"), new("Findings and evidence belong to the background report; in the plan say only what will be done.", "研究发现与佐证材料应写入背景报告，规划正文只写将要做什么。"));
            }
        }
    }
}
