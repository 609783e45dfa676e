namespace Hedgerow.Consultation;

/// <summary>A questionnaire: sections of items, and what is asked about each.</summary>
public sealed record Questionnaire
{
    /// <summary>Its key: letters, digits, hyphens.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required LocalText Title { get; init; }

    /// <summary>What is said before the first question.</summary>
    public LocalText? Introduction { get; init; }

    /// <summary>The languages it is asked in; the first is the one that texts are never missing in.</summary>
    public required IReadOnlyList<string> Languages { get; init; }

    /// <summary>Key of the edition whose indicators are judged; null where it is about something else.</summary>
    public string? Edition { get; init; }

    /// <summary>Name of the plan whose outline is judged; null where it is about something else.</summary>
    public string? Plan { get; init; }

    /// <summary>Its sections, in order.</summary>
    public required IReadOnlyList<QuestionnaireSection> Sections { get; init; }

    /// <summary>All items, in order.</summary>
    public IEnumerable<QuestionnaireItem> Items => Sections.SelectMany(section => section.Items);

    /// <summary>An item by its id.</summary>
    /// <param name="item">Id of the item.</param>
    /// <returns>The item, or null.</returns>
    public QuestionnaireItem? Find(string item) => Items.FirstOrDefault(one => one.Id == item);

    /// <summary>A question by item and key.</summary>
    /// <param name="item">Id of the item.</param>
    /// <param name="question">Key of the question.</param>
    /// <returns>The question, or null.</returns>
    public ItemQuestion? Find(string item, string question) => Find(item)?.Questions.FirstOrDefault(one => one.Key == question);

    /// <summary>The questionnaire as it is asked in a round: without the items that were added later or settled before.</summary>
    /// <param name="round">Number of the round, from 1.</param>
    /// <returns>It.</returns>
    public Questionnaire InRound(int round) => this with
    {
        Sections = [.. Sections.Select(section => section with { Items = [.. section.Items.Where(item => item.Since <= round && !(item.Until < round))] }).Where(section => section.Items.Count > 0)],
    };
}

/// <summary>A part of a questionnaire.</summary>
/// <param name="Id">Its key, unique among the sections.</param>
/// <param name="Title">Its title.</param>
/// <param name="Hint">What is said below it.</param>
/// <param name="Items">What is asked about, in order.</param>
public sealed record QuestionnaireSection(string Id, LocalText Title, LocalText? Hint, IReadOnlyList<QuestionnaireItem> Items);

/// <summary>Something that is judged (an indicator, a target, a chapter), or a question that stands for itself.</summary>
/// <param name="Id">Its key, unique in the questionnaire: the number of the indicator, the code of the target.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Questions">What is asked about it, in order.</param>
public sealed record QuestionnaireItem(string Id, LocalText Name, IReadOnlyList<ItemQuestion> Questions)
{
    /// <summary>What somebody should know who judges it.</summary>
    public LocalText? Hint { get; init; }

    /// <summary>The round from which it is asked; items may be added after the first.</summary>
    public int Since { get; init; } = 1;

    /// <summary>The last round in which it is asked, where it was settled then; null for all.</summary>
    public int? Until { get; init; }
}
