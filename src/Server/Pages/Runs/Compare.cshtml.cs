using Hedgerow.Assessment;
using Hedgerow.Server.Access;
using Hedgerow.Server.Languages;
using Hedgerow.Server.Runs;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Pages.Runs;

/// <summary>Two runs of a city side by side, with everything known that may have made the difference.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Who asks.</param>
/// <param name="shelf">The runs.</param>
/// <param name="words">Numbers as people read them.</param>
[InCity(Permission.SeeResults)]
public sealed class CompareModel(Texts texts, Visit visit, RunShelf shelf, RunWords words) : RunPage(texts, visit, shelf, words)
{
    /// <summary>The runs to choose from, newest first.</summary>
    public IReadOnlyList<RegisteredRun> All { get; private set; } = [];

    /// <summary>The first run.</summary>
    public RegisteredRun? A { get; private set; }

    /// <summary>The second run.</summary>
    public RegisteredRun? B { get; private set; }

    /// <summary>The comparison; null until two runs are chosen.</summary>
    public Comparison? Result { get; private set; }

    /// <summary>Shows it.</summary>
    /// <param name="a">Id of the first run.</param>
    /// <param name="b">Id of the second run.</param>
    public void OnGet(string? a, string? b)
    {
        All = Runs();
        B = Seen(b) ?? (All.Count > 0 ? All[0] : null);
        // Without a choice: the newest run and the newest one of another year by the same edition.
        A = Seen(a) ?? All.FirstOrDefault(run => run.Edition == B?.Edition && run.Year != B.Year) ?? All.FirstOrDefault(run => run.Id != B?.Id);
        if (A is not null && B is not null && A.Id != B.Id)
        {
            Result = Comparison.Of(Shelf.PathOf(A, RegisteredRun.Assessment)!, Shelf.PathOf(B, RegisteredRun.Assessment)!);
        }
    }

    /// <summary>A run as it stands in the list to choose from.</summary>
    /// <param name="run">The run.</param>
    /// <returns>The text.</returns>
    public string Name(RegisteredRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return $"{ResultModel.Year(run)} · {Words.Edition(run.Edition)} · {T.Time(run.MadeAt.ToUnixTimeMilliseconds())}";
    }

    /// <summary>A value with its unit.</summary>
    /// <param name="indicator">The indicator in one of the runs.</param>
    /// <returns>The text.</returns>
    public string Value(ComparedIndicator? indicator) => indicator?.Value is { } value ? Words.Figure(Math.Round(value, 2)) + Words.Unit(indicator.Unit) : "–";

    /// <summary>Points of their maximum.</summary>
    /// <param name="indicator">The indicator in one of the runs.</param>
    /// <returns>The text.</returns>
    public string Points(ComparedIndicator? indicator) => Words.Points((int?)indicator?.Score, (int?)indicator?.Max);

    /// <summary>A difference with its sign.</summary>
    /// <param name="difference">The difference.</param>
    /// <returns>The text.</returns>
    public string Difference(double? difference) => difference is not { } d ? "–" : Math.Abs(d) < 0.005 ? "±0" : (d > 0 ? "+" : string.Empty) + Words.Figure(Math.Round(d, 2));
}
