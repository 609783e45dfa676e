using System.Globalization;
using System.Text;
using Hedgerow.Gdal.Native;

namespace Hedgerow.Gdal;

/// <summary>A feature, copied out of its layer: it stays good after the layer is closed.</summary>
public sealed class Feature
{
    private readonly FieldValue[] _values;

    internal Feature(long fid, byte[]? wkb, FieldValue[] values)
    {
        Fid = fid;
        Wkb = wkb;
        _values = values;
    }

    /// <summary>Its identifier in the layer.</summary>
    public long Fid { get; }

    /// <summary>Its geometry as little-endian well-known binary in two dimensions, curves made of straight lines; null when it has none.</summary>
    public byte[]? Wkb { get; }

    /// <summary>Number of fields.</summary>
    public int FieldCount => _values.Length;

    /// <summary>Whether the field was given at all, be it as null.</summary>
    /// <param name="field">Place of the field, from 0.</param>
    /// <returns>False where the feature does not mention the field.</returns>
    public bool IsSet(int field) => _values[field].State != FieldState.Unset;

    /// <summary>Whether the field was given as null.</summary>
    /// <param name="field">Place of the field, from 0.</param>
    /// <returns>True for an explicit null; false for a value and where the field is not set.</returns>
    public bool IsNull(int field) => _values[field].State == FieldState.Null;

    /// <summary>The value as text: numbers in their shortest invariant form, dates as OGR writes them; bytes that are not UTF-8 become U+FFFD.</summary>
    /// <param name="field">Place of the field, from 0.</param>
    /// <returns>The text, or null where the field is null or not set.</returns>
    public string? Text(int field) => _values[field] switch
    {
        { State: FieldState.Integer } value => value.Integer.ToString(CultureInfo.InvariantCulture),
        { State: FieldState.Real } value => value.Real.ToString("R", CultureInfo.InvariantCulture),
        { State: FieldState.Text } value => Encoding.UTF8.GetString(value.Bytes!),
        { State: FieldState.Bytes } value => Convert.ToHexString(value.Bytes!),
        _ => null,
    };

    /// <summary>The bytes of a text or binary field as the driver gave them, so that a wrong encoding can be seen.</summary>
    /// <param name="field">Place of the field, from 0.</param>
    /// <returns>The bytes; empty for other types and where the field is null or not set.</returns>
    public ReadOnlySpan<byte> RawText(int field) => _values[field].Bytes;

    /// <summary>The value as a number: that of a number field, or of a text that is one number in invariant form.</summary>
    /// <param name="field">Place of the field, from 0.</param>
    /// <returns>The number, or null where the field is null, not set or no number.</returns>
    public double? Number(int field) => _values[field] switch
    {
        { State: FieldState.Integer } value => value.Integer,
        { State: FieldState.Real } value => value.Real,
        { State: FieldState.Text } value when
            double.TryParse(value.Bytes, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => number,
        _ => null,
    };

    /// <summary>The value as a whole number.</summary>
    /// <param name="field">Place of the field, from 0.</param>
    /// <returns>The number, or null where the field holds no integer.</returns>
    public long? WholeNumber(int field) => _values[field] is { State: FieldState.Integer } value ? value.Integer : null;
}
