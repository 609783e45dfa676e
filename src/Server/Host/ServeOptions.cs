namespace Hedgerow.Server.Host;

/// <summary>How a server is started.</summary>
/// <param name="Data">Full path of the data folder: database, files, keys, settings.</param>
public sealed record ServeOptions(string Data)
{
    /// <summary>The port on which a server listens when nothing else is said.</summary>
    public const int DefaultPort = 8580;

    /// <summary>Addresses to listen on.</summary>
    public IReadOnlyList<string> Urls { get; init; } = [$"http://127.0.0.1:{DefaultPort}"];

    /// <summary>Address of a PostgreSQL with PostGIS, such as <c>postgres://hedgerow@db/hedgerow</c>; null for the embedded database in the data folder.</summary>
    public string? Database { get; init; }

    /// <summary>How many jobs run at once on this machine; 0 leaves all jobs to others.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>The data folder when nothing else is said: <c>HEDGEROW_DATA</c>, else a folder of the user's own.</summary>
    /// <returns>Its full path.</returns>
    public static string DefaultData()
    {
        var named = Environment.GetEnvironmentVariable("HEDGEROW_DATA");
        if (!string.IsNullOrEmpty(named))
        {
            return Path.GetFullPath(named);
        }

        var own = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return Path.GetFullPath(Path.Combine(own.Length > 0 ? own : AppContext.BaseDirectory, "hedgerow"));
    }
}
