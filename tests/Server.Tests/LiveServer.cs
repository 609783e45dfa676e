using System.Collections.Concurrent;
using System.Net.Http.Headers;
using Hedgerow.Science.Quantities;
using Hedgerow.Server.Host;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hedgerow.Server.Tests;

/// <summary>A server on a free port of this machine with a data folder of its own, in the process of the tests.</summary>
public class LiveServer : IAsyncDisposable, IDisposable
{
    private readonly WebApplication app;

    /// <summary>A server that does one job at a time.</summary>
    public LiveServer()
        : this(1, null)
    {
    }

    internal LiveServer(int workers, Func<ServerSettings, ServerSettings>? change)
    {
        Data = Directory.CreateTempSubdirectory("hedgerow-server-").FullName;
        // Many tests sign in from one address.
        Settings = ServerSettings.Read(Data) with { SignInsPerMinute = 10_000 };
        Settings = change?.Invoke(Settings) ?? Settings;
        app = ServerHost.Build(new ServeOptions(Data) { Urls = ["http://127.0.0.1:0"], Workers = workers }, Settings, builder => builder.Logging.ClearProviders().AddProvider(new Listener(Log)));
        app.StartAsync().GetAwaiter().GetResult();
        Office = app.Services.GetRequiredService<Office>();
        Administrator = Office.People.Add(Actor.Program, new NewPerson("admin@example.org", "Admin", SiteAdministrator: true));
    }

    /// <summary>All that the server has written into its log.</summary>
    public ConcurrentQueue<string> Log { get; } = new();

    /// <summary>The data folder.</summary>
    public string Data { get; }

    /// <summary>Its settings.</summary>
    public ServerSettings Settings { get; }

    /// <summary>Its workspace.</summary>
    public Office Office { get; }

    /// <summary>A person who may do everything.</summary>
    public Person Administrator { get; }

    /// <summary>Its services.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>Its address.</summary>
    public Uri Address => new(app.Urls.First());

    /// <summary>A program that asks as a person, with a token of some scopes; nobody where no person is given.</summary>
    public HttpClient Client(Person? person = null, Scope scopes = Scope.All)
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false }) { BaseAddress = Address };
        if (person is not null)
        {
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Office.AccessTokens.Add(Actor.Of(person), person.Id, "test", scopes, null).Secret);
        }

        return client;
    }

    /// <summary>A city of the register.</summary>
    public RegisteredCity City(string slug) => Office.Cities.Add(Actor.Of(Administrator), new NewCity(slug, Wording.Same(slug)));

    /// <summary>Adds a job and waits until it has ended.</summary>
    public async Task<Job> DoAsync(string kind, RegisteredCity? city = null, string arguments = "{}", int seconds = 600) =>
        await EndedAsync(Office.Jobs.Add(Actor.Of(Administrator), new NewJob(kind, Wording.Same(kind), city?.Id, arguments)).Id, seconds);

    /// <summary>Waits until a job has ended.</summary>
    public async Task<Job> EndedAsync(string id, int seconds = 600)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        await foreach (var job in Office.Jobs.WatchAsync(id, late.Token))
        {
            if (job.Ended)
            {
                return job;
            }
        }

        throw new InvalidOperationException("The job is gone.");
    }

    /// <summary>What the log of a job says, for a test that fails.</summary>
    public string LogOf(Job job) => $"{job.State}: {job.Error?.En}\n" + string.Join('\n', Office.Jobs.Lines(job.Id).Select(line => line.Text.En));

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        GC.SuppressFinalize(this);
        try
        {
            Directory.Delete(Data, recursive: true);
        }
        catch (IOException)
        {
            // A child that is just ending.
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        DisposeAsync().AsTask().GetAwaiter().GetResult();
        GC.SuppressFinalize(this);
    }

    private sealed class Listener(ConcurrentQueue<string> log) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => log.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
