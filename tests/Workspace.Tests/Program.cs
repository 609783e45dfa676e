namespace Hedgerow.Workspace.Tests;

/// <summary>A second process for the tests: takes jobs until none is left, or holds one until it is killed.</summary>
internal static class Program
{
    private static readonly string Self = typeof(Program).Assembly.Location;

    internal static System.Diagnostics.Process Start(string what, OfficeOptions options, string worker) => System.Diagnostics.Process.Start(
        new System.Diagnostics.ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet", [Self, what, options.Folder, options.Database ?? "", worker])
        {
            RedirectStandardOutput = true,
        })!;

    private static int Main(string[] arguments)
    {
        var (what, worker) = (arguments[0], arguments[3]);
        using var office = Office.Open(new OfficeOptions(arguments[1], arguments[2]));
        while (office.Jobs.Take(worker, TimeSpan.FromSeconds(what == "hold" ? 1 : 30)) is { } lease)
        {
            Console.WriteLine(lease.Job.Id);
            if (what == "hold")
            {
                office.Jobs.Report(lease, 0.5);
                Console.WriteLine("held");
                Thread.Sleep(Timeout.Infinite);
            }

            office.Jobs.Complete(lease, null, work => work.Run($"insert into done (job_id, worker) values ({lease.Job.Id}, {worker})"));
        }

        return 0;
    }
}
