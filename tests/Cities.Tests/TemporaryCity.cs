namespace Hedgerow.Cities.Tests;

/// <summary>A city folder that lives as long as a test.</summary>
internal sealed class TemporaryCity : IDisposable
{
    public const string Good = "name: Testville\nyear: 2020\nboundary: boundary.geojson\n";

    public TemporaryCity(string? cityYaml = null)
    {
        Directory.CreateDirectory(Folder);
        Write("boundary.geojson", "{}");
        if (cityYaml is not null)
        {
            Write("city.yaml", cityYaml);
        }
    }

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "hedgerow-city-" + Guid.NewGuid().ToString("N"));

    public string Write(string name, string text)
    {
        var path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public CityReading Read() => CityFolder.Read(Folder);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
