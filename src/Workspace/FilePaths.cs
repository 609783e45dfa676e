namespace Hedgerow.Workspace;

/// <summary>Paths of files in a city's folder: relative, with slashes, good on every system, and never leading out.</summary>
public static class FilePaths
{
    private const int Longest = 240;
    private const int LongestPart = 120;

    private static readonly string[] NamesOfWindows =
        ["CON", "PRN", "AUX", "NUL", "COM1", "COM2", "COM3", "COM4", "COM5", "COM6", "COM7", "COM8", "COM9", "LPT1", "LPT2", "LPT3", "LPT4", "LPT5", "LPT6", "LPT7", "LPT8", "LPT9"];

    /// <summary>Gives a path back that may be used.</summary>
    /// <param name="path">The path.</param>
    /// <returns>The same path.</returns>
    /// <exception cref="WorkspaceException">It leads out, or some system could not hold it.</exception>
    public static string Checked(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var parts = path.Split('/');
        if (path.Length is 0 or > Longest || Array.Exists(parts, part => !IsGood(part)))
        {
            throw new WorkspaceException(
                WorkspaceProblem.Refused,
                $"\"{Shown(path)}\" cannot be the path of a file here: names with slashes between them, such as layers/parks.gpkg; no name begins with a dot or blank or ends with one, and none holds \\ : * ? \" < > | or control characters; at most {Longest} characters.",
                $"“{Shown(path)}”不能用作文件路径:应为以斜杠分隔的名称(如 layers/parks.gpkg);名称首尾不能是点或空格，不得含有 \\ : * ? \" < > | 或控制字符;全长不超过 {Longest} 个字符。");
        }

        return path;
    }

    private static bool IsGood(string part) =>
        part.Length is > 0 and <= LongestPart
        && part[0] is not ('.' or ' ') && part[^1] is not ('.' or ' ')
        && !part.Any(letter => char.IsControl(letter) || char.IsSurrogate(letter) || letter is '\u2028' or '\u2029' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') || "\\:*?\"<>|".Contains(letter, StringComparison.Ordinal))
        && !NamesOfWindows.Contains(part.Split('.')[0], StringComparer.OrdinalIgnoreCase);

    private static string Shown(string path) => new([.. path.Take(80).Select(letter => char.IsControl(letter) ? '?' : letter)]);
}
