namespace Hedgerow.Gdal.Native;

/// <summary>.NET types of cells and the library's.</summary>
internal static class CellType
{
    /// <summary>The library's type for a type of ours.</summary>
    internal static BandType Of<T>()
        where T : unmanaged => default(T) switch
        {
            byte => BandType.Byte,
            ushort => BandType.UInt16,
            short => BandType.Int16,
            uint => BandType.UInt32,
            int => BandType.Int32,
            float => BandType.Float32,
            double => BandType.Float64,
            _ => throw new ArgumentException(
                $"Cells are byte, ushort, short, uint, int, float or double, not {typeof(T).Name}.", typeof(T).Name),
        };

    /// <summary>Bytes of a cell.</summary>
    internal static int Size(BandType type) => type switch
    {
        BandType.Byte or BandType.SByte => 1,
        BandType.UInt16 or BandType.Int16 => 2,
        BandType.UInt32 or BandType.Int32 or BandType.Float32 => 4,
        _ => 8,
    };
}
