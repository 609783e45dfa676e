using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Hedgerow.Server.Work;

/// <summary>Why a child process ended.</summary>
internal enum ChildEnd
{
    /// <summary>By itself.</summary>
    Itself,

    /// <summary>It took more memory than it may.</summary>
    Memory,

    /// <summary>It took longer than it may.</summary>
    Time,

    /// <summary>It was stopped from outside.</summary>
    Stopped,
}

/// <summary>
/// One child process: started with a clean environment and, where the machine allows, without any network; its memory is watched, its time is measured, and it ends with its parent, because
/// it reads the pipe that its parent holds.
/// </summary>
internal sealed class ChildProcess : IDisposable
{
    private const int LongestLine = 1 << 22;
    private const int MostErrors = 4000;

    // What a program needs to start and to find GDAL, DuckDB and the data beside the code. Nothing else of the parent's environment goes on: no proxy, no database, no secret.
    private static readonly string[] Kept = ["PATH", "LD_LIBRARY_PATH", "DOTNET_ROOT", "HEDGEROW_HOME", "HEDGEROW_NATIVE", "PROJ_LIB", "PROJ_DATA", "GDAL_DATA", Sharing.PdfPrinter.Variable, "SystemRoot"];

    private static readonly Lazy<string?> WithoutNetwork = new(FindUnshare);

    private readonly Process process;
    private readonly List<string> errors = [];

    private ChildProcess(Process process) => this.process = process;

    /// <summary>Its id.</summary>
    public int Id => process.Id;

    /// <summary>Its exit code, once it has ended.</summary>
    public int ExitCode => process.ExitCode;

    /// <summary>Most memory that was seen, bytes.</summary>
    public long Peak { get; private set; }

    /// <summary>The end of what it said to standard error, for the server's log only: it may hold paths of the machine.</summary>
    public string Errors
    {
        get
        {
            lock (errors)
            {
                return string.Join('\n', errors);
            }
        }
    }

    /// <summary>Starts a child for a job's folder.</summary>
    /// <param name="folder">The folder with its order.</param>
    /// <param name="memory">Most memory, bytes.</param>
    /// <param name="variables">Further variables.</param>
    /// <param name="mode">What it is to be: <c>--child</c> for one job, <c>--session</c> for many questions.</param>
    public static ChildProcess Start(string folder, long memory, IReadOnlyDictionary<string, string> variables, string mode = "--child")
    {
        List<string> command = [.. Program(), "work", mode, folder];
        if (WithoutNetwork.Value is { } unshare)
        {
            command = [unshare, "--user", "--map-current-user", "--net", "--", .. command];
        }

        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
            StandardOutputEncoding = System.Text.Encoding.UTF8, StandardErrorEncoding = System.Text.Encoding.UTF8,
        };
        start.Environment.Clear();
        foreach (var name in Kept)
        {
            if (Environment.GetEnvironmentVariable(name) is { Length: > 0 } value)
            {
                start.Environment[name] = value;
            }
        }

        var temporary = Directory.CreateDirectory(Path.Combine(folder, "tmp")).FullName;
        start.Environment["HOME"] = temporary;
        start.Environment["TMPDIR"] = temporary;
        start.Environment["TEMP"] = temporary;
        start.Environment["LANG"] = "C.UTF-8";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x" + ((long)(memory * 0.9)).ToString("x", CultureInfo.InvariantCulture);
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        var begun = Process.Start(start) ?? throw new IOException("The program could not be started anew for a job.");
        StandBack(begun);
        return new ChildProcess(begun);
    }

    // Pages go first: a job takes the processor that nobody else wants. Set at once, while there is but one thread to set it for.
    private static void StandBack(Process begun)
    {
        try
        {
            begun.PriorityClass = ProcessPriorityClass.BelowNormal;
        }
        catch (Exception refused) when (refused is System.ComponentModel.Win32Exception or InvalidOperationException or NotSupportedException)
        {
            // It has ended already, or this machine does not let us: then it runs as everything else.
        }
    }

    /// <summary>Reads what the child says until it ends, and ends it where it takes too much.</summary>
    /// <param name="memory">Most memory, bytes.</param>
    /// <param name="time">Longest time.</param>
    /// <param name="hear">Hears each line; called on one thread.</param>
    /// <param name="stop">Ends the child.</param>
    /// <returns>Why it ended.</returns>
    public async Task<ChildEnd> WatchAsync(long memory, TimeSpan time, Action<ChildLine> hear, CancellationToken stop)
    {
        var end = ChildEnd.Itself;
        var clock = Stopwatch.StartNew();
        var said = Task.WhenAll(ReadAsync(hear), ReadErrorsAsync());
        var ended = process.WaitForExitAsync(CancellationToken.None);
        while (!ended.IsCompleted)
        {
            var resident = Resident();
            Peak = Math.Max(Peak, resident);
            var why = stop.IsCancellationRequested ? ChildEnd.Stopped : resident > memory ? ChildEnd.Memory : clock.Elapsed > time ? ChildEnd.Time : ChildEnd.Itself;
            if (why != ChildEnd.Itself && end == ChildEnd.Itself)
            {
                end = why;
                Kill();
            }

            await Task.WhenAny(ended, Task.Delay(50, CancellationToken.None)).ConfigureAwait(false);
        }

        await ended.ConfigureAwait(false);
        await said.ConfigureAwait(false);
        return end;
    }

    /// <summary>Tells the child a line.</summary>
    /// <param name="line">The line.</param>
    /// <exception cref="IOException">It has ended.</exception>
    public async Task TellAsync(string line)
    {
        await process.StandardInput.WriteLineAsync(line).ConfigureAwait(false);
        await process.StandardInput.FlushAsync().ConfigureAwait(false);
    }

    /// <inheritdoc />
    public void Dispose()
    {
        Kill();
        process.Dispose();
    }

    // The very program that runs: by its own host where it has one, else by dotnet.
    private static string[] Program()
    {
        var assembly = typeof(ChildProcess).Assembly;
        var self = Environment.ProcessPath ?? "dotnet";
        var name = Path.GetFileNameWithoutExtension(self);
        return name == assembly.GetName().Name ? [self] : [name == "dotnet" ? self : "dotnet", assembly.Location];
    }

    // A network of its own that has nothing in it; not every machine lets a user have one.
    private static string? FindUnshare()
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        try
        {
            using var tried = Process.Start(new ProcessStartInfo("unshare", ["--user", "--map-current-user", "--net", "--", "true"]) { RedirectStandardError = true, RedirectStandardOutput = true });
            return tried is not null && tried.WaitForExit(5000) && tried.ExitCode == 0 ? "unshare" : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }

    private void Kill()
    {
        try
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
        catch (InvalidOperationException)
        {
            // It ended by itself meanwhile.
        }
    }

    private long Resident()
    {
        try
        {
            process.Refresh();
            return process.HasExited ? 0 : process.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    private async Task ReadAsync(Action<ChildLine> hear)
    {
        while (await process.StandardOutput.ReadLineAsync().ConfigureAwait(false) is { } text)
        {
            if (text.Length is 0 or > LongestLine || text[0] != '{')
            {
                continue;
            }

            try
            {
                if (JsonSerializer.Deserialize<ChildLine>(text, JobJson.Options) is { } line)
                {
                    hear(line);
                }
            }
            catch (JsonException)
            {
                // Something that a library printed.
            }
        }
    }

    private async Task ReadErrorsAsync()
    {
        while (await process.StandardError.ReadLineAsync().ConfigureAwait(false) is { } text)
        {
            lock (errors)
            {
                errors.Add(text);
                while (errors.Sum(line => line.Length) > MostErrors && errors.Count > 1)
                {
                    errors.RemoveAt(0);
                }
            }
        }
    }
}
