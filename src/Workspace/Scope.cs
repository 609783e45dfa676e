namespace Hedgerow.Workspace;

/// <summary>What a personal access token may be used for; never more than the person may.</summary>
[Flags]
public enum Scope
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Read cities, data and results.</summary>
    Read = 1,

    /// <summary>Change data, answers and scenarios.</summary>
    Write = 2,

    /// <summary>Start, cancel and retry jobs.</summary>
    Run = 4,

    /// <summary>Change people, roles and what is public.</summary>
    Administer = 8,

    /// <summary>Everything the person may: what a session has.</summary>
    All = Read | Write | Run | Administer,
}
