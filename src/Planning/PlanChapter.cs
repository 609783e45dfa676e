namespace Hedgerow.Planning;

/// <summary>A chapter of a plan's own text.</summary>
public enum PlanChapter
{
    /// <summary>About the plan, its mandate and period.</summary>
    About,

    /// <summary>Nature in the city today, in short.</summary>
    State,

    /// <summary>How the plan hangs together with national and global policy.</summary>
    Synergies,

    /// <summary>How the plan was made.</summary>
    Process,

    /// <summary>Guiding idea and principles.</summary>
    Principles,

    /// <summary>What stands before the goals, targets and actions.</summary>
    Framework,

    /// <summary>Organisation, law, money, science, participation.</summary>
    Safeguards,

    /// <summary>Monitoring, evaluation and review.</summary>
    Monitoring,

    /// <summary>Cases.</summary>
    Cases,
}
