using System.Globalization;

namespace Hedgerow.Species;

/// <summary>What leaves the machine: the places of sensitive species are told by squares of a tenth of a degree and no finer.</summary>
internal static class Outgoing
{
    /// <summary>Side of the square, degrees.</summary>
    internal const double Degrees = 0.1;

    /// <summary>From the middle of such a square to its corner at the equator, m: the uncertainty that goes with it.</summary>
    internal const double SensitiveRadius = 7871;

    /// <summary>Longitude of a record as others may know it.</summary>
    internal static string Longitude { get; } = Rounded("lon");

    /// <summary>Latitude of a record as others may know it.</summary>
    internal static string Latitude { get; } = Rounded("lat");

    /// <summary>The least uncertainty of a record as others may know it, m.</summary>
    internal static string LeastRadius { get; } = string.Create(CultureInfo.InvariantCulture, $"CASE WHEN sensitive THEN {SensitiveRadius} ELSE 0 END");

    internal static void NoteSensitive(SpeciesWork work, string records) => NoteSensitive(work, work.Number($"SELECT count_if(sensitive) FROM {records}"));

    internal static void NoteSensitive(SpeciesWork work, long sensitive)
    {
        if (sensitive > 0)
        {
            work.Note(
                "sensitive",
                FormattableString.Invariant($"{sensitive} records of sensitive species are told by squares of {Degrees}° only."),
                FormattableString.Invariant($"{sensitive} 条敏感物种记录仅以 {Degrees}° 方格表示位置。"));
        }
    }

    private static string Rounded(string column) => string.Create(
        CultureInfo.InvariantCulture, $"CASE WHEN sensitive THEN round(floor({column} / {Degrees}) * {Degrees} + {Degrees / 2}, 2) ELSE {column} END");
}
