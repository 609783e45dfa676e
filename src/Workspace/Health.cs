namespace Hedgerow.Workspace;

/// <summary>How something in an installation is.</summary>
public enum Health
{
    /// <summary>As it should be.</summary>
    Well,

    /// <summary>It works, but somebody should look at it.</summary>
    Doubtful,

    /// <summary>It does not work, or something is lost.</summary>
    Ill,
}
