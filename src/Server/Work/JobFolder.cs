using System.Text.Json;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Work;

/// <summary>The folder of one job under the data folder: the city laid out from its versions, the order, what the child makes. It goes when the job ends.</summary>
internal sealed class JobFolder : IDisposable
{
    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(2);

    private JobFolder(string path) => Path = path;

    /// <summary>Its full path.</summary>
    public string Path { get; }

    /// <summary>What the child made.</summary>
    public string Out => System.IO.Path.Combine(Path, ChildOrder.OutFolder);

    /// <summary>Makes the folder of a job and lays the city out in it.</summary>
    public static JobFolder Make(Office office, Job job, IReadOnlyList<CityFile> files, ChildOrder order)
    {
        var above = Directory.CreateDirectory(System.IO.Path.Combine(office.Folder, "work"));
        Sweep(above);
        var folder = new JobFolder(System.IO.Path.Combine(above.FullName, $"{job.Id}-{Guid.NewGuid():N}"));
        Directory.CreateDirectory(folder.Out);
        office.CityFiles.LayOut(files, System.IO.Path.Combine(folder.Path, ChildOrder.CityFolder));
        File.WriteAllBytes(System.IO.Path.Combine(folder.Path, ChildOrder.FileName), JsonSerializer.SerializeToUtf8Bytes(order, JobJson.Options));
        return folder;
    }

    /// <inheritdoc />
    public void Dispose() => Remove(Path);

    // What a server that was killed has left.
    private static void Sweep(DirectoryInfo above)
    {
        foreach (var old in above.EnumerateDirectories().Where(folder => folder.LastWriteTimeUtc < DateTime.UtcNow - Abandoned))
        {
            Remove(old.FullName);
        }
    }

    private static void Remove(string path)
    {
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (DirectoryNotFoundException)
        {
            // Another worker was first.
        }
        catch (IOException)
        {
            // A child that is just ending may still write; the next sweep takes it.
        }
    }
}
