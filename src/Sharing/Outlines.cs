using Hedgerow.Cities;
using Hedgerow.Planning;
using Hedgerow.Science.Quantities;
using Hedgerow.Sharing.Plans;
using Hedgerow.Yaml;

namespace Hedgerow.Sharing;

/// <summary>The outlines of plans: those in the repository's folder <c>outlines/</c>, and any file of the same form.</summary>
public static class Outlines
{
    private const string Folder = "outlines";
    private const int Deepest = 3;

    /// <summary>What can be made from a plan and put into a chapter.</summary>
    public static IReadOnlyList<string> Parts => PlanParts.Keys;

    /// <summary>Keys of the outlines that come with Hedgerow.</summary>
    public static IReadOnlyList<string> Ids => [.. Directory.EnumerateFiles(RepositoryData.Folder(Folder), "*.yaml").Select(path => Path.GetFileNameWithoutExtension(path)!).Order(StringComparer.Ordinal)];

    /// <summary>Reads an outline.</summary>
    /// <param name="idOrPath">Its key, or the path of a file.</param>
    /// <returns>The outline.</returns>
    /// <exception cref="InputException">There is none, or the file is wrong: everything that is wrong with it.</exception>
    public static Outline Read(string idOrPath)
    {
        ArgumentException.ThrowIfNullOrEmpty(idOrPath);
        var path = Ids.Contains(idOrPath) ? Path.Combine(RepositoryData.Folder(Folder), idOrPath + ".yaml") : idOrPath;
        if (!File.Exists(path))
        {
            var list = string.Join(", ", Ids);
            throw new InputException([new Finding(
                Severity.Error, "missing-file", idOrPath, null, new Wording($"there is no outline '{idOrPath}'", $"没有大纲“{idOrPath}”"), new Wording($"one of {list}, or the path of a file", $"下列之一：{list}，或文件路径"), Spelling.Nearest(idOrPath, Ids))]);
        }

        return Read(YamlFile.Read(path));
    }

    internal static Outline Read(YamlFile yaml)
    {
        var root = yaml.Root.Knows("id", "name", "reference", "confidence", "numbers", "chapters", "annexes");
        root["name"].Knows("en", "zh");
        root["numbers"].Knows("en", "zh");
        var outline = new Outline
        {
            Id = root["id"].RequiredText(),
            Name = Words(root["name"]),
            Reference = root["reference"].RequiredText(),
            Confidence = root["confidence"].Word("verified", "partly-verified", "inferred", "memory", "unknown") ?? "unknown",
            EnglishNumbers = Numbers(root["numbers"]["en"]),
            ChineseNumbers = Numbers(root["numbers"]["zh"]),
            Chapters = Chapters(root["chapters"], 1),
            Annexes = Chapters(root["annexes"], Deepest),
        };
        if (outline.Chapters.Count == 0)
        {
            root["chapters"].Refuse(YamlProblemKind.MissingKey, "a list");
        }

        return yaml.Problems.Count == 0
            ? outline
            : throw new InputException([.. yaml.Problems.Select(problem => new Finding(
                Severity.Error, "outline", yaml.Path, problem.Line, new Wording($"{problem.Place}: {Said(problem).En}", $"{problem.Place}：{Said(problem).Zh}"), new Wording(problem.Expected, $"应为：{problem.Expected}"), problem.Nearest))]);
    }

    private static IReadOnlyList<OutlineChapter> Chapters(YamlItem list, int level) => [.. list.Items.Select(item =>
    {
        item.Knows("title", "text", "parts", "chapters", "optional");
        if (level >= Deepest && !item["chapters"].IsEmpty)
        {
            item["chapters"].Refuse(YamlProblemKind.NotAllowed, "no chapters: three levels are the deepest, and annexes have none");
        }

        return new OutlineChapter(
            Words(item["title"].Knows("en", "zh")),
            [.. item["text"].Items.Select(word => word.Word([.. PlanWords.Keys<PlanChapter>()])).OfType<string>().Select(word => PlanWords.Find<PlanChapter>(word)!.Value)],
            [.. item["parts"].Items.Select(word => word.Word([.. PlanParts.Keys])).OfType<string>()],
            level >= Deepest ? [] : Chapters(item["chapters"], level + 1), item["optional"].Flag());
    })];

    private static Wording Words(YamlItem item) => new(item["en"].RequiredText(), item["zh"].RequiredText());

    private static ChapterNumbers Numbers(YamlItem item) => item.Word("arabic", "chinese") == "chinese" ? ChapterNumbers.Chinese : ChapterNumbers.Arabic;

    private static Wording Said(YamlProblem problem) => problem.Kind switch
    {
        YamlProblemKind.Syntax => new($"this is not YAML: {problem.Found}", $"不是有效的 YAML：{problem.Found}"),
        YamlProblemKind.UnknownKey => new("nobody reads this key", "未知的键"),
        YamlProblemKind.MissingKey => new("this is missing", "缺少内容"),
        YamlProblemKind.DuplicateKey => new($"the key stands twice: {problem.Found}", $"键重复出现：{problem.Found}"),
        _ => new($"'{problem.Found}' is not allowed", $"不允许“{problem.Found}”"),
    };
}
