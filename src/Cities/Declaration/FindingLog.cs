using Hedgerow.Science.Quantities;
using Hedgerow.Yaml;

namespace Hedgerow.Cities.Declaration;

/// <summary>Gathers what is found in one file.</summary>
/// <param name="file">The file, as the city names it.</param>
internal sealed class FindingLog(string file)
{
    private readonly List<Finding> all = [];

    /// <summary>The file that this log belongs to.</summary>
    public string File => file;

    /// <summary>Everything found, by line.</summary>
    public IReadOnlyList<Finding> All => [.. all.OrderBy(f => f.Line ?? 0)];

    public void Error(string code, int? line, Wording found, Wording expected, string? nearest = null) =>
        all.Add(new Finding(Severity.Error, code, file, line, found, expected, nearest));

    public void Warn(string code, int? line, Wording found, Wording expected, string? nearest = null) =>
        all.Add(new Finding(Severity.Warning, code, file, line, found, expected, nearest));

    /// <summary>Takes over what the YAML reader itself found: no YAML, not UTF-8, a key twice.</summary>
    public void Add(IEnumerable<YamlProblem> problems) => all.AddRange(problems.Select(p => YamlFinding.From(p, file)));
}
