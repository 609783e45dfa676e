using Hedgerow.Science.Quantities;
using Hedgerow.Yaml;

namespace Hedgerow.Assessment.Definition;

/// <summary>Reads the framework targets that an indicator serves, and checks them against the files of <c>frameworks/</c>.</summary>
internal sealed class TargetReader(EditionFindings findings)
{
    private readonly IReadOnlyDictionary<string, IReadOnlyList<string>> known = Frameworks.ElementIds();

    /// <summary>Reads <c>targets: {kmgbf: [1, 2]}</c>.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Read(YamlItem item)
    {
        var targets = new SortedDictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var framework in item.Keys)
        {
            var list = item[framework];
            targets[framework] = [.. list.Items.Select(t => t.Text() ?? string.Empty)];
            if (!known.TryGetValue(framework, out var ids))
            {
                findings.Unknown(list, "unknown-framework", new Wording("framework", "框架"), framework, [.. known.Keys]);
                continue;
            }

            foreach (var target in targets[framework].Where(t => !ids.Contains(t)))
            {
                findings.Unknown(list, "unknown-target", new Wording($"target of {framework}", $"{framework} 的目标"), target, [.. ids]);
            }
        }

        return targets;
    }
}
