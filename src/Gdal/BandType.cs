namespace Hedgerow.Gdal;

#pragma warning disable CA1720 // The names are those of GDAL.
/// <summary>Types of cells (GDALDataType).</summary>
public enum BandType
{
    /// <summary>Not known.</summary>
    Unknown = 0,

    /// <summary>8 bits without sign.</summary>
    Byte = 1,

    /// <summary>16 bits without sign.</summary>
    UInt16 = 2,

    /// <summary>16 bits with sign.</summary>
    Int16 = 3,

    /// <summary>32 bits without sign.</summary>
    UInt32 = 4,

    /// <summary>32 bits with sign.</summary>
    Int32 = 5,

    /// <summary>Single precision.</summary>
    Float32 = 6,

    /// <summary>Double precision.</summary>
    Float64 = 7,

    /// <summary>Complex, 16 bits with sign each.</summary>
    ComplexInt16 = 8,

    /// <summary>Complex, 32 bits with sign each.</summary>
    ComplexInt32 = 9,

    /// <summary>Complex, single precision each.</summary>
    ComplexFloat32 = 10,

    /// <summary>Complex, double precision each.</summary>
    ComplexFloat64 = 11,

    /// <summary>64 bits without sign (GDAL 3.5 and later).</summary>
    UInt64 = 12,

    /// <summary>64 bits with sign (GDAL 3.5 and later).</summary>
    Int64 = 13,

    /// <summary>8 bits with sign (GDAL 3.7 and later).</summary>
    SByte = 14,
}
