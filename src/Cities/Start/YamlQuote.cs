namespace Hedgerow.Cities.Start;

/// <summary>Writes texts so that YAML reads them back as they were.</summary>
internal static class YamlQuote
{
    public static string Of(string text) =>
        "\"" + text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal) + "\"";
}
