using System.Globalization;
using Hedgerow.DuckDb;

namespace Hedgerow.Cities.Records.Cleaning;

/// <summary>The table <c>countries</c> of <c>rules/countries.csv</c>: where each country lies, by its code of two letters.</summary>
internal static class CountryExtents
{
    /// <summary>The file of extents.</summary>
    internal static string File => Path.Combine(Path.GetDirectoryName(RepositoryData.Folder(RuleFolder.Name))!, "countries.csv");

    /// <summary>Makes the table.</summary>
    /// <param name="steps">Runs the statements.</param>
    internal static void Make(Steps steps)
    {
        steps.Run("CREATE TABLE countries (code VARCHAR, country_west DOUBLE, country_east DOUBLE, country_south DOUBLE, country_north DOUBLE, centre_lon DOUBLE, centre_lat DOUBLE, main_lon DOUBLE, main_lat DOUBLE)");
        steps.Insert("countries", System.IO.File.ReadLines(File).Where(l => l.Length > 0 && l[0] != '#').Skip(1).Select(Row));
    }

    private static string Row(string line)
    {
        var fields = line.Split(',');
        return $"({Sql.Quote(fields[0])}, {string.Join(", ", fields.Skip(1).Select(f => double.Parse(f, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture)))})";
    }
}
