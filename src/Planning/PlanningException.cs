using Hedgerow.Science.Quantities;

namespace Hedgerow.Planning;

/// <summary>The plan did not do what was asked, with the reason in both languages. Nothing was changed.</summary>
public sealed class PlanningException : Exception
{
    /// <summary>An empty failure, for serializers.</summary>
    public PlanningException()
        : this("This cannot be done with the plan.", "无法对规划执行该操作。")
    {
    }

    /// <summary>A failure in words.</summary>
    /// <param name="message">What failed.</param>
    public PlanningException(string message)
        : this(message, message)
    {
    }

    /// <summary>A failure with its cause.</summary>
    /// <param name="message">What failed.</param>
    /// <param name="innerException">The cause.</param>
    public PlanningException(string message, Exception innerException)
        : base(message, innerException) => Said = Wording.Same(message);

    /// <summary>A failure in both languages.</summary>
    /// <param name="en">In English.</param>
    /// <param name="zh">In Chinese.</param>
    public PlanningException(string en, string zh)
        : base(en) => Said = new Wording(en, zh);

    /// <summary>What a person reads.</summary>
    public Wording Said { get; }
}
