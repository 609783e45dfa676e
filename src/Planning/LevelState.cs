namespace Hedgerow.Planning;

/// <summary>Where a level of sign-off stands.</summary>
public enum LevelStanding
{
    /// <summary>A level before it has not signed.</summary>
    Waiting,

    /// <summary>Something keeps it from signing.</summary>
    Blocked,

    /// <summary>It can sign.</summary>
    Ready,

    /// <summary>It has signed what the plan says now.</summary>
    HasSigned,
}

/// <summary>A level of sign-off.</summary>
/// <param name="Level">The level.</param>
/// <param name="Standing">Where it stands.</param>
/// <param name="Signature">Its signature of what the plan says now; null where it has none.</param>
/// <param name="Earlier">Its newest signature of something that the plan no longer says; null where there is none.</param>
/// <param name="Remarks">Remarks that must be mended before it can sign.</param>
/// <param name="Unanswered">Comments that must be answered before it can sign.</param>
public sealed record LevelState(SignOffLevel Level, LevelStanding Standing, SignOff? Signature, SignOff? Earlier, IReadOnlyList<PlanRemark> Remarks, IReadOnlyList<PlanComment> Unanswered);

/// <summary>Where a plan is on its way.</summary>
public enum PlanStage
{
    /// <summary>With the drafting team.</summary>
    Drafting,

    /// <summary>With the experts.</summary>
    Experts,

    /// <summary>With the sectors.</summary>
    Sectors,

    /// <summary>With the leadership.</summary>
    Leadership,

    /// <summary>Signed by all levels, waiting for adoption.</summary>
    FullySigned,

    /// <summary>Adopted.</summary>
    Adopted,
}
