namespace Hedgerow.Cities;

/// <summary>What a city states about itself in reply to one question, for one year.</summary>
/// <param name="Question">Key of the question.</param>
/// <param name="Numbers">Numbers by field; <c>count</c> for counts and lists, <c>value</c> for a single number.</param>
/// <param name="Level">Level of a ladder, from 0.</param>
/// <param name="Items">Names, where the answer lists them.</param>
/// <param name="Text">A remark in words.</param>
/// <param name="Year">The year it holds for; null where it does not say.</param>
/// <param name="Evidence">What proves it; without any the answer is unevidenced and enters no total.</param>
/// <param name="Line">Line of answers.yaml.</param>
public sealed record Answer(
    string Question,
    IReadOnlyDictionary<string, double> Numbers,
    int? Level,
    IReadOnlyList<string> Items,
    string? Text,
    int? Year,
    IReadOnlyList<EvidenceItem> Evidence,
    int Line)
{
    /// <summary>Key of the level, as questions.yaml and editions name it.</summary>
    public string? LevelKey { get; init; }

    /// <summary>Texts by field, such as the currency of a budget.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether anything proves it.</summary>
    public bool IsEvidenced => Evidence.Count > 0;
}

/// <summary>One piece of evidence.</summary>
/// <param name="File">Path as answers.yaml gives it.</param>
/// <param name="Link">Address on the web.</param>
/// <param name="Date">Its date: a year, a month or a day.</param>
/// <param name="Office">The office that vouches for it.</param>
/// <param name="Note">A remark.</param>
public sealed record EvidenceItem(string? File, string? Link, string? Date, string? Office, string? Note);
