using System.Globalization;
using Hedgerow.DuckDb;
using Hedgerow.Science.Species.Surveys;

namespace Hedgerow.Cities.Records;

/// <summary>Covers that are written in Braun-Blanquet's codes become percent.</summary>
internal static class CoverCodes
{
    // As many values as it takes to see the scale; a table of plots holds a code in every row.
    private const int Looked = 20_000;

    /// <summary>Whether a column holds codes: one of them is no number, and nothing else stands there.</summary>
    /// <param name="database">Reads the table.</param>
    /// <param name="sql">The table.</param>
    /// <param name="place">Place of the column.</param>
    internal static bool Fill(DuckDbConnection database, string sql, int place)
    {
        var codes = string.Join(", ", CoverCode.All.Select(one => Sql.Quote(one.Code)));
        var letters = string.Join(", ", CoverCode.Letters.Select(Sql.Quote));
        using var reader = database.Query(
            $"SELECT coalesce(count_if(v IN ({letters})) > 0 AND count_if(v NOT IN ({codes}, '0', '.', '-')) = 0, false) FROM (SELECT lower(trim({Column(place)})) AS v FROM {sql} WHERE trim({Column(place)}) <> '' LIMIT {Looked})");
        return reader.Read() && reader.GetBoolean(0);
    }

    /// <summary>The table with percent in place of codes.</summary>
    /// <param name="sql">The table.</param>
    /// <param name="place">Place of the column.</param>
    internal static string InPercent(string sql, int place)
    {
        var cases = string.Join(" ", CoverCode.All.Select(one => string.Create(CultureInfo.InvariantCulture, $"WHEN {Sql.Quote(one.Code)} THEN '{one.Percent}'")));
        return $"(SELECT * REPLACE (CASE lower(trim({Column(place)})) {cases} ELSE {Column(place)} END AS {Column(place)}) FROM {sql})";
    }

    private static string Column(int place) => string.Create(CultureInfo.InvariantCulture, $"c{place}");
}
