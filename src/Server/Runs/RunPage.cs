using Hedgerow.Assessment;
using Hedgerow.Server.Access;
using Hedgerow.Server.Languages;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Runs;

/// <summary>A page about one run: finds it, and holds back what is not public from those who may only see what is.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Who asks.</param>
/// <param name="shelf">The runs.</param>
/// <param name="words">Numbers as people read them.</param>
public abstract class RunPage(Texts texts, Visit visit, RunShelf shelf, RunWords words) : Pages.FormPage(texts, visit)
{
    /// <summary>The run in the register.</summary>
    public RegisteredRun Run { get; private set; } = null!;

    /// <summary>Its numbers.</summary>
    public StoredRun Stored { get; private set; } = null!;

    /// <summary>Numbers as people read them.</summary>
    public RunWords Words => words;

    /// <summary>Address of the city.</summary>
    public string CityHome => $"/c/{Visit.City!.Slug}";

    /// <summary>Address of the run.</summary>
    public string Home => $"{CityHome}/runs/{Run.Id}";

    /// <summary>The runs.</summary>
    protected RunShelf Shelf => shelf;

    /// <summary>Whether the reader may see only what the public may.</summary>
    protected bool OnlyPublic => !Visit.May(Permission.SeeData);

    /// <summary>Finds the run of the address.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>Whether there is one that the reader may see.</returns>
    protected bool Find(string id)
    {
        if (Seen(id) is not { } run)
        {
            return false;
        }

        (Run, Stored) = (run, shelf.Read(run));
        return true;
    }

    /// <summary>A run of this city that the reader may see.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The run, or null.</returns>
    protected RegisteredRun? Seen(string? id) => id is not null && shelf.Register.Find(id) is { } run && run.CityId == Visit.City!.Id && (run.Public || !OnlyPublic) ? run : null;

    /// <summary>The runs of the city that the reader may see, newest first.</summary>
    /// <returns>The runs.</returns>
    protected IReadOnlyList<RegisteredRun> Runs() => shelf.Register.Of(Visit.City!.Id, OnlyPublic);

    /// <summary>There is nothing of that address.</summary>
    /// <returns>The answer.</returns>
    protected IActionResult Nothing() => NotFound();
}
