namespace Hedgerow.Consultation;

/// <summary>The questions that consultations on an index ask again and again, with their keys and codes; questionnaires name them by key under <c>ask:</c>.</summary>
public static class StandardQuestions
{
    /// <summary>Keep, drop, change the name, change the setting.</summary>
    public const string Decision = "decision";

    /// <summary>The name that is proposed.</summary>
    public const string NewName = "new_name";

    /// <summary>The setting (bands, method) that is proposed.</summary>
    public const string NewSetting = "new_setting";

    /// <summary>Why: data, applicability, wording, something else.</summary>
    public const string Reasons = "reasons";

    /// <summary>Importance from 1 to 5.</summary>
    public const string Importance = "importance";

    /// <summary>Feasibility from 1 to 5.</summary>
    public const string Feasibility = "feasibility";

    /// <summary>A comment in one's own words.</summary>
    public const string Comment = "comment";

    /// <summary>The four grounds of judgement whose weights add up to Ca.</summary>
    public static IReadOnlyList<string> Grounds { get; } = ["ca_practice", "ca_theory", "ca_peers", "ca_intuition"];

    /// <summary>Familiarity with the subject, whose weight is Cs.</summary>
    public const string Familiarity = "cs";

    /// <summary>Id of the item that asks for Ca and Cs.</summary>
    public const string AuthorityItem = "authority";

    /// <summary>Code of <see cref="Decision"/>: keep as it is.</summary>
    public const string Keep = "keep";

    /// <summary>Code of <see cref="Decision"/>: drop.</summary>
    public const string Drop = "drop";

    /// <summary>Code of <see cref="Decision"/>: change the name.</summary>
    public const string ChangeName = "change_name";

    /// <summary>Code of <see cref="Decision"/>: change the setting.</summary>
    public const string ChangeSetting = "change_setting";

    /// <summary>Keys of all standard questions, in the order in which they are asked.</summary>
    public static IReadOnlyList<string> Keys { get; } = [Decision, NewName, NewSetting, Reasons, Importance, Feasibility, Comment, .. Grounds, Familiarity];

    /// <summary>What is asked about an indicator.</summary>
    public static IReadOnlyList<string> ForIndicator { get; } = [Decision, NewName, NewSetting, Reasons, Importance, Feasibility, Comment];

    /// <summary>A standard question.</summary>
    /// <param name="key">One of <see cref="Keys"/>.</param>
    /// <returns>The question.</returns>
    /// <exception cref="ArgumentException">There is none of that key.</exception>
    public static ItemQuestion Of(string key) => key switch
    {
        Decision => new(Decision, QuestionKind.Choice, LocalText.Of("What should become of it?", "您认为该项应如何处理？"))
        {
            Required = true,
            Choices =
            [
                new(Keep, LocalText.Of("Keep as it is", "保留")),
                new(Drop, LocalText.Of("Drop", "删除")),
                new(ChangeName, LocalText.Of("Change the name", "修改名称")),
                new(ChangeSetting, LocalText.Of("Change the setting", "修改设置")),
            ],
        },
        NewName => new(NewName, QuestionKind.Text, LocalText.Of("Proposed name", "建议的名称")) { When = Asked(ChangeName, ChangeSetting) },
        NewSetting => new(NewSetting, QuestionKind.Text, LocalText.Of("Proposed setting (definition, method, bands)", "建议的设置（定义、方法、评分区间）")) { When = Asked(ChangeName, ChangeSetting) },
        Reasons => new(Reasons, QuestionKind.Choices, LocalText.Of("Why?", "理由"))
        {
            When = Asked(Drop, ChangeName, ChangeSetting),
            Choices =
            [
                new("data", LocalText.Of("Data are hard to get", "数据难以获取")),
                new("applicability", LocalText.Of("The method does not apply here", "方法不适用于本地")),
                new("wording", LocalText.Of("The wording is unclear", "表述不清")),
                new("other", LocalText.Of("Something else (please say in the comment)", "其他（请在意见中说明）")),
            ],
        },
        Importance => new(Importance, QuestionKind.Scale, LocalText.Of("Importance (1 none, 5 very high)", "重要性（1 为不重要，5 为非常重要）")) { Least = 1, Most = 5 },
        Feasibility => new(Feasibility, QuestionKind.Scale, LocalText.Of("Feasibility (1 not feasible, 5 easily)", "可行性（1 为不可行，5 为非常可行）")) { Least = 1, Most = 5 },
        Comment => new(Comment, QuestionKind.Text, LocalText.Of("Comment", "意见")),
        "ca_practice" => Ground(key, "How much does your judgement rest on practical experience?", "您的判断在多大程度上依据实践经验？", .5, .4, .3),
        "ca_theory" => Ground(key, "How much does it rest on theoretical analysis?", "在多大程度上依据理论分析？", .3, .2, .1),
        "ca_peers" => Ground(key, "How much does it rest on the work of colleagues?", "在多大程度上依据国内外同行的成果？", .1, .1, .05),
        "ca_intuition" => Ground(key, "How much does it rest on intuition?", "在多大程度上依据直觉？", .1, .1, .05),
        Familiarity => new(Familiarity, QuestionKind.Choice, LocalText.Of("How familiar are you with the subject?", "您对该领域的熟悉程度？"))
        {
            Choices =
            [
                new("very", LocalText.Of("Very", "非常熟悉"), 1.0),
                new("well", LocalText.Of("Well", "熟悉"), .8),
                new("fairly", LocalText.Of("Fairly", "一般"), .6),
                new("little", LocalText.Of("Little", "不太熟悉"), .4),
                new("not", LocalText.Of("Not at all", "不熟悉"), .2),
            ],
        },
        _ => throw new ArgumentException($"There is no standard question \"{key}\": the keys are {string.Join(", ", Keys)}.", nameof(key)),
    };

    /// <summary>The block of Ca and Cs that is asked once a round.</summary>
    /// <returns>The item.</returns>
    public static QuestionnaireItem Authority() =>
        new(AuthorityItem, LocalText.Of("On what your judgement rests", "判断依据与熟悉程度"), [.. Grounds.Append(Familiarity).Select(Of)]);

    private static Condition Asked(params string[] codes) => new([new Clause(null, Decision, codes)]);

    private static ItemQuestion Ground(string key, string en, string zh, double large, double medium, double small) => new(key, QuestionKind.Choice, LocalText.Of(en, zh))
    {
        Choices = [new("large", LocalText.Of("Much", "大"), large), new("medium", LocalText.Of("Somewhat", "中"), medium), new("small", LocalText.Of("Little", "小"), small)],
    };
}
