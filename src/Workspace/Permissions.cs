namespace Hedgerow.Workspace;

/// <summary>The table that says which role may do what, and which scope a token needs for it.</summary>
public static class Permissions
{
    private static readonly Permission[] Reading = [Permission.SeeResults, Permission.SeeData];
    private static readonly Permission[] Contributing = [.. Reading, Permission.ChangeData, Permission.Answer, Permission.Assess, Permission.CommentPlan, Permission.SeeAudit];

    /// <summary>What a role may do.</summary>
    /// <param name="role">The role.</param>
    /// <returns>The permissions.</returns>
    public static IReadOnlyList<Permission> Of(Role role) => role switch
    {
        Role.Reader => Reading,
        Role.Contributor => Contributing,
        Role.Expert => [.. Contributing, Permission.Score, Permission.SignForExperts],
        Role.Planner => [.. Contributing, Permission.DrawScenarios, Permission.Share, Permission.SeeConsultations, Permission.Consult, Permission.WritePlan],
        Role.Reviewer => [.. Contributing, Permission.Review, Permission.Share, Permission.SeeConsultations, Permission.SignForSectors],
        Role.Administrator => Enum.GetValues<Permission>(),
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "This is not a role."),
    };

    /// <summary>Whether a role may do something.</summary>
    /// <param name="role">The role.</param>
    /// <param name="permission">What is to be done.</param>
    /// <returns>True where it may.</returns>
    public static bool Allows(Role role, Permission permission) => Of(role).Contains(permission);

    /// <summary>The scope that a token needs.</summary>
    /// <param name="permission">What is to be done.</param>
    /// <returns>The scope.</returns>
    public static Scope Needs(Permission permission) => permission switch
    {
        Permission.SeeResults or Permission.SeeData or Permission.SeeAudit or Permission.SeeConsultations => Scope.Read,
        Permission.ChangeData or Permission.Answer or Permission.Score or Permission.DrawScenarios or Permission.Consult or Permission.WritePlan or Permission.CommentPlan => Scope.Write,
        Permission.Assess => Scope.Run,
        Permission.Share or Permission.Review or Permission.SignForExperts or Permission.SignForSectors or Permission.AdoptPlan or Permission.ManagePeople or Permission.ManageCity => Scope.Administer,
        _ => throw new ArgumentOutOfRangeException(nameof(permission), permission, "This is not a permission."),
    };
}
