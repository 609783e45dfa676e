namespace Hedgerow.Server.Runs;

/// <summary>Names of a run's files that pages ask for.</summary>
internal static class RunFiles
{
    /// <summary>What maps there are.</summary>
    public const string Map = "map/map.json";

    /// <summary>The layers in longitude and latitude.</summary>
    public const string Features = "map/features.gpkg";

    /// <summary>The page of the run that needs no server.</summary>
    public const string Scorecard = "scorecard.html";

    /// <summary>The numbers as a table.</summary>
    public const string Table = "indicators.csv";
}
