namespace Hedgerow.Yaml;

/// <summary>What can be wrong with the form of a YAML file.</summary>
public enum YamlProblemKind
{
    /// <summary>The file is not YAML at all.</summary>
    Syntax,

    /// <summary>The file is not written in UTF-8.</summary>
    NotUtf8,

    /// <summary>A key that nobody reads.</summary>
    UnknownKey,

    /// <summary>A key that must be there is not.</summary>
    MissingKey,

    /// <summary>The same key twice in one mapping.</summary>
    DuplicateKey,

    /// <summary>A value of another kind than expected (text where a number belongs).</summary>
    WrongKind,

    /// <summary>A value of the right kind outside what is allowed.</summary>
    NotAllowed,
}

/// <summary>One mistake in a YAML file.</summary>
/// <param name="Kind">The kind of mistake.</param>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Place">Path of keys, such as <c>land_cover[0].year</c>.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Expected">What was expected: a kind, a range, or the allowed words.</param>
/// <param name="Nearest">The nearest right spelling, where one is near.</param>
public sealed record YamlProblem(YamlProblemKind Kind, int Line, string Place, string Found, string Expected, string? Nearest = null);
