using Hedgerow.Gdal.Native;

namespace Hedgerow.Gdal;

/// <summary>A layer of an open data set. It belongs to the same thread as its data set, and is read by one reader at a time.</summary>
public sealed unsafe class VectorLayer
{
    private readonly Dataset _owner;
    private readonly nint _layer;
    private IReadOnlyList<FieldInfo>? _fields;
    private bool _filteredByAttributes;
    private bool _filteredByBox;

    internal VectorLayer(Dataset owner, nint layer)
    {
        _owner = owner;
        _layer = layer;
    }

    /// <summary>Its name.</summary>
    public string Name => Text.Of(Ogr.OGR_L_GetName(Native)) ?? string.Empty;

    /// <summary>Its reference system as WKT 2, or null where it has none.</summary>
    /// <remarks>Drivers may assume one: GeoJSON without a crs member reads as longitude and latitude on WGS 84, as its standard says.</remarks>
    public string? ProjectionWkt => Wkt.Of(Ogr.OGR_L_GetSpatialRef(Native));

    /// <summary>Declared type of its geometries, in two dimensions.</summary>
    public GeometryType GeometryType => (GeometryType)Ogr.OGR_GT_Flatten(Ogr.OGR_L_GetGeomType(Native));

    /// <summary>Name of the geometry column, or empty.</summary>
    public string GeometryColumn => Text.Of(Ogr.OGR_L_GetGeometryColumn(Native)) ?? string.Empty;

    /// <summary>Number of features that pass the filters.</summary>
    public long FeatureCount
    {
        get
        {
            Errors.Reset();
            var count = Ogr.OGR_L_GetFeatureCount(Native, 1);
            return count >= 0 ? count : throw Errors.Last($"The features of layer {Name} cannot be counted", _owner.Path);
        }
    }

    /// <summary>The box around its features, filters aside; null when there is none.</summary>
    public Extent? Extent
    {
        get
        {
            NativeEnvelope box;
            return Ogr.OGR_L_GetExtent(Native, &box, 1) == 0 ? new Extent(box.MinX, box.MinY, box.MaxX, box.MaxY) : null;
        }
    }

    /// <summary>Its fields in order; field n of a feature is item n, from 0.</summary>
    public IReadOnlyList<FieldInfo> Fields => _fields ??= DescribeFields();

    private nint Native
    {
        get
        {
            _ = _owner.Pointer;
            return _layer;
        }
    }

    /// <summary>Place of a field, or -1.</summary>
    /// <param name="name">Its name; exact spelling first, else whatever the case of its letters.</param>
    /// <returns>The place in <see cref="Fields"/>.</returns>
    public int FieldIndex(string name)
    {
        foreach (var rule in new[] { StringComparison.Ordinal, StringComparison.OrdinalIgnoreCase })
        {
            for (var i = 0; i < Fields.Count; i++)
            {
                if (string.Equals(Fields[i].Name, name, rule))
                {
                    return i;
                }
            }
        }

        return -1;
    }

    /// <summary>Lets only some features pass.</summary>
    /// <param name="sql">The condition of a WHERE clause in OGR's SQL; null to let all pass.</param>
    /// <exception cref="GdalException">The condition is not understood.</exception>
    public void SetAttributeFilter(string? sql)
    {
        _filteredByAttributes = sql is not null;
        Ogr.OGR_L_ResetReading(Native);
        Errors.Reset();
        var code = Ogr.OGR_L_SetAttributeFilter(Native, sql);
        if (code == 0 && sql is not null)
        {
            // Some drivers look at the condition only when they read.
            Ogr.OGR_F_Destroy(Ogr.OGR_L_GetNextFeature(Native));
            code = Cpl.CPLGetLastErrorType() >= Cpl.Failure ? 1 : 0;
        }

        if (code != 0)
        {
            var problem = Errors.Last($"Layer {Name} cannot be filtered by {sql}", _owner.Path);
            _ = Ogr.OGR_L_SetAttributeFilter(Native, null);
            throw problem;
        }
    }

    /// <summary>Lets only features pass whose geometry meets a box; some drivers compare boxes alone.</summary>
    /// <param name="box">The box in the layer's reference system; null to let all pass.</param>
    public void SetSpatialFilter(Extent? box)
    {
        _filteredByBox = box is not null;
        if (box is { } rectangle)
        {
            Ogr.OGR_L_SetSpatialFilterRect(Native, rectangle.MinX, rectangle.MinY, rectangle.MaxX, rectangle.MaxY);
        }
        else
        {
            Ogr.OGR_L_SetSpatialFilter(Native, 0);
        }
    }

    /// <summary>Reads the features from the start. A second reader of the same layer disturbs the first.</summary>
    /// <param name="geometry">False to leave the geometries unread.</param>
    /// <param name="fields">Names of the fields to read; the others may come as unset. Null for all.</param>
    /// <returns>The features, read as they are asked for.</returns>
    /// <exception cref="GdalException">A feature cannot be read.</exception>
    public IEnumerable<Feature> Features(bool geometry = true, IReadOnlyCollection<string>? fields = null)
    {
        Start(geometry, fields);
        while (Next(geometry) is { } feature)
        {
            yield return feature;
        }
    }

    private void Start(bool geometry, IReadOnlyCollection<string>? fields)
    {
        // What a filter looks at has to be read.
        List<string> ignored = fields is null || _filteredByAttributes
            ? []
            : [.. Fields.Select(field => field.Name).Where(name => !fields.Contains(name))];
        if (!geometry && !_filteredByBox)
        {
            ignored.Add("OGR_GEOMETRY");
        }

        using var list = new StringList(ignored);
        Errors.Reset();
        // Not every driver can leave fields unread; those give them all.
        _ = Ogr.OGR_L_SetIgnoredFields(Native, list.Pointer);
        Ogr.OGR_L_ResetReading(Native);
        Errors.Reset();
    }

    private Feature? Next(bool geometry)
    {
        Errors.Reset();
        var feature = Ogr.OGR_L_GetNextFeature(Native);
        if (feature == 0)
        {
            Errors.CheckRaised($"Layer {Name} cannot be read to its end", _owner.Path);
            return null;
        }

        try
        {
            return FeatureReader.Read(feature, Fields, geometry);
        }
        finally
        {
            Ogr.OGR_F_Destroy(feature);
            GC.KeepAlive(_owner);
        }
    }

    private FieldInfo[] DescribeFields()
    {
        var definition = Ogr.OGR_L_GetLayerDefn(Native);
        var fields = new FieldInfo[Ogr.OGR_FD_GetFieldCount(definition)];
        for (var i = 0; i < fields.Length; i++)
        {
            var field = Ogr.OGR_FD_GetFieldDefn(definition, i);
            fields[i] = new FieldInfo(
                Text.Of(Ogr.OGR_Fld_GetNameRef(field)) ?? string.Empty,
                (FieldType)Ogr.OGR_Fld_GetType(field),
                Ogr.OGR_Fld_GetWidth(field),
                Ogr.OGR_Fld_GetPrecision(field),
                Ogr.OGR_Fld_GetSubType(field) == FeatureReader.Boolean);
        }

        return fields;
    }
}
