namespace Hedgerow.Planning;

/// <summary>What became of a comment.</summary>
public enum CommentOutcome
{
    /// <summary>Accepted.</summary>
    Accepted,

    /// <summary>Accepted in part.</summary>
    AcceptedInPart,

    /// <summary>Declined.</summary>
    Declined,

    /// <summary>Noted: it asks for no change.</summary>
    Noted,
}
