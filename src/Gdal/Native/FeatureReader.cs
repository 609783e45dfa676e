using System.Runtime.InteropServices;

namespace Hedgerow.Gdal.Native;

/// <summary>Copies a native feature into one of ours.</summary>
internal static unsafe class FeatureReader
{
    internal const int Boolean = 1;

    internal static Feature Read(nint feature, IReadOnlyList<FieldInfo> fields, bool geometry)
    {
        var values = new FieldValue[fields.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Value(feature, i, fields[i].Type);
        }

        var shape = geometry ? Ogr.OGR_F_GetGeometryRef(feature) : 0;
        return new Feature(Ogr.OGR_F_GetFID(feature), shape == 0 ? null : Geometries.ToPlainWkb(shape), values);
    }

    private static FieldValue Value(nint feature, int index, FieldType type)
    {
        if (Ogr.OGR_F_IsFieldSet(feature, index) == 0)
        {
            return default;
        }

        if (Ogr.OGR_F_IsFieldNull(feature, index) != 0)
        {
            return new FieldValue(FieldState.Null, 0, 0, null);
        }

        switch (type)
        {
            case FieldType.Integer or FieldType.Integer64:
                return new FieldValue(FieldState.Integer, Ogr.OGR_F_GetFieldAsInteger64(feature, index), 0, null);
            case FieldType.Real:
                return new FieldValue(FieldState.Real, 0, Ogr.OGR_F_GetFieldAsDouble(feature, index), null);
            case FieldType.Binary:
                int count;
                var bytes = Ogr.OGR_F_GetFieldAsBinary(feature, index, &count);
                return new FieldValue(FieldState.Bytes, 0, 0, new ReadOnlySpan<byte>(bytes, count).ToArray());
            default:
                var text = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(Ogr.OGR_F_GetFieldAsString(feature, index));
                return new FieldValue(FieldState.Text, 0, 0, text.ToArray());
        }
    }
}

/// <summary>What a field of a feature holds.</summary>
internal enum FieldState : byte
{
    Unset,
    Null,
    Integer,
    Real,
    Text,
    Bytes,
}

/// <summary>Value of a field of a feature.</summary>
internal readonly record struct FieldValue(FieldState State, long Integer, double Real, byte[]? Bytes);
