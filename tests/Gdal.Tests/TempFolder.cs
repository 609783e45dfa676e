namespace Hedgerow.Gdal.Tests;

/// <summary>A folder of its own for one test, removed at the end.</summary>
public sealed class TempFolder : IDisposable
{
    private readonly string _path = Directory.CreateTempSubdirectory("hedgerow-gdal-").FullName;

    public string File(string name) => Path.Combine(_path, name);

    public void Dispose() => Directory.Delete(_path, recursive: true);
}
