namespace Hedgerow.Science.Index;

/// <summary>The edge between two neighbouring bands when values are not rounded first.</summary>
/// <param name="At">The value of the edge, in the indicator's unit.</param>
/// <param name="Inclusive">Whether the edge itself already earns the points of the better of the two bands.</param>
public readonly record struct Cut(decimal At, bool Inclusive);
