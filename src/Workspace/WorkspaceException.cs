using Hedgerow.Science.Quantities;

namespace Hedgerow.Workspace;

/// <summary>The workspace did not do what was asked, with the reason in both languages. Nothing was changed.</summary>
public sealed class WorkspaceException : Exception
{
    /// <summary>An empty failure, for serializers.</summary>
    public WorkspaceException()
        : this(WorkspaceProblem.Refused, "The workspace refused.", "工作区拒绝了该操作。")
    {
    }

    /// <summary>A failure in words.</summary>
    /// <param name="message">What failed.</param>
    public WorkspaceException(string message)
        : this(WorkspaceProblem.Refused, message, message)
    {
    }

    /// <summary>A failure with its cause.</summary>
    /// <param name="message">What failed.</param>
    /// <param name="innerException">The cause.</param>
    public WorkspaceException(string message, Exception innerException)
        : base(message, innerException) => Said = Wording.Same(message);

    /// <summary>A failure in both languages.</summary>
    /// <param name="problem">Its kind.</param>
    /// <param name="en">In English.</param>
    /// <param name="zh">In Chinese.</param>
    public WorkspaceException(WorkspaceProblem problem, string en, string zh)
        : base(en)
    {
        Problem = problem;
        Said = new Wording(en, zh);
    }

    /// <summary>Its kind.</summary>
    public WorkspaceProblem Problem { get; }

    /// <summary>What a person reads.</summary>
    public Wording Said { get; }
}
