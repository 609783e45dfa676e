using System.Text.RegularExpressions;

namespace Hedgerow.Browser.Tests;

/// <summary>Finds texts of one language on a page of another.</summary>
internal static partial class Languages
{
    // Texts of two words and more, without places for numbers, that differ in Chinese.
    private static readonly Lazy<List<string>> English = new(() =>
    {
        var chinese = Repository.Texts("zh");
        return
        [
            .. Repository.Texts("en").Where(text => text.Value.Contains(' ', StringComparison.Ordinal) && text.Value.Length >= 8 && !Place().IsMatch(text.Value) && chinese.GetValueOrDefault(text.Key) != text.Value && !text.Key.StartsWith("date.", StringComparison.Ordinal))
                .Select(text => text.Value),
        ];
    });

    /// <summary>The English texts of ours that stand on a Chinese page.</summary>
    public static IEnumerable<string> LeftInEnglish(string page) => English.Value.Where(text => page.Contains(text, StringComparison.Ordinal));

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
