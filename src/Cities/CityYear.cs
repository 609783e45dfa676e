using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Cities;

/// <summary>A city in one year: its areas and layers on the canvas. Safe to read from several threads.</summary>
public sealed class CityYear
{
    private CityYear()
    {
    }

    /// <summary>The city.</summary>
    public CityData City => throw new NotSupportedException();

    /// <summary>The year.</summary>
    public int Year => throw new NotSupportedException();

    /// <summary>The working grid.</summary>
    public Canvas Canvas => throw new NotSupportedException();

    /// <summary>Size of a cell: the square root of its area, m.</summary>
    public double CellSizeM => throw new NotSupportedException();

    /// <summary>The whole city.</summary>
    public AssessedArea Whole => throw new NotSupportedException();

    /// <summary>Its units, in the order of their file; empty where none are declared or asked for.</summary>
    public IReadOnlyList<AssessedArea> Units => throw new NotSupportedException();

    /// <summary>Land cover of this year, else of the latest earlier one (noted).</summary>
    public Found<Sourced<LandCoverMap>> LandCover => throw new NotSupportedException();

    /// <summary>The sea on the canvas; null where none is declared and the legend knows none.</summary>
    public Sourced<Grid<byte>>? Sea => throw new NotSupportedException();

    /// <summary>Every cell that a barrier touches; null where none are declared.</summary>
    public Sourced<Grid<byte>>? Barriers => throw new NotSupportedException();

    /// <summary>Parks.</summary>
    public Found<Sourced<ParkSet>> Parks => throw new NotSupportedException();

    /// <summary>Protected areas.</summary>
    public Found<Sourced<ProtectedSet>> Protected => throw new NotSupportedException();

    /// <summary>People.</summary>
    public Found<Sourced<PeopleMap>> People => throw new NotSupportedException();

    /// <summary>Built-up ground for species indicators: the layer <c>built_up</c>, else the legend's built-up classes, else buildings, else districts with people; the choice is noted.</summary>
    public Found<Sourced<Grid<byte>>> BuiltUpForSpecies => throw new NotSupportedException();

    /// <summary>The cells of a role: from the vector layer of that name (noted), else from the legend.</summary>
    /// <param name="role">The role.</param>
    /// <returns>The mask, or why there is none.</returns>
    public Found<Sourced<RoleMask>> Role(LandRole role) => throw new NotSupportedException();

    /// <summary>Restoration in an area.</summary>
    /// <param name="area">The whole city or a unit.</param>
    /// <returns>The facts, or why there are none.</returns>
    public Found<Sourced<RestorationFacts>> Restoration(AssessedArea area) => throw new NotSupportedException();
}
