using Hedgerow.Cities;
using Hedgerow.Science.Quantities;
using Hedgerow.Yaml;

namespace Hedgerow.Assessment.Definition;

/// <summary>The mistakes of one edition file: those of its form, and those of its meaning.</summary>
internal sealed class EditionFindings(YamlFile yaml)
{
    private readonly List<Finding> own = [];

    /// <summary>Everything found so far, by line.</summary>
    public IReadOnlyList<Finding> All => [.. yaml.Problems.Select(Translate).Concat(own).OrderBy(f => f.Line)];

    /// <summary>Adds a mistake of meaning.</summary>
    public void Add(YamlItem at, string code, Wording found, Wording expected, string? nearest = null) =>
        own.Add(new Finding(Severity.Error, code, yaml.Path, at.Line, found, expected, nearest));

    /// <summary>Adds a word that is not among the known ones.</summary>
    public void Unknown(YamlItem at, string code, Wording what, string word, IReadOnlyCollection<string> known)
    {
        var list = string.Join(", ", known);
        Add(
            at,
            code,
            new Wording($"{at.Place}: unknown {what.En} '{word}'", $"{at.Place}：未知的{what.Zh}“{word}”"),
            new Wording($"one of: {list}", $"以下之一：{list}"),
            Spelling.Nearest(word, known));
    }

    /// <summary>Adds an id that was used before.</summary>
    public void Duplicate(YamlItem at, string id) => Add(
        at, "duplicate-id", new Wording($"{at.Place}: the id '{id}' was used before", $"{at.Place}：id“{id}”已使用过"), new Wording("an id of its own", "不重复的 id"));

    /// <summary>Reads a wording that must be there in both languages.</summary>
    public static Wording BothLanguages(YamlItem item)
    {
        item.Knows("en", "zh");
        return new Wording(item["en"].RequiredText(), item["zh"].RequiredText());
    }

    private Finding Translate(YamlProblem problem)
    {
        var (code, found) = problem.Kind switch
        {
            YamlProblemKind.Syntax => ("syntax", new Wording($"this is not YAML: {problem.Found}", $"不是有效的 YAML：{problem.Found}")),
            YamlProblemKind.UnknownKey => ("unknown-key", new Wording($"unknown key '{problem.Place}'", $"未知的键“{problem.Place}”")),
            YamlProblemKind.MissingKey => ("missing-key", new Wording($"'{problem.Place}' is missing", $"缺少“{problem.Place}”")),
            YamlProblemKind.DuplicateKey => ("duplicate-key", new Wording($"a key stands twice: {problem.Found}", $"键重复出现：{problem.Found}")),
            YamlProblemKind.WrongKind => ("wrong-kind", new Wording($"{problem.Place}: '{problem.Found}' is of the wrong kind", $"{problem.Place}：“{problem.Found}”类型不符")),
            _ => ("not-allowed", new Wording($"{problem.Place}: '{problem.Found}' is not allowed", $"{problem.Place}：不允许“{problem.Found}”")),
        };
        return new Finding(Severity.Error, code, yaml.Path, problem.Line, found, new Wording(problem.Expected, InChinese(problem.Expected)), problem.Nearest);
    }

    private static string InChinese(string expected) => expected switch
    {
        "text" => "文本",
        "a number" => "数字",
        "a whole number" => "整数",
        "YAML" => "有效的 YAML",
        _ => $"以下之一或此范围：{expected}",
    };
}
