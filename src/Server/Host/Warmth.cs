using Hedgerow.Assessment;
using Hedgerow.Server.Runs;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Host;

/// <summary>
/// What the first readers would wait for is done before anybody is told that the server is open: editions and questions are read, the newest results are taken from the disk, and a page is asked
/// for over the server's own door, which gets everything on the way of a page ready. Nothing of it is needed; what goes wrong here goes wrong for a reader too, and is told there.
/// </summary>
internal static class Warmth
{
    private const int Cities = 48;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static async Task SpreadAsync(WebApplication app, string address, CancellationToken cancel)
    {
        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        late.CancelAfter(Patience);
        try
        {
            await Task.WhenAll(Task.Run(() => Read(app.Services), late.Token), AskAsync(address, late.Token)).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is HttpRequestException or OperationCanceledException or AggregateException or LostRunException or Storage.StorageException or IOException)
        {
            cancel.ThrowIfCancellationRequested();
        }
    }

    private static void Read(IServiceProvider services)
    {
        var editions = services.GetRequiredService<EditionShelf>();
        _ = editions.All;
        _ = editions.Question(string.Empty);
        var shelf = services.GetRequiredService<RunShelf>();
        Parallel.ForEach(services.GetRequiredService<Office>().Cities.All().Take(Cities).Select(city => shelf.Register.Of(city.Id, limit: 1)).SelectMany(runs => runs).Where(shelf.Has).ToList(), run =>
        {
            _ = shelf.Read(run);
            _ = shelf.Shapes(run);
        });
    }

    // Over the loopback, also where the server listens on every address of the machine.
    private static async Task AskAsync(string address, CancellationToken cancel)
    {
        var door = new UriBuilder(address.Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal).Replace("//+", "//localhost", StringComparison.Ordinal).Replace("//*", "//localhost", StringComparison.Ordinal));
        if (door.Scheme != Uri.UriSchemeHttp)
        {
            return;
        }

        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
        foreach (var page in new[] { "/", "/sign-in", "/compare" })
        {
            using var answer = await http.GetAsync(new Uri(door.Uri, page), cancel).ConfigureAwait(false);
            await answer.Content.LoadIntoBufferAsync(cancel).ConfigureAwait(false);
        }
    }
}
