using System.Security.Cryptography;

namespace Hedgerow.Cities.Records;

/// <summary>The fingerprint of a file, so that a number can be traced to the very bytes it was made from.</summary>
internal static class FileHash
{
    /// <summary>SHA-256 of the bytes, in small hex letters; empty where there are none.</summary>
    /// <param name="path">The file.</param>
    internal static string Of(string path)
    {
        if (FileState.Of(path).Length == 0)
        {
            return string.Empty;
        }

        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>The file as a reading cites it.</summary>
    /// <param name="role">What it serves as.</param>
    /// <param name="file">The file.</param>
    /// <param name="name">Its path relative to the city's folder.</param>
    /// <param name="layer">Layer in it.</param>
    /// <param name="sum">Its SHA-256, where it is known already.</param>
    internal static InputRef Reference(string role, FileRef file, string name, string? layer, string? sum = null) =>
        new(role, name, layer, sum ?? Of(file.Path), file.Year, file.Source, file.Licence);
}
