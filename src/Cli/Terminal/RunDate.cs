using System.Globalization;

namespace Hedgerow.Cli.Terminal;

/// <summary>The date that results carry.</summary>
internal static class RunDate
{
    /// <summary>Today in UTC, or the moment in SOURCE_DATE_EPOCH where a reproducible run is wanted.</summary>
    /// <returns>The date.</returns>
    public static DateOnly Today() =>
        long.TryParse(Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            ? DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime)
            : DateOnly.FromDateTime(DateTime.UtcNow);
}
