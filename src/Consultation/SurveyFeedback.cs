namespace Hedgerow.Consultation;

/// <summary>What stands beside the questions from the second round on.</summary>
/// <param name="Round">The round it tells of.</param>
/// <param name="Group">What the group answered, by question; nothing where fewer than five did.</param>
/// <param name="Own">The expert's own answers of that round; empty where the secret is new.</param>
public sealed record SurveyFeedback(int Round, IReadOnlyList<GroupAnswer> Group, IReadOnlyList<ItemAnswer> Own)
{
    /// <summary>Fewest people whose answers are shown broken down.</summary>
    public const int LeastPeople = 5;

    /// <summary>What the group answered to a question; null where it is not shown.</summary>
    /// <param name="item">Id of the item.</param>
    /// <param name="question">Key of the question.</param>
    /// <returns>The summary.</returns>
    public GroupAnswer? Of(string item, string question) => Group.FirstOrDefault(one => one.Item == item && one.Question == question);
}

/// <summary>What a group answered to one question.</summary>
/// <param name="Item">Id of the item.</param>
/// <param name="Question">Key of the question.</param>
/// <param name="People">How many answered it.</param>
/// <param name="Shares">Code or number → how many chose it, in the question's order; empty for numbers and text.</param>
public sealed record GroupAnswer(string Item, string Question, int People, IReadOnlyList<KeyValuePair<string, int>> Shares)
{
    /// <summary>Median of a scale or number; null elsewhere.</summary>
    public double? Median { get; init; }

    /// <summary>Lower quartile (type 7); null where there is no median.</summary>
    public double? LowerQuartile { get; init; }

    /// <summary>Upper quartile (type 7); null where there is no median.</summary>
    public double? UpperQuartile { get; init; }
}
