namespace Hedgerow.Gdal;

/// <summary>A field of a layer.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Type of its values.</param>
/// <param name="Width">Width in characters, 0 where it is not limited.</param>
/// <param name="Precision">Decimals, 0 where they are not limited.</param>
/// <param name="IsBoolean">Whether an integer field holds only 0 and 1.</param>
public sealed record FieldInfo(string Name, FieldType Type, int Width = 0, int Precision = 0, bool IsBoolean = false);
