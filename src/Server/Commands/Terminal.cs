namespace Hedgerow.Server.Commands;

/// <summary>Where the person sits who starts the server, and in which language.</summary>
/// <param name="language">"en" or "zh".</param>
internal sealed class Terminal(string language)
{
    private static readonly string[] Variables = ["HEDGEROW_LANG", "LC_ALL", "LANG"];

    public string Language => language;

    /// <summary>From <c>--lang</c>, else the environment, else English.</summary>
    public static Terminal Of(string[] args)
    {
        var at = Array.IndexOf(args, "--lang");
        var told = at >= 0 && at + 1 < args.Length ? args[at + 1] : Variables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(v => !string.IsNullOrEmpty(v));
        return new Terminal(told?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true ? "zh" : "en");
    }

    public string Say(string en, string zh) => language == "zh" ? zh : en;

    public static void Line(string text) => Console.Out.WriteLine(text);

    public static void Error(string text) => Console.Error.WriteLine(text);
}
