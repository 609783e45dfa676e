using System.Security.Cryptography;

namespace Hedgerow.Cities.Layers;

/// <summary>SHA-256 of files, each computed once. Of a data set in several files (Shapefile) the one that city.yaml names is hashed.</summary>
internal sealed class FileHashes
{
    /// <summary>What stands in place of a hash where there are no bytes to hash: a database, a web address, a folder.</summary>
    public const string None = "";

    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);

    public string Of(string path, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        if (known.TryGetValue(path, out var hash))
        {
            return hash;
        }

        hash = None;
        if (File.Exists(path))
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
            hash = Convert.ToHexStringLower(SHA256.HashData(stream));
        }

        return known[path] = hash;
    }
}
