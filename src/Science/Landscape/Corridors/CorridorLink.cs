namespace Hedgerow.Science.Landscape.Corridors;

/// <summary>The least-cost way between two neighbouring sources.</summary>
/// <param name="First">One source, from 1.</param>
/// <param name="Second">The other, above <paramref name="First"/>.</param>
/// <param name="Cost">Least accumulated cost between their edges, resistance × m.</param>
/// <param name="Path">The cells of the way, from the last cell of the first source to the first cell of the second.</param>
/// <param name="LengthMetres">Length of the way from cell centre to cell centre, m.</param>
/// <param name="StraightMetres">Straight distance between the nearest cell centres of the two sources, m.</param>
public sealed record CorridorLink(int First, int Second, double Cost, IReadOnlyList<(int Column, int Row)> Path, double LengthMetres, double StraightMetres)
{
    /// <summary>Cost for each metre of the way: the mean resistance met.</summary>
    public double MeanResistance => Cost / LengthMetres;

    /// <summary>Whether it belongs to the minimum spanning tree: the cheapest links that hold everything together.</summary>
    public bool InSpanningTree { get; init; }
}

/// <summary>A link that was left out because its way crosses a third source: the ways to and from that source say the same.</summary>
/// <param name="First">One source.</param>
/// <param name="Second">The other.</param>
/// <param name="Through">The source that the way crosses first.</param>
public sealed record CrossedLink(int First, int Second, int Through);
