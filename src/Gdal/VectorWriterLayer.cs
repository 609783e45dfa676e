using System.Globalization;
using Hedgerow.Gdal.Native;

namespace Hedgerow.Gdal;

/// <summary>A layer being written.</summary>
public sealed unsafe class VectorWriterLayer
{
    private readonly VectorWriter _owner;
    private readonly GeometryType _type;
    private readonly IReadOnlyList<FieldInfo> _fields;
    private nint _layer;

    internal VectorWriterLayer(VectorWriter owner, nint layer, string name, GeometryType type, IReadOnlyList<FieldInfo> fields)
    {
        _owner = owner;
        _layer = layer;
        _type = type;
        _fields = fields;
        Name = name;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Adds a feature.</summary>
    /// <param name="wkb">Its geometry as well-known binary; null for none.</param>
    /// <param name="values">
    /// Its values in the order of the fields: null, string, bool, any integer or floating number, byte[], DateOnly, DateTimeOffset. A number that is
    /// not finite is written as null.
    /// </param>
    /// <exception cref="GdalException">The driver refuses it.</exception>
    public void Add(byte[]? wkb, params ReadOnlySpan<object?> values)
    {
        ObjectDisposedException.ThrowIf(_layer == 0, this);
        if (values.Length != _fields.Count)
        {
            throw new ArgumentException($"{values.Length} values given for the {_fields.Count} fields of layer {Name}.", nameof(values));
        }

        Errors.Reset();
        var feature = Ogr.OGR_F_Create(Ogr.OGR_L_GetLayerDefn(_layer));
        try
        {
            if (wkb is not null)
            {
                Errors.Check(Ogr.OGR_F_SetGeometryDirectly(feature, Shape(wkb)), $"The geometry does not fit layer {Name}", _owner.Path);
            }

            for (var i = 0; i < values.Length; i++)
            {
                Set(feature, i, values[i]);
            }

            Errors.Check(Ogr.OGR_L_CreateFeature(_layer, feature), $"A feature of layer {Name} cannot be written", _owner.Path);
        }
        finally
        {
            Ogr.OGR_F_Destroy(feature);
        }
    }

    /// <summary>Makes the layer unusable when its data set closes.</summary>
    internal void Release() => _layer = 0;

    private nint Shape(byte[] wkb)
    {
        var shape = Geometries.FromWkb(wkb);
        var single = (GeometryType)Ogr.OGR_GT_Flatten(Ogr.OGR_G_GetGeometryType(shape));
        var many = (single, _type) is (GeometryType.Polygon, GeometryType.MultiPolygon)
            or (GeometryType.LineString, GeometryType.MultiLineString) or (GeometryType.Point, GeometryType.MultiPoint);

        // ForceTo takes the geometry over.
        return many ? Ogr.OGR_G_ForceTo(shape, (int)_type, 0) : shape;
    }

    private void Set(nint feature, int index, object? value)
    {
        switch (value)
        {
            case null or double.NaN or double.PositiveInfinity or double.NegativeInfinity
                or float.NaN or float.PositiveInfinity or float.NegativeInfinity:
                Ogr.OGR_F_SetFieldNull(feature, index);
                break;
            case string text:
                Ogr.OGR_F_SetFieldString(feature, index, text);
                break;
            case bool truth:
                Ogr.OGR_F_SetFieldInteger64(feature, index, truth ? 1 : 0);
                break;
            case sbyte or byte or short or ushort or int or uint or long:
                SetInteger(feature, index, Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case float or double or decimal:
                Ogr.OGR_F_SetFieldDouble(feature, index, Convert.ToDouble(value, CultureInfo.InvariantCulture));
                break;
            case byte[] bytes:
                fixed (byte* start = bytes)
                {
                    Ogr.OGR_F_SetFieldBinary(feature, index, bytes.Length, start);
                }

                break;
            case DateOnly date:
                Ogr.OGR_F_SetFieldDateTime(feature, index, date.Year, date.Month, date.Day, 0, 0, 0, 0);
                break;
            case DateTimeOffset moment:
                const int utc = 100;
                var time = moment.UtcDateTime;
                Ogr.OGR_F_SetFieldDateTime(
                    feature, index, time.Year, time.Month, time.Day, time.Hour, time.Minute, time.Second, utc);
                break;
            default:
                throw new ArgumentException($"A {value.GetType().Name} cannot be written to field {_fields[index].Name}.", nameof(value));
        }
    }

    /// <summary>Sets a whole number; GDAL alone would cut one that is too large down to the largest.</summary>
    private void SetInteger(nint feature, int index, long value)
    {
        if (_fields[index].Type == FieldType.Integer && value != (int)value)
        {
            throw new ArgumentException(
                $"{value.ToString(CultureInfo.InvariantCulture)} does not fit the 32 bits of field {_fields[index].Name}; make it {FieldType.Integer64}.",
                nameof(value));
        }

        Ogr.OGR_F_SetFieldInteger64(feature, index, value);
    }
}
