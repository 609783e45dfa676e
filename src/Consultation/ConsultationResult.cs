using Hedgerow.Science.Consensus;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Consultation;

/// <summary>What a consultation came to, round by round.</summary>
/// <param name="Questionnaire">What was asked.</param>
/// <param name="Options">By which rules it was counted.</param>
/// <param name="Rounds">The rounds, in order; at least one.</param>
public sealed record ConsultationResult(Questionnaire Questionnaire, AnalysisOptions Options, IReadOnlyList<RoundResult> Rounds)
{
    /// <summary>The last round.</summary>
    public RoundResult Last => Rounds[^1];
}

/// <summary>What one round came to.</summary>
/// <param name="Round">Its number.</param>
/// <param name="People">People who answered.</param>
/// <param name="Returned">Share of the invited who answered, or why it is not known.</param>
/// <param name="Authority">Authority coefficient of the group, or why there is none.</param>
/// <param name="Items">Each item that was asked, in the questionnaire's order.</param>
/// <param name="Across">Each question that several items share: whether people agree over the items.</param>
/// <param name="Weights">Each item that asks for pairs: weights of what was compared.</param>
/// <param name="Stop">Whether to ask again, or why that cannot be said.</param>
public sealed record RoundResult(
    int Round, int People, Found<Share> Returned, Found<AuthorityCoefficient> Authority, IReadOnlyList<ItemResult> Items, IReadOnlyList<AcrossItems> Across, IReadOnlyList<PairsResult> Weights,
    Found<StopDecision> Stop)
{
    /// <summary>An item of the round.</summary>
    /// <param name="item">Its id.</param>
    /// <returns>The item, or null where it was not asked.</returns>
    public ItemResult? Find(string item) => Items.FirstOrDefault(one => one.Item == item);
}

/// <summary>What became of one item in one round.</summary>
/// <param name="Item">Id of the item.</param>
/// <param name="Agreed">Whether there is consensus on it by the rule: its decision is accepted, or, where it has none, all its scales agree; null where nothing of it can agree or fewer than the rule's least answered.</param>
/// <param name="Stable">Whether its answers moved little since the round before; null in the first round, and where a change is not defined.</param>
/// <param name="Questions">Its questions with figures.</param>
/// <param name="Comments">What people wrote, in the order of the text, so that it says nothing about who wrote it; empty where fewer than five took part.</param>
public sealed record ItemResult(string Item, bool? Agreed, bool? Stable, IReadOnlyList<QuestionResult> Questions, IReadOnlyList<ItemComment> Comments)
{
    /// <summary>A question of the item.</summary>
    /// <param name="question">Its key.</param>
    /// <returns>The question, or null.</returns>
    public QuestionResult? Find(string question) => Questions.FirstOrDefault(one => one.Question == question);
}

/// <summary>Something that somebody wrote.</summary>
/// <param name="Question">Key of the question: a comment, a proposed name, a proposed setting.</param>
/// <param name="Text">The text.</param>
public sealed record ItemComment(string Question, string Text);

/// <summary>What was answered to one question.</summary>
/// <param name="Question">Key of the question.</param>
/// <param name="Kind">Kind of its answers.</param>
/// <param name="Answered">People who answered it.</param>
/// <param name="Figures">The figures; where fewer than five answered, that they are not broken down.</param>
public sealed record QuestionResult(string Question, QuestionKind Kind, int Answered, Found<QuestionFigures> Figures);

/// <summary>The figures of a question. What its kind does not have is null.</summary>
public sealed record QuestionFigures
{
    /// <summary>How many chose each code, or gave each step of a scale, in the question's order; empty for numbers and ranks.</summary>
    public IReadOnlyList<KeyValuePair<string, int>> Counts { get; init; } = [];

    /// <summary>The vote between choices.</summary>
    public OptionShares? Vote { get; init; }

    /// <summary>Content validity of a choice that has a code for essential.</summary>
    public ContentValidity? Validity { get; init; }

    /// <summary>The figures of a scale or number.</summary>
    public ScaleFigures? Scale { get; init; }

    /// <summary>The order of what was ranked.</summary>
    public RankFigures? Ranks { get; init; }

    /// <summary>The change since the round before; null in the first round of the item.</summary>
    public QuestionChange? Change { get; init; }
}

/// <summary>Lawshe's content validity of an item.</summary>
/// <param name="Code">The choice that counts as essential.</param>
/// <param name="Ratio">The ratio.</param>
/// <param name="Critical">The exact critical value, one-tailed 0.05, or why there is none.</param>
/// <param name="OldCritical">The value of Lawshe's own table, or that it lists none.</param>
public sealed record ContentValidity(string Code, double Ratio, Found<CriticalRatio> Critical, Found<double> OldCritical);

/// <summary>The figures of a scale or number.</summary>
/// <param name="Spread">Mean, deviation and variation.</param>
/// <param name="Quartiles">Median and quartiles.</param>
/// <param name="FullMark">Full-mark rate of a scale; null for a number.</param>
/// <param name="Consent">Share of the upper categories of a scale; null for a number.</param>
/// <param name="ConsentFrom">Where the upper categories begin.</param>
/// <param name="Sided">The 70/15 rule, on nine points only.</param>
/// <param name="Agreed">Whether the answers lie close together by the rule: interquartile range and variation.</param>
public sealed record ScaleFigures(MeanAndDeviation Spread, Quartiles Quartiles, Share? FullMark, Share? Consent, double? ConsentFrom, SeventyFifteen? Sided, bool Agreed);

/// <summary>The order of what was ranked.</summary>
/// <param name="MeanRanks">Mean rank of each code, 1 being the best, in the question's order.</param>
/// <param name="Concordance">Whether people ranked alike.</param>
public sealed record RankFigures(IReadOnlyList<KeyValuePair<string, double>> MeanRanks, Found<Concordance> Concordance);

/// <summary>What changed since the round before.</summary>
/// <param name="Since">Number of that round.</param>
/// <param name="Distribution">Change of the distribution, or why it is not known.</param>
/// <param name="MedianStep">Median now less median before; null for choices.</param>
/// <param name="Paired">How those who answered both times moved; null for choices.</param>
/// <param name="SameAnswer">Share of those who answered both times and kept their answer.</param>
/// <param name="Stable">Whether it counts as stable; null where that cannot be said.</param>
public sealed record QuestionChange(int Since, Found<Share> Distribution, double? MedianStep, Found<PairedChange>? Paired, Found<Share> SameAnswer, bool? Stable);

/// <summary>A question that several items share.</summary>
/// <param name="Question">Its key.</param>
/// <param name="Kind">Kind of its answers.</param>
/// <param name="Items">The items, in order.</param>
/// <param name="Concordance">For scales: Kendall's W; null for choices.</param>
/// <param name="Permutation">Its test by drawing; null where neither items nor people are few.</param>
/// <param name="Alpha">Krippendorff's alpha: of ranks for scales, of names for choices.</param>
/// <param name="Kappa">For choices: Fleiss' kappa over those who answered every item; null for scales.</param>
/// <param name="Boundary">For scales: the boundary method over the items; null for choices.</param>
public sealed record AcrossItems(
    string Question, QuestionKind Kind, IReadOnlyList<string> Items, Found<Concordance>? Concordance, Found<PermutationTest>? Permutation, Found<Alpha> Alpha, Found<Kappa>? Kappa,
    Found<BoundaryMethod>? Boundary);

/// <summary>Weights from pairs: an item whose questions are called <c>A_vs_B</c>.</summary>
/// <param name="Item">Id of the item.</param>
/// <param name="Things">What was compared.</param>
/// <param name="People">People who judged every pair.</param>
/// <param name="Inconsistent">Those of them whose judgements contradict one another (consistency ratio 0.1 or more).</param>
/// <param name="Weights">Weights of the group by each method, or why there are none.</param>
/// <param name="Consistency">Consistency of the group's judgements.</param>
public sealed record PairsResult(string Item, IReadOnlyList<string> Things, int People, int Inconsistent, Found<IReadOnlyList<AhpWeights>> Weights, Found<ConsistencyRatio> Consistency);
