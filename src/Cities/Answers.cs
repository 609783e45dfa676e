using Hedgerow.Cities.Declaration;

namespace Hedgerow.Cities;

/// <summary>What a city states about itself: its answers.yaml.</summary>
public sealed class Answers
{
    private readonly Dictionary<string, List<Answer>> byQuestion;

    internal Answers(IEnumerable<Answer> all)
    {
        All = [.. all];
        byQuestion = All.GroupBy(a => a.Question, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
    }

    /// <summary>No answer to anything.</summary>
    public static Answers None { get; } = new([]);

    /// <summary>Reads an answers.yaml.</summary>
    /// <param name="path">Full path.</param>
    /// <param name="questions">The questions.</param>
    /// <param name="findings">Takes what is wrong with the file.</param>
    /// <param name="shown">The path to name in findings; that of the file when absent.</param>
    /// <param name="within">The folder that no path of evidence may leave; null where any may.</param>
    /// <returns>The answers that could be understood.</returns>
    public static Answers Read(string path, Questions questions, ICollection<Finding> findings, string? shown = null, string? within = null)
    {
        ArgumentNullException.ThrowIfNull(findings);
        var log = new FindingLog(shown ?? path);
        var file = CityFolder.Opened(path, log);
        var answers = file is null ? None : new AnswersReader(questions, new CityPaths(Path.GetDirectoryName(Path.GetFullPath(path))!, log, within), log).Read(file);
        foreach (var finding in log.All)
        {
            findings.Add(finding);
        }

        return answers;
    }

    /// <summary>Every answer, in the file's order. A question without an answer is not here.</summary>
    public IReadOnlyList<Answer> All { get; }

    /// <summary>The latest answer to a question, whatever its year; null when it is not answered.</summary>
    /// <param name="question">Key of the question.</param>
    public Answer? this[string question] => For(question, int.MaxValue);

    /// <summary>The answer that holds for a year: that of the year, else the latest earlier one; an answer without a year counts as the earliest.</summary>
    /// <param name="question">Key of the question.</param>
    /// <param name="year">The assessed year.</param>
    /// <returns>The answer, or null when none holds for the year.</returns>
    public Answer? For(string question, int year) =>
        byQuestion.TryGetValue(question, out var answers)
            ? answers.Where(a => a.Year is null || a.Year <= year).MaxBy(a => a.Year ?? int.MinValue)
            : null;
}
