using System.Diagnostics;
using System.Globalization;

namespace Hedgerow.ServerRuns;

/// <summary>The server as a process of its own, and what it costs, as Linux counts it.</summary>
internal sealed class ServerProcess : IDisposable
{
    private readonly Process process;

    private ServerProcess(Process process, string address) => (this.process, Address) = (process, address);

    public string Address { get; }

    /// <summary>Highest resident memory so far, MB.</summary>
    public double Megabytes => double.Parse(File.ReadLines($"/proc/{process.Id}/status").First(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))[6..^2], CultureInfo.InvariantCulture) / 1000;

    /// <summary>Seconds of processor of its own, and of the children that have ended.</summary>
    public (double Own, double Children) Processor
    {
        get
        {
            // What follows the name in brackets: state, parent ... utime is the 12th of these, stime, then those of the children.
            var parts = File.ReadAllText($"/proc/{process.Id}/stat").Split(") ")[^1].Split(' ');
            double Of(int at) => double.Parse(parts[at], CultureInfo.InvariantCulture) / 100;
            return (Of(11) + Of(12), Of(13) + Of(14));
        }
    }

    public static ServerProcess Start(string program, string data, int workers)
    {
        var start = new ProcessStartInfo("dotnet", [program, "serve", "--lang", "en", "--data", data, "--urls", "http://127.0.0.1:0", "--workers", workers.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true, UseShellExecute = false };
        var begun = Process.Start(start)!;
        while (begun.StandardOutput.ReadLine() is { } line)
        {
            if (line.StartsWith("Hedgerow is open at ", StringComparison.Ordinal))
            {
                // What it says later is read and left, so that it never waits for a reader.
                _ = begun.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
                return new ServerProcess(begun, line["Hedgerow is open at ".Length..].Split(' ')[0]);
            }
        }

        throw new InvalidOperationException("The server did not start.");
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }
}
