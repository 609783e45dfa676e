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

    /// <summary>Whether a cell of a type can hold a value: some files declare NaN for whole numbers.</summary>
    internal static bool Holds(BandType type, double value)
    {
        var (least, most) = type switch
        {
            BandType.Byte => (byte.MinValue, byte.MaxValue),
            BandType.SByte => (sbyte.MinValue, sbyte.MaxValue),
            BandType.UInt16 => (ushort.MinValue, ushort.MaxValue),
            BandType.Int16 => (short.MinValue, short.MaxValue),
            BandType.UInt32 => (uint.MinValue, uint.MaxValue),
            BandType.Int32 => (int.MinValue, int.MaxValue),
            BandType.UInt64 => (ulong.MinValue, ulong.MaxValue),
            BandType.Int64 => (long.MinValue, (double)long.MaxValue),
            _ => (double.NaN, double.NaN),
        };
        return double.IsNaN(least) || (value >= least && value <= most && value == Math.Floor(value));
    }
}
