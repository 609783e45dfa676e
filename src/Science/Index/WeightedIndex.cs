namespace Hedgerow.Science.Index;

/// <summary>One component of a weighted index, as its edition defines it.</summary>
/// <param name="Id">The component's id in its edition.</param>
/// <param name="Weight">Its share of the index, above 0; the weights of an edition add up to 1.</param>
/// <param name="ReferenceMaximum">The value that is normalised to 100, above 0, in the component's unit.</param>
/// <param name="Inverted">Whether less is better, so that 100 minus the normalised value counts.</param>
/// <param name="Standing">Whether weight and reference maximum are official.</param>
public sealed record WeightedTerm(string Id, decimal Weight, decimal ReferenceMaximum, bool Inverted, Standing Standing);

/// <summary>What was measured for a component.</summary>
/// <param name="Term">The component.</param>
/// <param name="Value">The value in the component's unit, 0 or more; null when it was not measured.</param>
/// <param name="Evidenced">Whether the city gave evidence, where it has to. Without it the value is shown and does not count.</param>
public sealed record WeightedInput(WeightedTerm Term, decimal? Value, bool Evidenced = true);

/// <summary>A component in the index.</summary>
/// <param name="Term">The component.</param>
/// <param name="Value">The value measured.</param>
/// <param name="Normalised">The value on the scale of 0 to 100, before it is inverted.</param>
/// <param name="Capped">Whether the value lay above the reference maximum and was cut to 100.</param>
/// <param name="Contribution">What it adds to the index.</param>
public sealed record WeightedPart(WeightedTerm Term, decimal Value, decimal Normalised, bool Capped, decimal Contribution);

/// <summary>A weighted index with its parts.</summary>
/// <param name="Total">The total.</param>
/// <param name="Parts">The components that were measured, in the order of the edition.</param>
/// <param name="Missing">The ids of those that were not; while there are any, the index has no value.</param>
public sealed record WeightedResult(Total Total, IReadOnlyList<WeightedPart> Parts, IReadOnlyList<string> Missing);

/// <summary>The weighted sum of normalised values.</summary>
/// <remarks>
/// <para><b>Formula</b>: I = Σ wᵢ · x′ᵢ, or wᵢ · (100 − x′ᵢ) for an inverted component; x′ = min(100, 100 · x / x_max).</para>
/// <para><b>Meaning</b>: 100 when every component reaches its reference maximum and there is nothing inverted to subtract.</para>
/// <para><b>Units</b>: x and x_max in the component's unit; x′ and I without unit.</para>
/// <para><b>Range</b>: 0 ≤ I ≤ 100.</para>
/// <para><b>Behaviour</b>: rises with every component, falls with an inverted one. A component that is missing leaves the index without value.</para>
/// <para><b>Assumes</b>: weights add up to 1. Cutting at 100 is Hedgerow's choice where the norm is silent; it is flagged.</para>
/// <para><b>Source</b>: [hj623-2011].</para>
/// </remarks>
public static class WeightedIndex
{
    /// <summary>Computes the index.</summary>
    /// <param name="inputs">All components of the edition, measured or not, each once.</param>
    /// <param name="grades">The grades of the edition; null where it has none.</param>
    /// <returns>The index with its parts.</returns>
    /// <exception cref="ArgumentException">Weights that do not add up to 1, a component twice, or a weight, maximum or value out of range.</exception>
    public static WeightedResult Of(IReadOnlyList<WeightedInput> inputs, GradeTable? grades = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        Check(inputs);

        List<WeightedPart> parts = [];
        List<string> missing = [];
        foreach (var input in inputs)
        {
            if (input is { Value: { } value, Evidenced: true })
            {
                parts.Add(Part(input.Term, value));
            }
            else
            {
                missing.Add(input.Term.Id);
            }
        }

        decimal? index = missing.Count == 0 ? parts.Sum(part => part.Contribution) : null;
        return new WeightedResult(
            new Total(
                TotalKind.Weighted,
                index,
                index is { } known ? grades?.For(known) : null,
                Score: null,
                Max: null,
                ProvisionalScore: null,
                ProvisionalMax: null,
                ScoredCount: parts.Count,
                EditionCount: inputs.Count,
                EditionMax: 100m,
                Standing: inputs.All(input => input.Term.Standing is Standing.Official) ? Standing.Official : Standing.Provisional),
            parts,
            missing);
    }

    private static WeightedPart Part(WeightedTerm term, decimal value)
    {
        var normalised = 100m * value / term.ReferenceMaximum;
        var capped = normalised > 100m;
        normalised = capped ? 100m : normalised;
        return new WeightedPart(term, value, normalised, capped, term.Weight * (term.Inverted ? 100m - normalised : normalised));
    }

    private static void Check(IReadOnlyList<WeightedInput> inputs)
    {
        HashSet<string> seen = [];
        foreach (var (term, value, _) in inputs)
        {
            if (!seen.Add(term.Id))
            {
                throw new ArgumentException($"The component {term.Id} stands twice in the index.", nameof(inputs));
            }

            if (term.Weight <= 0m || term.ReferenceMaximum <= 0m)
            {
                throw new ArgumentException(
                    $"The component {term.Id} has the weight {term.Weight} and the reference maximum {term.ReferenceMaximum}: both lie above 0.", nameof(inputs));
            }

            if (value < 0m)
            {
                throw new ArgumentException($"The component {term.Id} has the value {value}: it is 0 or more.", nameof(inputs));
            }
        }

        var sum = inputs.Sum(input => input.Term.Weight);
        if (sum != 1m)
        {
            throw new ArgumentException($"The weights add up to {sum}, they have to add up to 1.", nameof(inputs));
        }
    }
}
