using Hedgerow.Cities;
using Hedgerow.Science.Quantities;
using Hedgerow.Yaml;

namespace Hedgerow.Consultation.Forms;

/// <summary>Collects what is wrong with one file.</summary>
internal sealed class FormFindings(string file)
{
    private readonly List<Finding> found = [];

    internal IReadOnlyList<Finding> All => [.. found.OrderBy(finding => finding.Line ?? 0)];

    internal bool Refused => found.Any(finding => finding.Severity == Severity.Error);

    internal void Add(YamlFile yaml) => found.AddRange(yaml.Problems.Select(problem => Finding.Of(problem, file)));

    internal void Error(string code, int? line, Wording what, Wording expected, string? nearest = null) => found.Add(new Finding(Severity.Error, code, file, line, what, expected, nearest));

    internal void Warning(string code, int? line, Wording what, Wording expected) => found.Add(new Finding(Severity.Warning, code, file, line, what, expected));

    /// <summary>A word that is not among the known ones.</summary>
    internal void Unknown(string code, int? line, Wording what, string word, IReadOnlyCollection<string> known)
    {
        var list = string.Join(", ", known.Take(40)) + (known.Count > 40 ? " ..." : string.Empty);
        Error(code, line, new Wording($"unknown {what.En} '{word}'", $"未知的{what.Zh}“{word}”"), new Wording($"one of: {list}", $"以下之一：{list}"), Spelling.Nearest(word, known));
    }

    internal QuestionnaireReading Of(Questionnaire? questionnaire) => new(Refused ? null : questionnaire, All);
}
