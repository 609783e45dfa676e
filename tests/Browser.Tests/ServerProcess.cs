using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Hedgerow.Browser.Tests;

/// <summary>The server as a process of its own, on a free port of this machine, with a data folder of its own.</summary>
public sealed class ServerProcess : IDisposable
{
    private readonly StringBuilder said = new();
    private readonly bool ownsData;
    private Process process;

    private ServerProcess(string data, bool ownsData)
    {
        Data = data;
        this.ownsData = ownsData;
        process = Start(FreeAddress());
        Wait();
    }

    /// <summary>The data folder.</summary>
    public string Data { get; }

    /// <summary>Its address.</summary>
    public string Address { get; private set; } = string.Empty;

    /// <summary>The one-time link for the first administrator; null where somebody is registered.</summary>
    public string? FirstLink { get; private set; }

    /// <summary>Everything that it has said so far, on both streams.</summary>
    public string Said
    {
        get
        {
            lock (said)
            {
                return said.ToString();
            }
        }
    }

    /// <summary>Starts one on an empty data folder.</summary>
    /// <param name="settings">What stands in its server.yaml; null for none.</param>
    /// <returns>The server, which listens.</returns>
    public static ServerProcess New(string? settings = null)
    {
        var data = Directory.CreateTempSubdirectory("hedgerow-browser-").FullName;
        if (settings is not null)
        {
            File.WriteAllText(Path.Combine(data, "server.yaml"), settings);
        }

        return new ServerProcess(data, ownsData: true);
    }

    /// <summary>Ends it at once, as a power cut would, with the children that it has begun.</summary>
    public void Kill()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
    }

    /// <summary>Starts it anew on the same data folder and the same port.</summary>
    public void StartAgain()
    {
        process.Dispose();
        process = Start(Address);
        Wait();
    }

    /// <inheritdoc />
    public void Dispose()
    {
        if (!process.HasExited)
        {
            Kill();
        }

        process.Dispose();
        if (ownsData)
        {
            try
            {
                Directory.Delete(Data, recursive: true);
            }
            catch (IOException)
            {
                // A child that is just ending.
            }
        }
    }

    private Process Start(string urls)
    {
        Address = string.Empty;
        FirstLink = null;
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var argument in (string[])[Repository.Server, "serve", "--lang", "en", "--data", Data, "--urls", urls])
        {
            start.ArgumentList.Add(argument);
        }

        var begun = Process.Start(start)!;
        begun.OutputDataReceived += (_, line) => Hear(line.Data);
        begun.ErrorDataReceived += (_, line) => Hear(line.Data);
        begun.BeginOutputReadLine();
        begun.BeginErrorReadLine();
        return begun;
    }

    // A server that comes back at its own address knows the jobs that were its own.
    private static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return $"http://{listener.LocalEndpoint}";
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (said)
        {
            said.AppendLine(line);
            if (line.StartsWith("Hedgerow is open at ", StringComparison.Ordinal))
            {
                Address = line["Hedgerow is open at ".Length..].Split(' ')[0];
            }
            else if (line.Contains("/start/", StringComparison.Ordinal))
            {
                FirstLink = line.Trim();
            }

            Ready |= line.StartsWith("Stop with", StringComparison.Ordinal);
        }
    }

    private bool Ready { get; set; }

    private void Wait()
    {
        var until = DateTime.UtcNow.AddSeconds(60);
        while (true)
        {
            lock (said)
            {
                if (Ready)
                {
                    Ready = false;
                    return;
                }
            }

            if (process.HasExited || DateTime.UtcNow > until)
            {
                throw new InvalidOperationException("The server did not start:\n" + Said);
            }

            Thread.Sleep(50);
        }
    }
}
