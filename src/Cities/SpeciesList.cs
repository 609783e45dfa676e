using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities;

/// <summary>What a list of species for a year was made from.</summary>
public enum SpeciesListKind
{
    /// <summary>Lists that give each species' first and, perhaps, last year.</summary>
    FirstAndLast,

    /// <summary>A list that describes one year.</summary>
    OfAYear,

    /// <summary>A list without any year: it holds for every year, so that no change can be read from it.</summary>
    Undated,
}

/// <summary>The species of one status and group that the checklists hold in a year.</summary>
/// <param name="Group">Taxonomic group.</param>
/// <param name="Year">The year asked for.</param>
/// <param name="Species">Their names.</param>
/// <param name="Caveats">What the list can and cannot say.</param>
/// <param name="Kind">What it was made from.</param>
/// <param name="ListYear">The year that the list describes, where it is a list of one year.</param>
public sealed record SpeciesList(
    string Group, int Year, IReadOnlySet<string> Species, IReadOnlyList<Wording> Caveats, SpeciesListKind Kind, int? ListYear);

/// <summary>The species of one status and group in two years, from lists that can be compared.</summary>
/// <param name="Before">The earlier year.</param>
/// <param name="After">The later year.</param>
public sealed record SpeciesChange(SpeciesList Before, SpeciesList After)
{
    /// <summary>Species gained less species lost.</summary>
    public int Difference => After.Species.Count - Before.Species.Count;

    /// <summary>Held after, not before, in the order of their names.</summary>
    public IReadOnlyList<string> Gained => [.. After.Species.Except(Before.Species).Order(StringComparer.Ordinal)];

    /// <summary>Held before, not after, in the order of their names.</summary>
    public IReadOnlyList<string> Lost => [.. Before.Species.Except(After.Species).Order(StringComparer.Ordinal)];
}
