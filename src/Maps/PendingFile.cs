namespace Hedgerow.Maps;

/// <summary>A file that appears whole or not at all: it is written beside its place under another name, and moved when it is complete.</summary>
public sealed class PendingFile : IDisposable
{
    /// <summary>What GDAL adds to the name of a file for what its format cannot hold.</summary>
    private const string Sidecar = ".aux.xml";

    private bool moved;

    /// <summary>Prepares to write a file.</summary>
    /// <param name="target">Where it will stand; an existing file is replaced at the end.</param>
    /// <exception cref="MapException">There is no such folder, or the target is a folder.</exception>
    public PendingFile(string target)
    {
        ArgumentException.ThrowIfNullOrEmpty(target);
        Target = System.IO.Path.GetFullPath(target);
        var folder = System.IO.Path.GetDirectoryName(Target)!;
        if (Directory.Exists(Target))
        {
            throw new MapException("--out", new($"{target} is a folder", $"{target} 是文件夹"), new("the name of a file", "文件名"));
        }

        if (!Directory.Exists(folder))
        {
            throw new MapException("--out", new($"there is no folder {folder}", $"没有文件夹 {folder}"), new("a file in a folder that exists", "已有文件夹中的文件名"));
        }

        // The ending stays: GDAL chooses by it what sidecars are called.
        Path = System.IO.Path.Combine(folder, $".{System.IO.Path.GetFileNameWithoutExtension(Target)}-{Guid.NewGuid():N}{System.IO.Path.GetExtension(Target)}");
    }

    /// <summary>Where it will stand.</summary>
    public string Target { get; }

    /// <summary>Where it is written.</summary>
    public string Path { get; }

    /// <summary>Puts the complete file in its place.</summary>
    public void Finish()
    {
        File.Move(Path, Target, overwrite: true);
        moved = true;

        // What an earlier file of this name left beside it would speak for the new one; what belongs to the new one follows it.
        if (File.Exists(Path + Sidecar))
        {
            File.Move(Path + Sidecar, Target + Sidecar, overwrite: true);
        }
        else
        {
            File.Delete(Target + Sidecar);
        }
    }

    /// <summary>Removes what was written when it was not finished.</summary>
    public void Dispose()
    {
        if (!moved)
        {
            File.Delete(Path);
            File.Delete(Path + "-journal");
            File.Delete(Path + "-wal");
            File.Delete(Path + Sidecar);
        }
    }
}
