using System.Diagnostics;
using Npgsql;

namespace Hedgerow.Databases;

/// <summary>A real PostgreSQL for the tests of one process: started from the system's packages in a folder of its own, on a socket there, and gone when the process ends, however it ends.</summary>
internal static class PostgresServer
{
    private static readonly Lazy<string> Started = new(Start);
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
        string[] arguments = [.. asOther, "--pdeathsig", "INT", Path.Combine(binaries, "postgres"), "-D", data, .. settings.SelectMany(setting => (string[])["-c", setting])];
        var started = new TaskCompletionSource<Process>();
        // The signal comes when the thread that started the server ends, so that one must live as long as this process.
        new Thread(() =>
        {
            using var server = Process.Start(new ProcessStartInfo("setpriv", arguments) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = folder })!;
            server.ErrorDataReceived += (_, _) => { };
            server.BeginErrorReadLine();
            server.BeginOutputReadLine();
            started.SetResult(server);
            AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop(server, folder);
            server.WaitForExit();
        })
        { IsBackground = true, Name = "postgres" }.Start();
        var running = started.Task.GetAwaiter().GetResult();
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                using var connection = new NpgsqlConnection($"Host={folder};Username=hedgerow;Database=postgres;Pooling=false");
                connection.Open();
                return folder;
            }
            catch (NpgsqlException) when (attempt < 300 && !running.HasExited)
            {
                Thread.Sleep(100);
            }
        }
    }

    private static void Stop(Process server, string folder)
    {
        Run("kill", "-INT", server.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        for (var wait = 0; wait < 50 && Directory.Exists($"/proc/{server.Id}") && !server.HasExited; wait++)
        {
            Thread.Sleep(100);
        }

        Directory.Delete(folder, recursive: true);
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
