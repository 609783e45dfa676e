using Hedgerow.Cities.Declaration;
using Hedgerow.Yaml;

namespace Hedgerow.Cities;

/// <summary>Every question that a city answers about itself, once: <c>editions/questions.yaml</c>. Editions refer to them by key.</summary>
public sealed class Questions
{
    private readonly Dictionary<string, Question> byKey;

    internal Questions(IEnumerable<Question> all)
    {
        All = [.. all];
        byKey = All.ToDictionary(q => q.Key, StringComparer.Ordinal);
    }

    /// <summary>All questions, in the file's order.</summary>
    public IReadOnlyList<Question> All { get; }

    /// <summary>A question by its key; null when there is none.</summary>
    /// <param name="key">The key.</param>
    public Question? this[string key] => byKey.GetValueOrDefault(key);

    /// <summary>Reads the questions that Hedgerow ships.</summary>
    /// <returns>The questions.</returns>
    /// <exception cref="InvalidDataException">The file itself is wrong.</exception>
    public static Questions Read() => QuestionsFile.Read(YamlFile.Read(Path.Combine(RepositoryData.Folder("editions"), "questions.yaml")));
}
