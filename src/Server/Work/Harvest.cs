using System.Text.Json;
using System.Text.Json.Nodes;
using Hedgerow.Assessment;
using Hedgerow.Server.Documents;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Work;

/// <summary>Keeps what a child made: contents by their hashes first, then rows and the end of the job in one transaction. Broken off at any point, nothing of a half job is seen.</summary>
/// <param name="office">The workspace.</param>
/// <param name="lease">The lease.</param>
/// <param name="made">The folder of what was made.</param>
/// <param name="files">The city's files that the child was given.</param>
/// <param name="seen">What was found out about single files.</param>
internal sealed class Harvest(Office office, Lease lease, string made, IReadOnlyList<CityFile> files, ExaminedFiles seen)
{
    /// <summary>Name of the folder with the files of a result.</summary>
    public const string Result = "result";

    /// <summary>Name of the folder with files of the city that the job wrote.</summary>
    public const string City = "city";

    /// <summary>Name of the folder with what was found out about single files.</summary>
    public const string Examined = "examined";

    /// <summary>Keeps everything and ends the job.</summary>
    /// <param name="done">What the child said came of it.</param>
    /// <param name="cancel">Stops the keeping.</param>
    public async Task KeepAsync(string done, CancellationToken cancel)
    {
        seen.Take(Path.Combine(made, Examined));
        var job = lease.Job;
        if (job.Kind == JobKind.Assess)
        {
            await RunAsync(done, cancel).ConfigureAwait(false);
            return;
        }

        if (job.Kind == JobKind.Print && JobJson.Read<PrintResult>(done) is { } print)
        {
            // Under the key of what was ordered, whatever a child may say.
            var key = JobJson.Read<DocumentOrder>(job.Arguments)!.Key();
            new PrintedDocuments(office).Take(job.CityId!, key, Path.Combine(made, Result, Path.GetFileName(print.File)));
            office.Jobs.Complete(lease, JobJson.Write(print with { Key = key }));
            return;
        }

        if (job.Kind is JobKind.Demo or JobKind.Begin && job.CityId is { } city)
        {
            var by = new Actor(job.ById, job.ByName, null, $"job {job.Id}");
            var own = Path.Combine(made, City);
            if (office.Jobs.Report(lease, 0.97) == LeaseState.Lost)
            {
                return;
            }

            var facts = job.Kind == JobKind.Demo ? new FileFacts("CC0-1.0", "Hedgerow", "Demo town") : FileFacts.None;
            await office.CityFiles.PutFolderAsync(by, city, own, facts, null, cancel).ConfigureAwait(false);
            done = WithState(done, office.CityFiles.List(city));
        }
        else if (job.Kind is JobKind.Check or JobKind.Preview)
        {
            done = WithState(done, files);
        }

        office.Jobs.Complete(lease, done);
    }

    private async Task RunAsync(string done, CancellationToken cancel)
    {
        var job = lease.Job;
        var folder = Path.Combine(made, Result);
        var pieces = new Dictionary<string, RunPiece>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var blob = await office.Files.PutFileAsync(path, cancel).ConfigureAwait(false);
            pieces[Path.GetRelativePath(folder, path).Replace('\\', '/')] = new RunPiece(blob.Sha256, blob.Bytes);
        }

        // What is kept must be what pages can read.
        var bytes = await File.ReadAllBytesAsync(Path.Combine(folder, RegisteredRun.Assessment), cancel).ConfigureAwait(false);
        var run = StoredRun.Read(bytes);
        using var json = JsonDocument.Parse(bytes);
        var row = new NewRun(
            job.CityId!, run.Edition, run.Year, job.ByName, files.ToDictionary(file => file.Path, file => file.Sha256, StringComparer.Ordinal), pieces, json.RootElement.GetProperty("total").GetRawText(), job.Id) { Id = Guid.CreateVersion7().ToString("N") };
        // The run and the end of its job are written in one transaction: there is no run without its job's result.
        var answer = JsonNode.Parse(done)!.AsObject();
        answer["run"] = row.Id;
        office.Jobs.Complete(lease, answer.ToJsonString(JobJson.Options), work => RunRegister.Add(work, row));
    }

    private static string WithState(string done, IReadOnlyList<CityFile> files)
    {
        var answer = JsonNode.Parse(done)!.AsObject();
        answer["state"] = CityFiles.StateOf(files);
        return answer.ToJsonString(JobJson.Options);
    }
}
