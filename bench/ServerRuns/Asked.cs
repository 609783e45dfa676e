using System.Globalization;

namespace Hedgerow.ServerRuns;

/// <summary>What is asked of a run.</summary>
/// <param name="Server">The server's program.</param>
/// <param name="Readers">How many readers.</param>
/// <param name="Cities">How many cities they read of.</param>
/// <param name="Seconds">How long each part is.</param>
/// <param name="Every">Seconds between the pages of one reader.</param>
/// <param name="Tiles">Tiles after each page.</param>
/// <param name="Page">Whether docs/performance.md is written.</param>
/// <param name="Conditions">What else ran on the machine, as the table says it.</param>
internal sealed record Asked(string Server, int Readers, int Cities, int Seconds, int Every, int Tiles, bool Page, string Conditions)
{
    /// <summary>99 of 100 pages come within this many milliseconds.</summary>
    public const double Gate = 250;

    public static Asked Of(string[] args) => new(
        Text(args, "--server") ?? throw new ArgumentException("--server PROGRAM is missing: use bench/server."), Number(args, "--readers", 200), Number(args, "--cities", 40), Number(args, "--seconds", 60), 5, 8,
        !args.Contains("--no-page"), Text(args, "--conditions") ?? "nothing else ran");

    private static int Number(string[] args, string name, int otherwise) => Text(args, name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private static string? Text(string[] args, string name) => Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
