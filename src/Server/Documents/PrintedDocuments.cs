using Hedgerow.Workspace;

namespace Hedgerow.Server.Documents;

/// <summary>
/// Documents that were printed, by the keys of their orders, under DATA/printed where every server and worker of a team finds them. They can be made again at any time: they are in no backup, and one that
/// nobody has asked for within a month goes.
/// </summary>
/// <param name="office">The workspace.</param>
public sealed class PrintedDocuments(Office office)
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private readonly string root = Path.Combine(office.Folder, "printed");

    /// <summary>A document that was printed.</summary>
    /// <param name="cityId">The city.</param>
    /// <param name="key">The key of its order.</param>
    /// <returns>Its file; null where it is not there, or no more.</returns>
    public string? Find(string cityId, string key)
    {
        if (PlaceOf(cityId, key) is not { } folder || !Directory.Exists(folder))
        {
            return null;
        }

        Directory.SetLastWriteTimeUtc(folder, DateTime.UtcNow);
        return Directory.EnumerateFiles(folder).FirstOrDefault();
    }

    /// <summary>Takes a document that was printed; it appears whole or not at all.</summary>
    internal void Take(string cityId, string key, string file)
    {
        Sweep();
        var folder = PlaceOf(cityId, key) ?? throw new ArgumentException("A key is 64 hexadecimal digits in small letters.", nameof(key));
        var aside = Directory.CreateDirectory(Path.Combine(root, cityId, $".{Guid.NewGuid():N}")).FullName;
        File.Move(file, Path.Combine(aside, Path.GetFileName(file)));
        try
        {
            Directory.Move(aside, folder);
        }
        catch (IOException) when (Directory.Exists(folder))
        {
            // Another worker has printed the very same.
            Directory.Delete(aside, recursive: true);
        }
    }

    private string? PlaceOf(string cityId, string key)
    {
        ArgumentNullException.ThrowIfNull(cityId);
        ArgumentNullException.ThrowIfNull(key);
        return key.Length == 64 && key.All(char.IsAsciiHexDigitLower) && cityId.All(char.IsAsciiLetterOrDigit) ? Path.Combine(root, cityId, key) : null;
    }

    private void Sweep()
    {
        foreach (var old in Directory.CreateDirectory(root).EnumerateDirectories().SelectMany(city => city.EnumerateDirectories()).Where(folder => folder.LastWriteTimeUtc < DateTime.UtcNow - Kept).ToList())
        {
            try
            {
                old.Delete(recursive: true);
            }
            catch (IOException)
            {
                // Another worker sweeps too, or somebody just reads it: the next sweep takes it.
            }
        }
    }
}
