using System.Text.RegularExpressions;
using Hedgerow.Science.Quantities;
using Hedgerow.Yaml;

namespace Hedgerow.Cities.Declaration;

/// <summary>Puts what the YAML reader says into the two languages.</summary>
internal static partial class YamlFinding
{
    public static Finding From(YamlProblem problem, string file)
    {
        var place = problem.Place.Length == 0 ? string.Empty : $"{problem.Place}: ";
        var (code, found, expected) = problem.Kind switch
        {
            YamlProblemKind.Syntax => (
                "not-yaml",
                new Wording($"this is not YAML: {problem.Found}", $"不是有效的 YAML：{problem.Found}"),
                new Wording("`key: value` with a space after the colon, no tabs, no full-width colon, and quotation marks around a text that holds ': ' or ' #'", "“键: 值”的写法：使用半角冒号并在其后空一格，不用制表符；含有“: ”或“ #”的文字请加引号")),
            YamlProblemKind.NotUtf8 => (
                "not-utf8",
                new Wording($"the byte {problem.Found} is not UTF-8", $"字节 {problem.Found} 不是 UTF-8"),
                new Wording("a file saved as UTF-8", "以 UTF-8 编码保存的文件")),
            YamlProblemKind.DuplicateKey => (
                "duplicate-key",
                new Wording($"{place}the key stands twice", $"{place}该键重复出现"),
                new Wording($"each key once; it stands already in {problem.Expected}", $"每个键只写一次；此前已出现（{Chinese(problem.Expected)}）")),
            YamlProblemKind.UnknownKey => (
                "unknown-key",
                new Wording($"{place}nobody reads this key", $"{place}未知的键"),
                new Wording($"one of {problem.Expected}", $"下列之一：{problem.Expected}")),
            YamlProblemKind.MissingKey => (
                "missing-key",
                new Wording($"{place}nothing stands here", $"{place}此处为空"),
                new Wording(problem.Expected, Chinese(problem.Expected))),
            YamlProblemKind.WrongKind => (
                "wrong-kind",
                new Wording($"{place}{problem.Found}", $"{place}{Chinese(problem.Found)}"),
                new Wording(problem.Expected, Chinese(problem.Expected))),
            _ => (
                "out-of-range",
                new Wording($"{place}{problem.Found}", $"{place}{problem.Found}"),
                new Wording(problem.Expected, Chinese(problem.Expected))),
        };
        return new Finding(Severity.Error, code, file, problem.Line, found, expected, problem.Nearest);
    }

    // The YAML reader speaks in few fixed phrases; words and numbers of a file pass as they are.
    private static string Chinese(string text)
    {
        var known = text switch
        {
            "text" => "文字",
            "a number" => "数字",
            "a whole number" => "整数",
            "a mapping" => "一组键值",
            "a list" => "列表",
            _ => null,
        };
        return known ?? AtLine().Replace(OrLess().Replace(OrMore().Replace(FromTo().Replace(text, "$1 至 $2"), "不小于 $1"), "不大于 $1"), "第 $1 行");
    }

    [GeneratedRegex(@"^(-?[\d.eE+]+) to (-?[\d.eE+]+)$")]
    private static partial Regex FromTo();

    [GeneratedRegex(@"^(-?[\d.eE+]+) or more$")]
    private static partial Regex OrMore();

    [GeneratedRegex(@"^(-?[\d.eE+]+) or less$")]
    private static partial Regex OrLess();

    [GeneratedRegex(@"^line (\d+)$")]
    private static partial Regex AtLine();
}
