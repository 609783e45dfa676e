namespace Hedgerow.Gdal.Native;

/// <summary>The library's last error of this thread, as an exception.</summary>
internal static class Errors
{
    /// <summary>Forgets earlier errors, so that the next one read belongs to the next call.</summary>
    internal static void Reset() => Cpl.CPLErrorReset();

    /// <summary>The exception for a call that has just failed.</summary>
    internal static GdalException Last(string what, string? path = null)
    {
        var said = Text.Of(Cpl.CPLGetLastErrorMsg());
        var message = string.IsNullOrWhiteSpace(said) ? $"{what}; GDAL gives no reason." : $"{what}: {said.Trim()}";
        return new GdalException(message, path);
    }

    /// <summary>Throws when a call returned another code than 0 (CE_None, OGRERR_NONE).</summary>
    internal static void Check(int code, string what, string? path = null)
    {
        if (code != 0)
        {
            throw Last(what, path);
        }
    }

    /// <summary>Throws when a call that returns nothing has raised a failure.</summary>
    internal static void CheckRaised(string what, string? path = null)
    {
        if (Cpl.CPLGetLastErrorType() >= Cpl.Failure)
        {
            throw Last(what, path);
        }
    }
}
