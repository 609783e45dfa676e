using System.Globalization;
using Hedgerow.DuckDb;

namespace Hedgerow.Cities.Records.Cleaning;

/// <summary>The table <c>countries</c> of <c>rules/countries.csv</c> and <c>rules/capitals.csv</c>: where each country and its capital lie, by its code of two letters.</summary>
internal static class CountryExtents
{
    private const string Extents = "countries.csv";
    private const string Capitals = "capitals.csv";

    /// <summary>The files of extents and capitals.</summary>
    internal static IReadOnlyList<string> Files => [PathOf(Extents), PathOf(Capitals)];

    /// <summary>Makes the table.</summary>
    /// <param name="steps">Runs the statements.</param>
    internal static void Make(Steps steps)
    {
        steps.Run("CREATE TABLE countries (code VARCHAR, country_west DOUBLE, country_east DOUBLE, country_south DOUBLE, country_north DOUBLE, centre_lon DOUBLE, centre_lat DOUBLE, main_lon DOUBLE, main_lat DOUBLE, capital_lon DOUBLE, capital_lat DOUBLE)");
        var capitals = Table(Capitals).ToDictionary(f => f[0], f => (Lon: f[2], Lat: f[3]), StringComparer.Ordinal);
        steps.Insert("countries", Table(Extents).Select(fields =>
        {
            var capital = capitals.TryGetValue(fields[0], out var known) ? $"{Number(known.Lon)}, {Number(known.Lat)}" : "NULL, NULL";
            return $"({Sql.Quote(fields[0])}, {string.Join(", ", fields.Skip(1).Select(Number))}, {capital})";
        }));
    }

    private static IEnumerable<string[]> Table(string name) =>
        System.IO.File.ReadLines(PathOf(name)).Where(l => l.Length > 0 && l[0] != '#').Skip(1).Select(l => l.Split(','));

    private static string PathOf(string name) => Path.Combine(Path.GetDirectoryName(RepositoryData.Folder(RuleFolder.Name))!, name);

    private static string Number(string text) => double.Parse(text, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture);
}
