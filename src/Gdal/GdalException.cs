namespace Hedgerow.Gdal;

/// <summary>The library, or a file that it was given, failed; the message carries GDAL's own words.</summary>
public sealed class GdalException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What was tried, and what GDAL said.</param>
    /// <param name="path">The file concerned, when there is one.</param>
    public GdalException(string message, string? path)
        : base(message) => Path = path;

    /// <summary>Creates the exception with its cause.</summary>
    /// <param name="message">What was tried, and what GDAL said.</param>
    /// <param name="path">The file concerned, when there is one.</param>
    /// <param name="cause">The exception behind it.</param>
    public GdalException(string message, string? path, Exception cause)
        : base(message, cause) => Path = path;

    /// <summary>The file concerned, when there is one.</summary>
    public string? Path { get; }
}
