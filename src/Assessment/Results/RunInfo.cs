namespace Hedgerow.Assessment.Results;

/// <summary>When and by what a result was made.</summary>
/// <param name="Date">Date of the run, ISO 8601: the only thing that differs between two runs of the same inputs.</param>
/// <param name="Version">Version of Hedgerow.</param>
/// <param name="GdalVersion">Version of GDAL.</param>
/// <param name="Language">Language the scorecard opens in.</param>
internal sealed record RunInfo(string Date, string Version, string GdalVersion, string Language);
