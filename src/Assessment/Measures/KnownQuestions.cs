using Hedgerow.Cities;

namespace Hedgerow.Assessment.Measures;

/// <summary>The questions that Hedgerow ships, read once.</summary>
internal static class KnownQuestions
{
    private static readonly Lazy<Questions> All = new(Questions.Read);

    /// <summary>A question; null when there is none of that key.</summary>
    public static Question? Find(string key) => All.Value[key];

    /// <summary>Keys of all questions.</summary>
    public static IReadOnlyList<string> Keys => [.. All.Value.All.Select(q => q.Key)];
}
