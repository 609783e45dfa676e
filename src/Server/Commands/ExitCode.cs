namespace Hedgerow.Server.Commands;

/// <summary>What a command tells its caller; the same numbers as on the command line.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Done, with something to see to.</summary>
    public const int Gaps = 1;

    /// <summary>The input is wrong.</summary>
    public const int Input = 2;

    /// <summary>The machine failed.</summary>
    public const int Machine = 3;
}
