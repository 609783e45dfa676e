using Hedgerow.Cities;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Runs;

/// <summary>
/// Cities as their city.yaml and answers declare them, for what can be said before any map is opened: texts are read, every other file is only known to be there. Nothing of GDAL or DuckDB is used.
/// </summary>
/// <param name="office">The workspace.</param>
public sealed class DeclaredCities(Office office)
{
    private const long LargestText = 4 << 20;
    private const int Kept = 32;

    private const int FirstBytes = 1 << 16;

    private static readonly string[] Texts = [".yaml", ".yml"];
    private static readonly string[] Tables = [".csv", ".tsv", ".txt"];

    private readonly Lately<CityReading> kept = new(Kept);

    /// <summary>Reads a city as its files stand now.</summary>
    /// <param name="cityId">The city.</param>
    /// <returns>The reading; null where there is no city.yaml yet.</returns>
    public CityReading? Read(string cityId)
    {
        var files = office.CityFiles.List(cityId);
        return files.Any(file => file.Path == CityFolder.CityFile) ? kept.Of(CityFiles.StateOf(files), () => Read(files)) : null;
    }

    private CityReading Read(IReadOnlyList<CityFile> files)
    {
        var folder = Directory.CreateTempSubdirectory("hedgerow-city-");
        try
        {
            foreach (var file in files)
            {
                var target = Path.GetFullPath(Path.Combine(folder.FullName, file.Path));
                if (!target.StartsWith(folder.FullName + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                {
                    continue;
                }

                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                if (Texts.Contains(Path.GetExtension(file.Path), StringComparer.OrdinalIgnoreCase) && file.Bytes <= LargestText)
                {
                    File.WriteAllText(target, office.CityFiles.ReadText(file));
                }
                else
                {
                    // Of a table its first lines are enough to know its columns.
                    File.WriteAllBytes(target, Tables.Contains(Path.GetExtension(file.Path), StringComparer.OrdinalIgnoreCase) ? Head(file) : []);
                }
            }

            return CityFolder.Read(folder.FullName, confined: true);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private byte[] Head(CityFile file)
    {
        using var stream = office.CityFiles.Open(file);
        var bytes = new byte[Math.Min(FirstBytes, file.Bytes)];
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        var end = read < file.Bytes ? Array.LastIndexOf(bytes, (byte)'\n', read - 1) + 1 : read;
        return bytes[..end];
    }
}
