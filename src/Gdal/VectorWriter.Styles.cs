using Hedgerow.Gdal.Native;

namespace Hedgerow.Gdal;

/// <content>Styles inside a GeoPackage.</content>
public sealed partial class VectorWriter
{
    private static readonly FieldInfo[] StyleFields =
    [
        new("f_table_catalog", FieldType.String, 256),
        new("f_table_schema", FieldType.String, 256),
        new("f_table_name", FieldType.String, 256),
        new("f_geometry_column", FieldType.String, 256),
        new("styleName", FieldType.String, 30),
        new("styleQML", FieldType.String),
        new("styleSLD", FieldType.String),
        new("useAsDefault", FieldType.Integer, IsBoolean: true),
        new("description", FieldType.String),
        new("owner", FieldType.String, 30),
        new("ui", FieldType.String, 30),
        new("update_time", FieldType.DateTime),
    ];

    /// <summary>Adds the default style of a layer to the table layer_styles, where QGIS looks for it.</summary>
    /// <param name="layer">Name of the layer.</param>
    /// <param name="styleName">Name of the style, at most 30 characters.</param>
    /// <param name="qml">The style in QGIS's language.</param>
    /// <param name="sld">The same in SLD; empty for none.</param>
    /// <param name="description">A description; empty for none.</param>
    /// <exception cref="GdalException">The table cannot be written.</exception>
    public void AddStyle(string layer, string styleName, string qml, string sld = "", string description = "")
    {
        if (_driver != "GPKG")
        {
            throw new ArgumentException($"Styles are kept in a GeoPackage, not in {_driver}.", nameof(layer));
        }

        if (!_layers.Exists(known => known.Name == layer))
        {
            throw new ArgumentException($"There is no layer \"{layer}\" to style.", nameof(layer));
        }

        _styles ??= AddLayer("layer_styles", null, GeometryType.None, StyleFields, ["SPATIAL_INDEX=NO", "FID=id"]);
        _styles.Add(null, "", "", layer, "geom", styleName, qml, sld, true, description, "", null, _options.Stamp);
    }
}
