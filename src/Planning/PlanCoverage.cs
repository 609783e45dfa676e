using Hedgerow.Assessment;

namespace Hedgerow.Planning;

/// <summary>How a plan answers to a framework.</summary>
/// <param name="Framework">The framework.</param>
/// <param name="Elements">Its elements of the main kind (targets, else actions, else areas), in order.</param>
/// <param name="Unknown">How many more elements of that kind it has that are not known here.</param>
/// <param name="Committed">How many of its elements the plan answers to, of those that count for its commitment; null where it asks for no number.</param>
public sealed record PlanCoverage(Framework Framework, IReadOnlyList<ElementCoverage> Elements, int Unknown, int? Committed)
{
    /// <summary>The elements that no target answers to.</summary>
    public IEnumerable<ElementCoverage> Gaps => Elements.Where(e => e.By.Count == 0);

    /// <summary>How a plan answers to the frameworks that it names.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="frameworks">The frameworks that are known: <see cref="Frameworks.With"/>.</param>
    /// <returns>One for each framework of the plan that is known, in the plan's order.</returns>
    public static IReadOnlyList<PlanCoverage> Of(Plan plan, IReadOnlyList<Framework> frameworks)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return [.. plan.Frameworks.Select(id => frameworks.FirstOrDefault(f => f.Id == id)).OfType<Framework>().Select(f => Of(plan, f))];
    }

    /// <summary>How a plan answers to one framework.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="framework">The framework.</param>
    /// <returns>Its elements with what covers them.</returns>
    public static PlanCoverage Of(Plan plan, Framework framework)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(framework);
        var byElement = plan.Alignments.Where(a => a.Framework == framework.Id).ToLookup(a => a.Element, StringComparer.Ordinal);
        var elements = framework.Of(framework.MainKind).Select(e => ElementCoverage.Of(e, [.. byElement[e.Id]])).ToList();
        var committed = framework.Commitment is { } commitment ? framework.Of(commitment.Kind).Count(e => byElement[e.Id].Any()) : (int?)null;
        return new PlanCoverage(framework, elements, framework.Unknown(framework.MainKind), committed);
    }

    /// <summary>The Sustainable Development Goals, or elements of any other framework, that a plan touches by way of those that its targets answer to.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="frameworks">The frameworks that are known.</param>
    /// <param name="touched">Id of the framework touched.</param>
    /// <returns>Elements with the codes of the targets that touch them, in the framework's order.</returns>
    public static IReadOnlyList<(FrameworkElement Element, IReadOnlyList<string> Targets)> Touched(Plan plan, IReadOnlyList<Framework> frameworks, string touched = "sdg")
    {
        ArgumentNullException.ThrowIfNull(plan);
        var pairs = (from alignment in plan.Alignments
                     let element = frameworks.FirstOrDefault(f => f.Id == alignment.Framework)?.Element(alignment.Element)
                     where element is not null
                     from id in alignment.Framework == touched ? [alignment.Element] : element.Touches.GetValueOrDefault(touched, [])
                     select (id, alignment.Target)).ToLookup(p => p.id, p => p.Target, StringComparer.Ordinal);
        return [.. (frameworks.FirstOrDefault(f => f.Id == touched)?.Elements ?? []).Where(e => pairs.Contains(e.Id)).Select(e => (e, (IReadOnlyList<string>)[.. pairs[e.Id].Distinct().Order(StringComparer.Ordinal)]))];
    }
}

/// <summary>How a plan answers to an element.</summary>
/// <param name="Element">The element.</param>
/// <param name="By">The alignments of targets with it.</param>
/// <param name="Best">The best degree that somebody has judged; null where nobody has.</param>
/// <param name="Missing">The parts that no target covers; empty where the element's parts are not told apart.</param>
public sealed record ElementCoverage(FrameworkElement Element, IReadOnlyList<Alignment> By, AlignmentDegree? Best, IReadOnlyList<FrameworkPart> Missing)
{
    internal static ElementCoverage Of(FrameworkElement element, IReadOnlyList<Alignment> by)
    {
        var covered = by.SelectMany(a => a.Covered).ToHashSet(StringComparer.Ordinal);
        return new ElementCoverage(element, by, by.Where(a => a.Degree is not null).Select(a => a.Degree).Min(), [.. element.Parts.Where(p => !covered.Contains(p.Id))]);
    }

    /// <summary>The degree that the covered parts of an element speak for: all high, more than half medium, at least one low. A proposal: a person decides.</summary>
    /// <param name="element">The element.</param>
    /// <param name="covered">Ids of the covered parts.</param>
    /// <returns>The degree; null where nothing is covered or the parts are not told apart.</returns>
    public static AlignmentDegree? Proposed(FrameworkElement element, IReadOnlyList<string> covered)
    {
        ArgumentNullException.ThrowIfNull(element);
        var count = element.Parts.Count(p => covered.Contains(p.Id));
        return count == 0 ? null : count == element.Parts.Count ? AlignmentDegree.High : 2 * count > element.Parts.Count ? AlignmentDegree.Medium : AlignmentDegree.Low;
    }
}
