namespace Hedgerow.Server.Findings;

/// <summary>Addresses of a city's files: a path may hold blanks, # and %.</summary>
public static class FileAddress
{
    /// <summary>The page of a file.</summary>
    /// <param name="slug">The city's short name.</param>
    /// <param name="path">The file's path.</param>
    /// <returns>The address.</returns>
    public static string Page(string slug, string path) => $"/c/{slug}/data/{Escaped(path)}";

    /// <summary>The download of a version.</summary>
    /// <param name="slug">The city's short name.</param>
    /// <param name="path">The file's path.</param>
    /// <param name="version">The version.</param>
    /// <returns>The address.</returns>
    public static string Download(string slug, string path, int version) => $"/files/of/{slug}/{version.ToString(System.Globalization.CultureInfo.InvariantCulture)}/{Escaped(path)}";

    private static string Escaped(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
    }
}
