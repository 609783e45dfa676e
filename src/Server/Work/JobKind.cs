namespace Hedgerow.Server.Work;

/// <summary>
/// The kinds of jobs, with the arguments that a page gives and the result that it reads, both JSON of the records named (camelCase). Each runs in a child
/// process on the city's folder as it is laid out from its versions; what it brings back it puts into the workspace by the lease.
/// </summary>
public static class JobKind
{
    /// <summary>Everything that <c>hedgerow check</c> says of the city's files. No arguments; result <see cref="CheckResult"/>.</summary>
    public const string Check = "check";

    /// <summary>The first files of a city from its boundary, as <c>hedgerow new</c> writes them, put as versions. Arguments <see cref="BeginArguments"/>; result <see cref="CheckResult"/>.</summary>
    public const string Begin = "begin";

    /// <summary>The files of the demo town, put as versions. No arguments; result <see cref="CheckResult"/>.</summary>
    public const string Demo = "demo";

    /// <summary>Which indicators of an edition could be scored for a year, and what each other one needs. Arguments <see cref="AssessArguments"/>.</summary>
    public const string Preview = "preview";

    /// <summary>An assessment with its result folder and maps. Arguments <see cref="AssessArguments"/>.</summary>
    public const string Assess = "assess";

    /// <summary>A document: the report of an assessment, a plan or a report about it. Arguments <see cref="Documents.DocumentOrder"/>; result <see cref="Documents.PrintResult"/>.</summary>
    public const string Print = "print";
}
