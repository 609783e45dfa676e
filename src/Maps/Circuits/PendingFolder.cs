using Hedgerow.Science.Quantities;

namespace Hedgerow.Maps.Circuits;

/// <summary>Files of one run that appear together or not at all: written into a folder of another name beside their own, and moved when all are complete.</summary>
internal sealed class PendingFolder : IDisposable
{
    private readonly string target;

    public PendingFolder(string path)
    {
        target = Path.GetFullPath(path);
        var above = Path.GetDirectoryName(target);
        if (File.Exists(target) || above is null || !Directory.Exists(above))
        {
            throw new MapException(
                "--out",
                File.Exists(target) ? new Wording($"{path} is a file", $"{path} 是文件") : new Wording($"there is no folder {above}", $"没有文件夹 {above}"),
                new Wording("a folder, or a file that ends in .csv, .json or .tif", "文件夹，或以 .csv、.json、.tif 结尾的文件"));
        }

        Folder = Path.Combine(above, $".{Path.GetFileName(target)}-{Guid.NewGuid():N}");
        Directory.CreateDirectory(Folder);
    }

    /// <summary>Where the files are written.</summary>
    public string Folder { get; }

    public string PathOf(string name) => Path.Combine(Folder, name);

    public void Finish()
    {
        Directory.CreateDirectory(target);
        foreach (var file in Directory.EnumerateFiles(Folder))
        {
            File.Move(file, Path.Combine(target, Path.GetFileName(file)), overwrite: true);
        }
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
