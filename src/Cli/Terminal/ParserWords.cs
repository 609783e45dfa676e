using System.Text.RegularExpressions;

namespace Hedgerow.Cli.Terminal;

/// <summary>The command-line library's own words: the program's name in them, and their Chinese, which the library has only in part.</summary>
internal static partial class ParserWords
{
    private static readonly (Regex English, string Chinese)[] Phrases =
    [
        (new("^Description:", RegexOptions.Multiline), "说明："),
        (new("^Usage:", RegexOptions.Multiline), "用法："),
        (new("^Arguments:", RegexOptions.Multiline), "参数："),
        (new("^Options:", RegexOptions.Multiline), "选项："),
        (new("^Commands:", RegexOptions.Multiline), "命令："),
        (new(@"\[command\]"), "[命令]"),
        (new(@"\[options\]"), "[选项]"),
        (new(@"\[default: "), "[默认: "),
        (new(@"\(REQUIRED\)"), "(必填)"),
        (new("Show help and usage information"), "显示帮助与用法"),
        (new("Show version information"), "显示版本"),
        (new("'(.*)' was not matched\\. Did you mean one of the following\\?"), "没有“$1”，是否想写："),
        (new("Required command was not provided\\."), "缺少命令。"),
        (new("Unrecognized command or argument '(.*)'\\."), "无法识别的命令或参数“$1”。"),
        (new("Required argument missing for command: '(.*)'\\."), "命令“$1”缺少必填参数。"),
        (new("Required argument '(.*)' missing for command: '(.*)'\\."), "命令“$2”缺少必填参数 $1。"),
        (new("Required argument missing for option: '(.*)'\\."), "选项“$1”缺少取值。"),
        (new("Option '(.*)' is required\\."), "必须给出选项“$1”。"),
        (new("Option '(.*)' expects a single argument but .* were provided\\."), "选项“$1”只能有一个取值。"),
        (new("Cannot parse argument '(.*)' for option '(.*)' as expected type '.*Int(32|64).*'\\."), "选项“$2”须为整数，而非“$1”。"),
        (new("Cannot parse argument '(.*)' for option '(.*)' as expected type '.*Double.*'\\."), "选项“$2”须为数字，而非“$1”。"),
        (new("Argument '(.*)' not recognized\\. Must be one of:"), "不接受“$1”，可用的值："),
    ];

    /// <summary>The texts in a language.</summary>
    /// <param name="language">"en" or "zh".</param>
    /// <param name="text">What the library says.</param>
    /// <returns>What people read.</returns>
    public static string In(string language, string text)
    {
        var named = ProgramName().Replace(text, "hedgerow");
        return language == "zh" ? Phrases.Aggregate(named, (said, phrase) => phrase.English.Replace(said, phrase.Chinese)) : named;
    }

    [GeneratedRegex(@"Hedgerow\.Cli\b")]
    private static partial Regex ProgramName();
}
