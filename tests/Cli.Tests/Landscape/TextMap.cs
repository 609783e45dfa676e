namespace Hedgerow.Cli.Tests.Landscape;

/// <summary>A small map as an ASCII grid in a folder of its own, removed at the end.</summary>
internal sealed class TextMap : IDisposable
{
    public const string Cells = "1 1 2 0\n1 2 2 0\n3 3 1 1\n";

    private readonly string folder = Directory.CreateTempSubdirectory("hedgerow 地图-").FullName;

    public string Folder => folder;

    /// <summary>Writes a map; 0 is no data.</summary>
    public string Write(string name = "map.asc", string cells = Cells)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, $"ncols {cells.Split('\n')[0].Split(' ').Length}\nnrows {cells.Count(sign => sign == '\n')}\nxllcorner 1000\nyllcorner 2000\ncellsize 10\nNODATA_value 0\n{cells}");
        return path;
    }

    /// <summary>Writes a file of text beside it.</summary>
    public string Text(string name, string text)
    {
        File.WriteAllText(At(name), text);
        return At(name);
    }

    public string At(string name) => Path.Combine(folder, name);

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
