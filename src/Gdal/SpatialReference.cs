using System.Globalization;
using Hedgerow.Gdal.Native;

namespace Hedgerow.Gdal;

/// <summary>A coordinate reference system. Its axes are always x (or longitude) before y (or latitude), whatever its authority says.</summary>
public sealed unsafe class SpatialReference : IDisposable
{
    /// <summary>Confidence of a match, in percent, from which it counts as the same system under another name.</summary>
    private const int SureMatch = 70;

    private readonly Lazy<string?> _code;

    private SpatialReference(nint srs)
    {
        // Looking through PROJ's tables takes up to a second.
        _code = new Lazy<string?>(() => Declared(Pointer) ?? Identified() ?? Matched(), LazyThreadSafetyMode.None);
        Osr.OSRSetAxisMappingStrategy(srs, Osr.TraditionalGisOrder);
        Handle = new SpatialReferenceHandle(srs);
    }

    /// <summary>Its name, or empty.</summary>
    public string Name => Text.Of(Osr.OSRGetName(Pointer)) ?? string.Empty;

    /// <summary>Well-known text, version 2 of 2019.</summary>
    public string Wkt => Hedgerow.Gdal.Native.Wkt.Of(Pointer) ?? throw Errors.Last($"The reference system {Name} has no text");

    /// <summary>PROJ string, or null where it cannot be said in one; it may lose details.</summary>
    public string? Proj
    {
        get
        {
            nint text = 0;
            var code = Osr.OSRExportToProj4(Pointer, &text);
            var proj = Text.Taken(text);
            return code == 0 && !string.IsNullOrEmpty(proj) ? proj : null;
        }
    }

    /// <summary>Whether its coordinates are longitude and latitude.</summary>
    public bool IsGeographic => Osr.OSRIsGeographic(Pointer) != 0;

    /// <summary>Whether it is a projection.</summary>
    public bool IsProjected => Osr.OSRIsProjected(Pointer) != 0;

    /// <summary>Whether it is local: not tied to the Earth.</summary>
    public bool IsLocal => Osr.OSRIsLocal(Pointer) != 0;

    /// <summary>Metres in one of its linear units.</summary>
    public double LinearUnitsInMetres => Osr.OSRGetLinearUnits(Pointer, null);

    /// <summary>Its authority and code, such as EPSG:5367: the one it declares, else the one of the same system in PROJ's tables, else null.</summary>
    public string? AuthorityCode => _code.Value;

    internal SpatialReferenceHandle Handle { get; }

    internal nint Pointer
    {
        get
        {
            ObjectDisposedException.ThrowIf(Handle.IsClosed, this);
            return Handle.DangerousGetHandle();
        }
    }

    /// <summary>Reads a reference system from text.</summary>
    /// <param name="text">EPSG:n, well-known text, PROJ string or PROJJSON.</param>
    /// <returns>The reference system.</returns>
    /// <exception cref="GdalException">The text is not understood.</exception>
    public static SpatialReference FromUserInput(string text)
    {
        ArgumentException.ThrowIfNullOrEmpty(text);
        var made = Empty();
        Errors.Reset();
        // Text that is a web address would be fetched.
        if (text.Contains("://", StringComparison.Ordinal) || Osr.OSRSetFromUserInput(made.Pointer, text) != 0)
        {
            made.Dispose();
            throw Errors.Last($"\"{(text.Length > 200 ? text[..200] + "..." : text)}\" is no reference system");
        }

        return made;
    }

    /// <summary>The UTM zone on WGS 84.</summary>
    /// <param name="zone">1 to 60.</param>
    /// <param name="north">True north of the equator.</param>
    /// <returns>EPSG:326nn or EPSG:327nn.</returns>
    public static SpatialReference Utm(int zone, bool north)
    {
        if (zone is < 1 or > 60)
        {
            throw new ArgumentOutOfRangeException(nameof(zone), zone, "UTM zones run from 1 to 60.");
        }

        return FromUserInput(string.Create(CultureInfo.InvariantCulture, $"EPSG:{(north ? 32600 : 32700) + zone}"));
    }

    /// <summary>The Lambert azimuthal equal-area projection on WGS 84 around a point, in metres.</summary>
    /// <param name="longitude">Longitude of the centre, degrees.</param>
    /// <param name="latitude">Latitude of the centre, degrees.</param>
    /// <returns>The reference system.</returns>
    public static SpatialReference LambertAzimuthalEqualArea(double longitude, double latitude)
    {
        if (!(Math.Abs(longitude) <= 180) || !(Math.Abs(latitude) <= 90))
        {
            throw new ArgumentOutOfRangeException(
                nameof(longitude), $"({longitude}, {latitude})", "A centre lies within 180° of longitude and 90° of latitude.");
        }

        var made = Empty();
        Errors.Reset();
        var name = string.Create(CultureInfo.InvariantCulture, $"Lambert azimuthal equal area at {longitude}, {latitude}");
        Errors.Check(Osr.OSRSetProjCS(made.Pointer, name), "The projection cannot be named");
        Errors.Check(Osr.OSRSetWellKnownGeogCS(made.Pointer, "WGS84"), "WGS 84 cannot be set");
        Errors.Check(Osr.OSRSetLAEA(made.Pointer, latitude, longitude, 0, 0), "The projection cannot be set");
        return made;
    }

    /// <summary>Whether two reference systems are equivalent: they give the same coordinates, whatever their names and axes' order.</summary>
    /// <param name="other">The other one.</param>
    /// <returns>True when they are.</returns>
    public bool IsSame(SpatialReference other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return IsSame(Pointer, other.Pointer);
    }

    /// <inheritdoc/>
    public void Dispose() => Handle.Dispose();

    private static SpatialReference Empty()
    {
        Loader.Ensure();
        return new SpatialReference(Osr.OSRNewSpatialReference(null));
    }

    private static bool IsSame(nint srs, nint other)
    {
        using var options = new StringList(["CRITERION=EQUIVALENT", "IGNORE_DATA_AXIS_TO_SRS_AXIS_MAPPING=YES"]);
        return Osr.OSRIsSameEx(srs, other, options.Pointer) != 0;
    }

    private static string? Declared(nint srs) =>
        (Text.Of(Osr.OSRGetAuthorityName(srs, null)), Text.Of(Osr.OSRGetAuthorityCode(srs, null))) is ({ } name, { } code)
            ? $"{name}:{code}"
            : null;

    private string? Identified()
    {
        var copy = Osr.OSRClone(Pointer);
        try
        {
            return Osr.OSRAutoIdentifyEPSG(copy) == 0 ? Declared(copy) : null;
        }
        finally
        {
            Osr.OSRDestroySpatialReference(copy);
        }
    }

    private string? Matched()
    {
        int count;
        int* confidence;
        var matches = Osr.OSRFindMatches(Pointer, 0, &count, &confidence);
        if (matches == null)
        {
            return null;
        }

        // The list is sorted, the best match first.
        var code = count > 0 && confidence[0] >= SureMatch && IsSame(Pointer, matches[0]) ? Declared(matches[0]) : null;
        Osr.OSRFreeSRSArray(matches);
        Cpl.VSIFree((nint)confidence);
        return code;
    }
}
