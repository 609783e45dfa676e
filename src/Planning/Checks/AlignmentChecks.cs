using Hedgerow.Science.Quantities;
using Hedgerow.Yaml;

namespace Hedgerow.Planning.Checks;

/// <summary>Alignment: elements that nobody covers, degrees that the covered parts do not speak for.</summary>
internal static class AlignmentChecks
{
    public static void Run(CheckGround ground)
    {
        var known = ground.Context.Frameworks;
        if (known.Count == 0)
        {
            return;
        }

        var ids = known.Select(f => f.Id).ToList();
        foreach (var id in ground.Plan.Frameworks.Concat(ground.Plan.Alignments.Select(a => a.Framework)).Distinct().Where(id => !ids.Contains(id)))
        {
            var near = Spelling.Nearest(id, ids);
            ground.Warn("unknown-framework", id, new($"There is no framework '{id}'.", $"没有名为“{id}”的框架。"), near is null ? new($"One of {string.Join(", ", ids)}, or a file of your own under `framework_files`.", $"{string.Join("、", ids)} 之一，或在 `framework_files` 中给出自有框架文件。") : new($"Did you mean '{near}'?", $"是否指“{near}”？"));
        }

        foreach (var coverage in PlanCoverage.Of(ground.Plan, known))
        {
            Gaps(ground, coverage);
        }

        foreach (var alignment in ground.Plan.Alignments)
        {
            One(ground, alignment);
        }

        Unjudged(ground);

        var aligned = ground.Plan.Alignments.Select(a => a.Target).ToHashSet(StringComparer.Ordinal);
        foreach (var target in ground.Plan.Targets.Where(t => ground.Plan.Frameworks.Count > 0 && !aligned.Contains(t.Code)))
        {
            ground.Note("target-without-alignment", target.Code, new("It answers to no framework.", "未与任何框架衔接。"), new("Say which element of a framework it answers to, and how far.", "注明其对应的框架要素及程度。"));
        }
    }

    private static void Gaps(CheckGround ground, PlanCoverage coverage)
    {
        var gaps = coverage.Gaps.ToList();
        var name = coverage.Framework.Name;
        if (gaps.Count > 0)
        {
            var list = CheckGround.List([.. gaps.Select(g => g.Element.Id)]);
            ground.Warn(
                "framework-gap", coverage.Framework.Id, new($"No target of the plan takes up {gaps.Count} of the {coverage.Elements.Count} elements of the {name.En}: {list.En}.", $"{name.Zh}的 {coverage.Elements.Count} 项要素中，有 {gaps.Count} 项尚无目标对应：{list.Zh}。"),
                new("Take them up, or say in the plan why they are not the city's business.", "补充相应目标，或在规划中说明为何不属本市职责。"), [.. gaps.Select(g => g.Element.Id)]);
        }

        if (coverage.Framework.Commitment is { } commitment && coverage.Committed < commitment.Least)
        {
            ground.Warn(
                "commitment-short", coverage.Framework.Id, new($"Who signs the {name.En} commits to at least {commitment.Least} targets; this plan answers to {coverage.Committed}. The wording of {coverage.Framework.Unknown(commitment.Kind)} of them is not known to Hedgerow.", $"签署{name.Zh}须承诺至少 {commitment.Least} 项目标，本规划目前对应 {coverage.Committed} 项；其中 {coverage.Framework.Unknown(commitment.Kind)} 项的内容 Hedgerow 尚不掌握。"),
                new($"Add those that the city signed in a file with `extends: {coverage.Framework.Id}`, and align targets with them.", $"在含 `extends: {coverage.Framework.Id}` 的文件中补充本市已签署的条目，并与目标衔接。"));
        }
    }

    // A target that answers to ten elements is asked about once, not ten times.
    private static void Unjudged(CheckGround ground)
    {
        foreach (var group in ground.Plan.Alignments.Where(a => a.Degree is null).GroupBy(a => (a.Target, a.Framework)))
        {
            if (ground.Context.Frameworks.FirstOrDefault(f => f.Id == group.Key.Framework) is { } framework && group.Select(a => a.Element).Where(id => framework.Element(id) is not null).ToList() is { Count: > 0 } elements)
            {
                var list = CheckGround.List(elements);
                ground.Note(
                    "alignment-unjudged", group.Key.Target, new($"Nobody has judged yet how far it answers to the {framework.Name.En}: {list.En}.", $"尚未判断其与{framework.Name.Zh}的衔接程度：{list.Zh}。"),
                    new("Choose high (all parts of the element), medium (most) or low (at least one); delete what it does not really serve.", "逐项选择高（覆盖全部内容）、中（大部分）或低（至少一项）；并无实质联系的请删除。"), elements);
            }
        }
    }

    private static string Small(string word) => word.ToLowerInvariant();

    private static void One(CheckGround ground, Alignment alignment)
    {
        var framework = ground.Context.Frameworks.FirstOrDefault(f => f.Id == alignment.Framework);
        if (framework is null)
        {
            return;
        }

        var place = alignment.Target;
        if (framework.Element(alignment.Element) is not { } element)
        {
            var near = Spelling.Nearest(alignment.Element, framework.Elements.Select(e => e.Id));
            ground.Warn("unknown-element", place, new($"{framework.Id} has no element '{alignment.Element}'.", $"{framework.Id} 中没有要素“{alignment.Element}”。"), near is null ? new("The id of one of its elements.", "该框架某一要素的编号。") : new($"Did you mean '{near}'?", $"是否指“{near}”？"));
            return;
        }

        var parts = element.Parts.Select(p => p.Id).ToList();
        foreach (var part in alignment.Covered.Concat(alignment.Missing).Where(p => parts.Count > 0 && !parts.Contains(p)))
        {
            ground.Warn("unknown-part", place, new($"{framework.Id} {element.Id} has no part '{part}'.", $"{framework.Id} {element.Id} 中没有“{part}”这一组成部分。"), new($"One of {string.Join(", ", parts)}.", $"下列之一：{string.Join("、", parts)}。"));
        }

        if (alignment.Degree is { } degree && alignment.Covered.Count > 0 && ElementCoverage.Proposed(element, alignment.Covered) is { } proposed && degree < proposed)
        {
            var (said, speak) = (PlanWords.Of(degree), PlanWords.Of(proposed));
            ground.Warn("alignment-too-high", place, new($"It claims a {Small(said.En)} degree of alignment with {element.Id} of the {framework.Name.En}, but takes up only {alignment.Covered.Count} of its {parts.Count} parts: that is {Small(speak.En)}.", $"与{framework.Name.Zh}第 {element.Id} 项的衔接程度填为“{said.Zh}”，但该项 {parts.Count} 个组成部分仅覆盖 {alignment.Covered.Count} 个，应为“{speak.Zh}”。"), new("Lower the degree, or cover more parts.", "下调程度，或覆盖更多组成部分。"));
        }
    }
}
