namespace Hedgerow.Cli.Terminal;

/// <summary>Text from files as a terminal may be shown it: what would steer the terminal, or turn the order of letters round, becomes U+FFFD.</summary>
internal static class PlainText
{
    /// <summary>The text without them.</summary>
    /// <param name="text">The text.</param>
    public static string Of(string text) => text.Any(Steers) ? string.Concat(text.Select(sign => Steers(sign) ? '\uFFFD' : sign)) : text;

    private static bool Steers(char sign) => sign is not ('\n' or '\t') && (char.IsControl(sign) || sign is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'));
}
