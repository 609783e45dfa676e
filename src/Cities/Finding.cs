using Hedgerow.Cities.Declaration;
using Hedgerow.Science.Quantities;
using Hedgerow.Yaml;

namespace Hedgerow.Cities;

/// <summary>How grave a finding is.</summary>
public enum Severity
{
    /// <summary>Nothing can be computed before it is mended.</summary>
    Error,

    /// <summary>Something is computed, but a reader must know.</summary>
    Warning,

    /// <summary>Good to know.</summary>
    Note,
}

/// <summary>One thing found while a city folder was read: what, where, what was expected, how to mend it.</summary>
/// <param name="Severity">How grave.</param>
/// <param name="Code">A stable short key such as <c>unknown-key</c>, for tests and look-up in docs/findings.md.</param>
/// <param name="File">The file, as the city names it.</param>
/// <param name="Line">Line in the file that names or holds the fault, where there is one.</param>
/// <param name="Found">What was found.</param>
/// <param name="Expected">What was expected, and how to mend it.</param>
/// <param name="Nearest">The nearest right spelling, where one is near.</param>
public sealed record Finding(Severity Severity, string Code, string File, int? Line, Wording Found, Wording Expected, string? Nearest = null)
{
    /// <summary>The file that <see cref="Line"/> is a line of, where that is not <see cref="File"/>: city.yaml names a map, and the map has the fault.</summary>
    public string? LineIn { get; init; }

    /// <summary>A mistake in the form of a YAML file, in both languages.</summary>
    /// <param name="problem">What the reader found.</param>
    /// <param name="file">The file, as results name it.</param>
    /// <returns>The finding.</returns>
    public static Finding Of(YamlProblem problem, string file)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return YamlFinding.From(problem, file);
    }

    /// <summary>File and line as people write them.</summary>
    public string Place => (Line, LineIn) switch
    {
        (null, _) => File,
        ({ } line, null) => $"{File}:{line}",
        ({ } line, { } named) => $"{File} ({named}:{line})",
    };
}
