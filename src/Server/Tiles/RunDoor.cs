using System.Collections.Concurrent;
using Hedgerow.Assessment;
using Hedgerow.Server.Access;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Tiles;

/// <summary>
/// Who may see the files and tiles of a run: those who may see the city's data, everybody where city and run are public, and whoever holds a link to it (<c>?s=SECRET</c>). For all others it is not there.
/// </summary>
/// <param name="office">The workspace.</param>
/// <param name="register">The runs.</param>
/// <param name="links">The links by which results are shared.</param>
internal sealed class RunDoor(Office office, RunRegister register, SharedLinks links)
{
    /// <summary>Name of the part of an address that holds the secret of a link.</summary>
    public const string Secret = "s";

    // A map asks for many tiles at once; who may see a run does not change within a blink.
    private const int MostKept = 500;
    private static readonly TimeSpan Blink = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, (RegisteredRun Run, RegisteredCity City, DateTime Until)> kept = new(StringComparer.Ordinal);

    /// <summary>The run, for one who may see it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="id">The run.</param>
    /// <returns>The run; null where there is none or it may not be seen.</returns>
    public RegisteredRun? Open(HttpContext context, string id)
    {
        if (Known(id) is not var (run, city))
        {
            return null;
        }

        if (context.Request.Query[Secret].ToString() is { Length: > 0 } secret)
        {
            return links.Open(secret) is { Kind: "run" } link && link.Subject == run.Id && !city.Archived ? run : null;
        }

        return May(context.RequestServices.GetRequiredService<Visit>().Visitor, run, city) ? run : null;
    }

    /// <summary>Whether a visitor may see a run.</summary>
    public bool May(Visitor visitor, RegisteredRun run, RegisteredCity city)
    {
        var may = office.Access.In(visitor, city);
        return may.Contains(Permission.SeeData) || (run.Public && may.Contains(Permission.SeeResults));
    }

    private (RegisteredRun Run, RegisteredCity City)? Known(string id)
    {
        if (kept.TryGetValue(id, out var held) && held.Until > DateTime.UtcNow)
        {
            return (held.Run, held.City);
        }

        if (register.Find(id) is not { } run || office.Cities.Find(run.CityId) is not { } city)
        {
            return null;
        }

        if (kept.Count > MostKept)
        {
            kept.Clear();
        }

        kept[id] = (run, city, DateTime.UtcNow + Blink);
        return (run, city);
    }
}
