using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Species.Richness;

/// <summary>What the estimators refuse, and the gap they share.</summary>
internal static class Refusals
{
    public static SpeciesFrequencies Of(SpeciesFrequencies found, SamplingKind kind)
    {
        ArgumentNullException.ThrowIfNull(found);
        return found.Kind == kind
            ? found
            : throw new ArgumentException(
                kind == SamplingKind.Abundance
                    ? "This form needs records of each species (abundance), and got the units that hold it (incidence)."
                    : "This form needs the units that hold each species (incidence), and got its records (abundance).",
                nameof(found));
    }

    public static Gap Nothing(SpeciesFrequencies found) => new(
        new Wording($"No species was found in a sample of {found.Size}, so there is nothing to estimate from.", $"规模为 {found.Size} 的样本未发现任何物种，无从估计。"),
        new Wording("Add records of this group, or survey it.", "请补充该类群的物种记录或开展调查。"));
}
