namespace Hedgerow.Cities;

/// <summary>The table of sites that belongs to a survey: where each lies, and what else holds for it.</summary>
/// <param name="Path">Full path: a text table, or a vector layer of points.</param>
/// <param name="Columns">Darwin Core term → column, where the names differ.</param>
/// <param name="Line">Line of city.yaml.</param>
public sealed record SitesRef(string Path, IReadOnlyDictionary<string, string> Columns, int Line) : FileRef(Path, Line)
{
    /// <summary>Layer, for a vector file.</summary>
    public string? Layer { get; init; }
}
