namespace Hedgerow.Species.Tests;

/// <summary>Reads results in tests.</summary>
internal static class Reading
{
    internal static ResultTable Table(this SpeciesResult result, string name) => result.Tables.Single(table => table.Name == name);

    /// <summary>Some columns of a table, a row a text with bars between.</summary>
    internal static string[] Lines(this SpeciesResult result, string name, params string[] columns)
    {
        var table = result.Table(name);
        var places = columns.Select(column => table.Columns.Select((one, at) => (one, at)).Single(one => one.one.Name == column).at).ToArray();
        return [.. result.Rows(table).Select(row => string.Join('|', places.Select(place => Text(row[place]))))];
    }

    private static string Text(object? value) => value switch
    {
        null => "-",
        bool flag => flag ? "yes" : "no",
        double number => number.ToString("0.###", System.Globalization.CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };
}
