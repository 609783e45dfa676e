namespace Hedgerow.Gdal;

#pragma warning disable CA1720 // The names are those of OGR.
/// <summary>Types of fields (OGRFieldType).</summary>
public enum FieldType
{
    /// <summary>32 bits with sign.</summary>
    Integer = 0,

    /// <summary>List of integers.</summary>
    IntegerList = 1,

    /// <summary>Double precision.</summary>
    Real = 2,

    /// <summary>List of reals.</summary>
    RealList = 3,

    /// <summary>Text.</summary>
    String = 4,

    /// <summary>List of texts.</summary>
    StringList = 5,

    /// <summary>Bytes.</summary>
    Binary = 8,

    /// <summary>Date.</summary>
    Date = 9,

    /// <summary>Time of day.</summary>
    Time = 10,

    /// <summary>Date and time.</summary>
    DateTime = 11,

    /// <summary>64 bits with sign.</summary>
    Integer64 = 12,

    /// <summary>List of 64-bit integers.</summary>
    Integer64List = 13,
}
