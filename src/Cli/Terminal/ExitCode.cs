namespace Hedgerow.Cli.Terminal;

/// <summary>What a command tells its caller.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Done with gaps, under <c>--strict</c>.</summary>
    public const int Gaps = 1;

    /// <summary>The input is wrong.</summary>
    public const int Input = 2;

    /// <summary>The machine failed: disk, memory, a missing library, or the run was stopped.</summary>
    public const int Machine = 3;
}
