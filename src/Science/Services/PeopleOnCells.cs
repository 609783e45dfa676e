using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Services;

/// <summary>People laid onto the cells of a grid, with the account that nobody was lost.</summary>
/// <param name="People">People in each cell.</param>
/// <param name="Given">People given.</param>
/// <param name="Placed">People that stand on the grid, summed cell by cell.</param>
/// <param name="Outside">People of sources that lie outside the grid.</param>
/// <param name="ByDistrict">By what each district was placed; empty when the source was a grid.</param>
public sealed record PeopleOnCells(Grid<float> People, double Given, double Placed, double Outside, IReadOnlyList<PlacedBy> ByDistrict)
{
    /// <summary>Relative difference that counts as conserved.</summary>
    public const double Tolerance = 1e-6;

    /// <summary>Relative difference between people given and people accounted for.</summary>
    public double RelativeError => Given == 0 ? Math.Abs(Placed + Outside) : Math.Abs(Placed + Outside - Given) / Given;

    /// <summary>Whether nobody was lost or won.</summary>
    public bool IsConserved => RelativeError <= Tolerance;
}
