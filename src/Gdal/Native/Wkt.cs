namespace Hedgerow.Gdal.Native;

/// <summary>Reference systems as text.</summary>
internal static unsafe class Wkt
{
    /// <summary>Well-known text of a reference system: version 2 (2019), else whatever the library can say.</summary>
    internal static string? Of(nint srs)
    {
        if (srs == 0)
        {
            return null;
        }

        foreach (var format in new[] { "FORMAT=WKT2_2019", "FORMAT=DEFAULT" })
        {
            using var options = new StringList([format, "MULTILINE=NO"]);
            nint text = 0;
            var code = Osr.OSRExportToWktEx(srs, &text, options.Pointer);
            var wkt = Text.Taken(text);
            if (code == 0 && !string.IsNullOrEmpty(wkt))
            {
                return wkt;
            }
        }

        return null;
    }
}
