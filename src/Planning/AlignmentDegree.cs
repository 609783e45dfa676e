namespace Hedgerow.Planning;

/// <summary>How much of a framework's element a target takes up.</summary>
public enum AlignmentDegree
{
    /// <summary>All of its parts.</summary>
    High,

    /// <summary>Most of its parts.</summary>
    Medium,

    /// <summary>At least one significant part.</summary>
    Low,
}
