using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape;

/// <summary>Two patches whose gap is below the reach looked for.</summary>
/// <param name="First">The patch of the smaller number.</param>
/// <param name="Second">The patch of the larger number.</param>
/// <param name="GapSquared">Square of the smallest unobstructed gap between them, m².</param>
/// <param name="FirstCell">A cell of the first patch that is nearest to the second: row × columns + column.</param>
/// <param name="SecondCell">The cell of the second patch that it is nearest to.</param>
public readonly record struct Link(int First, int Second, double GapSquared, int FirstCell, int SecondCell)
{
    /// <summary>The smallest unobstructed gap.</summary>
    public Length Gap => Length.FromMetres(Math.Sqrt(GapSquared));
}
