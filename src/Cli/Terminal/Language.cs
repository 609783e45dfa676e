namespace Hedgerow.Cli.Terminal;

/// <summary>Which language the terminal speaks.</summary>
internal static class Language
{
    private static readonly string[] Variables = ["HEDGEROW_LANG", "LC_ALL", "LANG"];

    /// <summary>From <c>--lang en|zh</c>, else from the environment (HEDGEROW_LANG, LC_ALL, LANG), else English.</summary>
    /// <param name="args">The arguments of the program.</param>
    /// <returns>"en" or "zh".</returns>
    public static string Of(IReadOnlyList<string> args)
    {
        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] == "--lang" && i + 1 < args.Count)
            {
                return args[i + 1] == "zh" ? "zh" : "en";
            }

            if (args[i].StartsWith("--lang=", StringComparison.Ordinal))
            {
                return args[i].EndsWith("zh", StringComparison.Ordinal) ? "zh" : "en";
            }
        }

        var told = Variables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(v => !string.IsNullOrEmpty(v));
        return told?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true ? "zh" : "en";
    }
}
