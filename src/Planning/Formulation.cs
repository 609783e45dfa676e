namespace Hedgerow.Planning;

/// <summary>How a plan is made: who does what and when, what was said about it, who has signed it, when the public was asked, how it was adopted.</summary>
public sealed record Formulation
{
    /// <summary>Nothing yet.</summary>
    public static Formulation None { get; } = new();

    /// <summary>The steps, in order.</summary>
    public IReadOnlyList<FormulationStep> Steps { get; init; } = [];

    /// <summary>Everything said about paragraphs.</summary>
    public IReadOnlyList<PlanComment> Comments { get; init; } = [];

    /// <summary>The signatures of the levels.</summary>
    public IReadOnlyList<SignOff> SignOffs { get; init; } = [];

    /// <summary>First day on which the public may comment.</summary>
    public DateOnly? PublicFrom { get; init; }

    /// <summary>Last day on which the public may comment.</summary>
    public DateOnly? PublicTo { get; init; }

    /// <summary>The day on which the list of replies was published.</summary>
    public DateOnly? RepliesPublished { get; init; }

    /// <summary>Who has adopted the plan; empty where nobody has.</summary>
    public PlanText AdoptedBy { get; init; } = PlanText.None;

    /// <summary>When it was adopted.</summary>
    public DateOnly? AdoptedOn { get; init; }

    /// <summary>The decision by which it was adopted.</summary>
    public string AdoptionAct { get; init; } = "";
}

/// <summary>A step of making a plan.</summary>
public sealed record FormulationStep
{
    /// <summary>Code, such as "S1".</summary>
    public string Code { get; init; } = "";

    /// <summary>What is done.</summary>
    public PlanText Title { get; init; } = PlanText.None;

    /// <summary>Who does it.</summary>
    public PlanText Who { get; init; } = PlanText.None;

    /// <summary>By when.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>When it was done; null where it is not.</summary>
    public DateOnly? Done { get; init; }
}

/// <summary>A comment on a place of a plan, with its answer.</summary>
public sealed record PlanComment
{
    /// <summary>Code, such as "C1".</summary>
    public string Code { get; init; } = "";

    /// <summary>Code of the paragraph, goal, target, action or project that it is about, or <c>vision</c>.</summary>
    public string Place { get; init; } = "";

    /// <summary>At which level it was made; null for the public.</summary>
    public SignOffLevel? Level { get; init; }

    /// <summary>Who made it: an office or a person as they wish to be named.</summary>
    public string By { get; init; } = "";

    /// <summary>When.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>What was said, in the language in which it was said.</summary>
    public PlanText Text { get; init; } = PlanText.None;

    /// <summary>What became of it; null where it is not answered.</summary>
    public CommentOutcome? Outcome { get; init; }

    /// <summary>The answer.</summary>
    public PlanText Answer { get; init; } = PlanText.None;

    /// <summary>Who answered.</summary>
    public string AnsweredBy { get; init; } = "";

    /// <summary>When.</summary>
    public DateOnly? AnsweredOn { get; init; }

    /// <summary>Whether it has an answer: an outcome and a reason.</summary>
    public bool IsAnswered => Outcome is not null && !Answer.IsEmpty;
}

/// <summary>The signature of a level.</summary>
public sealed record SignOff
{
    /// <summary>The level.</summary>
    public SignOffLevel Level { get; init; }

    /// <summary>Who signed.</summary>
    public string By { get; init; } = "";

    /// <summary>When.</summary>
    public DateOnly Date { get; init; }

    /// <summary>Version of the plan as people call it.</summary>
    public string Version { get; init; } = "";

    /// <summary>The content that was signed, told by a hash: a plan that was changed since is not signed.</summary>
    public string Content { get; init; } = "";

    /// <summary>A remark.</summary>
    public string Note { get; init; } = "";
}
