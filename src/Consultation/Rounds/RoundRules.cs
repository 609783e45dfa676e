using Hedgerow.Workspace;

namespace Hedgerow.Consultation.Rounds;

/// <summary>What rounds refuse, in words.</summary>
internal static class RoundRules
{
    internal static WorkspaceException NoRound() => new(WorkspaceProblem.Refused, "No round is open.", "目前没有进行中的轮次。");

    internal static WorkspaceException NoLink() => new(WorkspaceProblem.NotFound, "This link opens nothing (any more).", "此链接无效或已失效。");

    internal static WorkspaceException Over() => new(WorkspaceProblem.Expired, "The last day of this round is over.", "本轮已截止。");

    internal static WorkspaceException Counted() => new(
        WorkspaceProblem.Conflict,
        "Your answers of this round were counted already. They can be changed only on the device (or with the secret) that they were sent with.",
        "您本轮的答卷已计入。仅可在提交时所用的设备上（或凭当时的密钥）修改。");
}
