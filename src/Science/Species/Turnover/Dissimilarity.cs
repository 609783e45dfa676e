namespace Hedgerow.Science.Species.Turnover;

/// <summary>How different lists of species are, and how the difference comes about.</summary>
/// <param name="Total">The whole difference, 0 to 1.</param>
/// <param name="Turnover">The part from species that replace each other.</param>
/// <param name="Nestedness">The part from one list being poorer than the other.</param>
public readonly record struct Dissimilarity(double Total, double Turnover, double Nestedness);
