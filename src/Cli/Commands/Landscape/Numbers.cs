using System.CommandLine.Parsing;
using System.Globalization;
using Hedgerow.Cli.Terminal;

namespace Hedgerow.Cli.Commands.Landscape;

/// <summary>Lists of numbers with commas between.</summary>
internal static class Numbers
{
    /// <summary>Whole numbers.</summary>
    public static long[]? Whole(Screen screen, string option, ArgumentResult result) =>
        Of<long>(screen, option, result, screen.Say("whole numbers with commas between, such as 3,4", "以逗号分隔的整数，如 3,4"), (string text, out long number) =>
            long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number));

    /// <summary>Any finite numbers.</summary>
    public static double[]? Real(Screen screen, string option, ArgumentResult result) =>
        Of<double>(screen, option, result, screen.Say("numbers with commas between, such as 0,100,500", "以逗号分隔的数，如 0,100,500"), (string text, out double number) =>
            double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number));

    private delegate bool Reads<T>(string text, out T number);

    private static T[]? Of<T>(Screen screen, string option, ArgumentResult result, string expected, Reads<T> reads)
    {
        var numbers = new List<T>();
        foreach (var part in result.Tokens[0].Value.Split(','))
        {
            if (!reads(part, out var number))
            {
                result.AddError(screen.Say($"{option} takes {expected}, not '{result.Tokens[0].Value}'", $"{option} 须为{expected}，而非“{result.Tokens[0].Value}”"));
                return null;
            }

            numbers.Add(number);
        }

        return [.. numbers];
    }
}
