using Hedgerow.Science.Quantities;
using Hedgerow.Yaml;

namespace Hedgerow.Cities.Records.Cleaning;

/// <summary>Reads <c>rules/records</c>: one file a rule. These files are ours: a mistake in one is a fault of the program's data.</summary>
internal static class RuleFolder
{
    /// <summary>The folder, from the folder of the repository.</summary>
    internal static readonly string Name = Path.Combine("rules", "records");

    /// <summary>All shipped rules, in their order.</summary>
    internal static IReadOnlyList<CleaningRule> Read()
    {
        var rules = Directory.EnumerateFiles(RepositoryData.Folder(Name), "*.yaml").Order(StringComparer.Ordinal).Select(f => Rule(YamlFile.Read(f))).OrderBy(r => r.Order).ToList();
        var twice = rules.GroupBy(r => r.Order).FirstOrDefault(g => g.Count() > 1);
        return twice is null ? rules : throw new InvalidDataException($"The rules {string.Join(" and ", twice.Select(r => r.Key))} have the same order {twice.Key}.");
    }

    /// <summary>One rule.</summary>
    /// <param name="file">Its file.</param>
    internal static CleaningRule Rule(YamlFile file)
    {
        var root = file.Root.Knows("key", "order", "name", "why", "severity", "source", "when", "built_in");
        var rule = new CleaningRule(
            root["key"].RequiredText(),
            root["order"].WholeNumber(0, 9999) ?? 0,
            Words(root["name"]),
            Words(root["why"]),
            root["severity"].RequiredText() == "drop" ? RuleSeverity.Drop : RuleSeverity.Inform,
            root["source"].RequiredText(),
            root["when"].Text())
        {
            BuiltIn = root["built_in"].Text(),
        };
        if (root["severity"].Raw is not ("drop" or "inform"))
        {
            root["severity"].Refuse(YamlProblemKind.WrongKind, "drop or inform");
        }

        if (rule.Key != Path.GetFileNameWithoutExtension(file.Path))
        {
            root["key"].Refuse(YamlProblemKind.WrongKind, "the name of the file");
        }

        if ((rule.When is null) == (rule.BuiltIn is null))
        {
            root["when"].Refuse(YamlProblemKind.MissingKey, "either when: or built_in:");
        }

        return file.Problems.Count == 0
            ? rule
            : throw new InvalidDataException(string.Join(Environment.NewLine, file.Problems.Select(p => $"{file.Path}:{p.Line}: {p.Place}: {p.Found}; expected {p.Expected}")));
    }

    private static Wording Words(YamlItem item) => new(item["en"].RequiredText(), item["zh"].RequiredText());
}
