using System.Text.RegularExpressions;

namespace Hedgerow.Cities.Layers;

/// <summary>Paths as results show them: relative to the city's folder, never a place on somebody's machine, never a password.</summary>
internal static partial class ShownPath
{
    /// <summary>The path to show.</summary>
    /// <param name="folder">The city's folder.</param>
    /// <param name="path">The path as it is opened: a file, or what only GDAL understands (archives, web addresses, databases).</param>
    /// <returns>The text.</returns>
    public static string Of(string folder, string path)
    {
        if (Virtual().Match(path) is { Success: true } inside)
        {
            return inside.Value + Of(folder, path[inside.Length..]);
        }

        return Path.IsPathRooted(path)
            ? Path.GetRelativePath(folder, path).Replace('\\', '/')
            : Account().Replace(Password().Replace(path, "$1=***"), "://***@");
    }

    // GDAL's doors to archives and the web stand before the path, one before the other.
    [GeneratedRegex(@"^/vsi\w+/")]
    private static partial Regex Virtual();

    [GeneratedRegex(@"\b(password|passwd|pwd|token|sig|signature|access_key|api_?key)=('[^']*'|""[^""]*""|[^\s&;]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Password();

    [GeneratedRegex("://[^/@\\s]+@")]
    private static partial Regex Account();
}
