namespace Hedgerow.Maps;

/// <summary>Size of a cell as the caller states it, where the file does not say it in a unit of length.</summary>
/// <param name="Width">West-east, m, above 0.</param>
/// <param name="Height">North-south, m, above 0.</param>
public readonly record struct CellSize(double Width, double Height);
