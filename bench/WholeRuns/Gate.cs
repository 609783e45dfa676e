namespace Hedgerow.WholeRuns;

/// <summary>A city that is run whole, and what the run may cost.</summary>
/// <param name="Name">Name for people.</param>
/// <param name="Folder">Folder below <c>tests/Cities</c>.</param>
/// <param name="Seconds">Longest median time.</param>
internal sealed record Gate(string Name, string Folder, double Seconds)
{
    /// <summary>Most memory, MB.</summary>
    public const double Megabytes = 1000;

    /// <summary>Every file that a result holds.</summary>
    public static readonly string[] Files = ["assessment.json", "indicators.csv", "layers.gpkg", "groups.tif", "scorecard.html", "ro-crate-metadata.json"];

    /// <summary>The gates of issue 2.</summary>
    public static readonly Gate[] All = [new("San José, 31 municipalities", "san-jose", 10), new("Kigali", "kigali", 5)];
}
