using System.Diagnostics;
using Npgsql;

namespace Hedgerow.Databases;

/// <summary>A real PostgreSQL for the tests of one process: started from the system's packages in a folder of its own, on a socket there, and gone when the process ends, however it ends.</summary>
internal static class PostgresServer
{
    private static readonly Lazy<string> Started = new(Start);

    // Held as long as the process lives: their input stays open.
    private static readonly List<Process> Pipes = [];

    private static int schemas;

    /// <summary>Why there is none, or null.</summary>
    internal static string? Missing { get; } = Binaries() is null ? "PostgreSQL is not installed: Debian's packages postgresql-15 and postgresql-15-postgis-3, which ./test installs." : null;

    /// <summary>The address of an empty schema of its own.</summary>
    internal static string NewTarget()
    {
        var schema = $"test_{Interlocked.Increment(ref schemas)}";
        using var connection = new NpgsqlConnection($"Host={Started.Value};Username=hedgerow;Database=postgres;Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"create schema {schema}";
        command.ExecuteNonQuery();
        return $"postgres://hedgerow:no%2Fsecret@localhost/postgres?host={Started.Value}&search_path={schema}";
    }

    /// <summary>Runs a statement on the schema of an address, past all of Hedgerow.</summary>
    internal static void Execute(string target, string sql)
    {
        var schema = target.Split("search_path=")[1];
        using var connection = new NpgsqlConnection($"Host={Started.Value};Username=hedgerow;Database=postgres;Search Path={schema};Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string? Binaries() => Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")).FirstOrDefault(bin => File.Exists(Path.Combine(bin, "initdb")) && File.Exists(Path.Combine(bin, "postgres")))
        : null;

    private static string Start()
    {
        var binaries = Binaries()!;
        var folder = Directory.CreateTempSubdirectory("hedgerow-pg-").FullName;
        var data = Path.Combine(folder, "data");
        // PostgreSQL refuses to run as root: then it runs as the user of its own package.
        string[] asOther = [];
        if (Environment.UserName == "root")
        {
            Run("chown", "postgres:", folder);
            asOther = ["--reuid=postgres", "--regid=postgres", "--init-groups"];
        }

        Run("setpriv", [.. asOther, Path.Combine(binaries, "initdb"), "-D", data, "-U", "hedgerow", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]);
        string[] settings = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "autovacuum=off", "jit=off", "listen_addresses=", "max_connections=200", "shared_buffers=16MB", $"unix_socket_directories={folder}"];
        Supervise(folder, ["setpriv", .. asOther, Path.Combine(binaries, "postgres"), "-D", data, .. settings.SelectMany(setting => (string[])["-c", setting])]);
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var connection = new NpgsqlConnection($"Host={folder};Username=hedgerow;Database=postgres;Pooling=false");
                connection.Open();
                return folder;
            }
            catch (NpgsqlException exception)
            {
                Thread.Sleep(attempt < 600 ? 50 : throw new InvalidOperationException($"PostgreSQL did not start: {File.ReadAllText(Path.Combine(folder, "log"))}", exception));
            }
        }
    }

    // The server is watched by a shell of its own, outside of this process's tree: when this process ends, killed or not, the pipe to it
    // closes, and the shell stops the server and removes the folder.
    private static void Supervise(string folder, string[] command)
    {
        const string Watch = """folder=$1; shift; "$@" >"$folder/log" 2>&1 </dev/null & cat >/dev/null; kill -INT $!; wait $!; rm -rf "$folder" """;
        const string Detach = """exec 3<&0; setsid sh -c "$0" sh "$@" <&3 3<&- >/dev/null 2>&1 & exit 0""";
        var shell = Process.Start(new ProcessStartInfo("sh", ["-c", Detach, Watch, folder, .. command]) { RedirectStandardInput = true, WorkingDirectory = folder })!;
        shell.WaitForExit();
        Pipes.Add(shell);
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = Path.GetTempPath() })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {error}{output.Result}");
        }
    }
}
