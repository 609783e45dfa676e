using Hedgerow.Science.Quantities;

namespace Hedgerow.Server.Work;

/// <summary>What a child process is to do; it stands in <c>order.json</c> of the job's folder. The child has no database and no secret.</summary>
/// <param name="Kind">Which work.</param>
/// <param name="Arguments">What the job needs, JSON.</param>
/// <param name="City">Name of the city in the register, for a city that begins.</param>
/// <param name="Date">Date of the run.</param>
/// <param name="Threads">How many threads may work.</param>
/// <param name="Known">SHA-256 of the files that have been looked at before.</param>
/// <param name="Files">The files of the city: path → SHA-256.</param>
internal sealed record ChildOrder(string Kind, string Arguments, string City, DateOnly Date, int Threads, IReadOnlyList<string> Known, IReadOnlyDictionary<string, string> Files)
{
    /// <summary>Name of its file.</summary>
    public const string FileName = "order.json";

    /// <summary>Name of the folder in which the city lies.</summary>
    public const string CityFolder = "city";

    /// <summary>Name of the folder in which the child puts what it made.</summary>
    public const string OutFolder = "out";
}

/// <summary>A line that a child says: one of the three.</summary>
/// <param name="Step">How far it is.</param>
/// <param name="Note">A line of the job's log.</param>
/// <param name="Wrong">Why it ends without a result.</param>
/// <param name="Done">What came of it, JSON.</param>
internal sealed record ChildLine(ChildStep? Step = null, ChildNote? Note = null, Wording? Wrong = null, string? Done = null);

/// <summary>How far a child is.</summary>
/// <param name="Progress">0 to 1.</param>
/// <param name="Doing">What it does.</param>
internal sealed record ChildStep(double Progress, Wording? Doing);

/// <summary>A line of a job's log.</summary>
/// <param name="Level"><c>Note</c>, <c>Warning</c> or <c>Error</c>.</param>
/// <param name="Text">What it says.</param>
internal sealed record ChildNote(string Level, Wording Text);
