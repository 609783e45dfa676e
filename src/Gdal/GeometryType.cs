namespace Hedgerow.Gdal;

/// <summary>Types of geometries in two dimensions (OGRwkbGeometryType).</summary>
public enum GeometryType
{
    /// <summary>Any.</summary>
    Unknown = 0,

    /// <summary>Point.</summary>
    Point = 1,

    /// <summary>Line.</summary>
    LineString = 2,

    /// <summary>Polygon.</summary>
    Polygon = 3,

    /// <summary>Several points.</summary>
    MultiPoint = 4,

    /// <summary>Several lines.</summary>
    MultiLineString = 5,

    /// <summary>Several polygons.</summary>
    MultiPolygon = 6,

    /// <summary>Geometries of several types.</summary>
    GeometryCollection = 7,

    /// <summary>Arc.</summary>
    CircularString = 8,

    /// <summary>Line of straight parts and arcs.</summary>
    CompoundCurve = 9,

    /// <summary>Polygon with arcs.</summary>
    CurvePolygon = 10,

    /// <summary>Several lines, some with arcs.</summary>
    MultiCurve = 11,

    /// <summary>Several polygons, some with arcs.</summary>
    MultiSurface = 12,

    /// <summary>Surface of polygons in space.</summary>
    PolyhedralSurface = 15,

    /// <summary>Surface of triangles in space.</summary>
    Tin = 16,

    /// <summary>Triangle.</summary>
    Triangle = 17,

    /// <summary>No geometry: a table.</summary>
    None = 100,
}
