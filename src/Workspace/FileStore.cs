using System.Buffers;
using System.Security.Cryptography;

namespace Hedgerow.Workspace;

/// <summary>
/// Contents of files under DATA/files, each named by its SHA-256 (files/ab/cdef...), written whole or not at all, read-only, kept once however often they are used. The folder may be shared by
/// several machines.
/// </summary>
public sealed class FileStore
{
    private const int BufferBytes = 1 << 17;

    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(2);

    private readonly string root;
    private readonly string incoming;

    internal FileStore(Ground ground)
    {
        root = Path.Combine(ground.Folder, "files");
        incoming = Path.Combine(root, "incoming");
        Directory.CreateDirectory(incoming);
    }

    /// <summary>Keeps a content.</summary>
    /// <param name="content">The content, read to its end.</param>
    /// <param name="limit">The greatest length allowed, or null.</param>
    /// <param name="cancel">Ends it; nothing is kept.</param>
    /// <returns>Its name and length.</returns>
    public async Task<Blob> PutAsync(Stream content, long? limit = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        var temporary = Path.Combine(incoming, Ground.NewId());
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            long length = 0;
            await using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                int read;
                while ((read = await content.ReadAsync(buffer, cancel).ConfigureAwait(false)) > 0)
                {
                    length += read;
                    if (length > limit)
                    {
                        throw TooLarge(limit.Value);
                    }

                    sum.AppendData(buffer, 0, read);
                    await file.WriteAsync(buffer.AsMemory(0, read), cancel).ConfigureAwait(false);
                }

                file.Flush(flushToDisk: true);
            }

            return Keep(temporary, new Blob(Convert.ToHexStringLower(sum.GetHashAndReset()), length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            File.Delete(temporary);
        }
    }

    /// <summary>Keeps a content that is at hand.</summary>
    /// <param name="content">The content.</param>
    /// <returns>Its name and length.</returns>
    public Blob Put(ReadOnlySpan<byte> content)
    {
        var blob = new Blob(Convert.ToHexStringLower(SHA256.HashData(content)), content.Length);
        if (Has(blob))
        {
            return blob;
        }

        var temporary = Path.Combine(incoming, Ground.NewId());
        try
        {
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0))
            {
                file.Write(content);
                file.Flush(flushToDisk: true);
            }

            return Keep(temporary, blob);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Keeps the content of a file, which stays where it is.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancel">Ends it; nothing is kept.</param>
    /// <returns>Its name and length.</returns>
    public async Task<Blob> PutFileAsync(string path, CancellationToken cancel = default)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        return await PutAsync(file, null, cancel).ConfigureAwait(false);
    }

    /// <summary>Opens a content to read, from any place in it.</summary>
    /// <param name="sha256">Its name.</param>
    /// <returns>The stream.</returns>
    /// <exception cref="WorkspaceException">It is not there.</exception>
    public FileStream Open(string sha256)
    {
        var path = PathOf(sha256);
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, BufferBytes, FileOptions.Asynchronous);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            throw Gone(sha256);
        }
    }

    /// <summary>Where a content lies. Nobody may write there.</summary>
    /// <param name="sha256">Its name.</param>
    /// <returns>The path.</returns>
    public string PathOf(string sha256)
    {
        ArgumentNullException.ThrowIfNull(sha256);
        return PathIn(root, sha256);
    }

    /// <summary>Whether a content is there.</summary>
    /// <param name="sha256">Its name.</param>
    /// <returns>True where it is.</returns>
    public bool Has(string sha256) => File.Exists(PathOf(sha256));

    /// <summary>Reads a content to its end and checks that it is what was put there.</summary>
    /// <param name="sha256">Its name.</param>
    /// <returns>False where it is gone or another.</returns>
    public bool Verify(string sha256)
    {
        if (!Has(sha256))
        {
            return false;
        }

        using var file = Open(sha256);
        return Convert.ToHexStringLower(SHA256.HashData(file)) == sha256;
    }

    /// <summary>All contents, in the order of their names.</summary>
    /// <returns>Names and lengths.</returns>
    public IEnumerable<Blob> All() =>
        from folder in Directory.EnumerateDirectories(root).Order(StringComparer.Ordinal)
        let begin = Path.GetFileName(folder)
        where begin.Length == 2
        from file in new DirectoryInfo(folder).EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal)
        where file.Name.Length == 62
        select new Blob(begin + file.Name, file.Length);

    /// <summary>Removes what was left half-written by a program that was killed more than two days ago.</summary>
    /// <returns>How many files went.</returns>
    public int Sweep()
    {
        var old = new DirectoryInfo(incoming).EnumerateFiles().Where(file => file.LastWriteTimeUtc < DateTime.UtcNow - Abandoned).ToList();
        old.ForEach(file => file.Delete());
        return old.Count;
    }

    internal static WorkspaceException TooLarge(long limit) => new(
        WorkspaceProblem.TooLarge, $"The file is larger than {limit / 1048576.0:0.#} MB, which is the limit here.", $"文件超过此处的上限 {limit / 1048576.0:0.#} MB。");

    internal static WorkspaceException Gone(string sha256) => new(
        WorkspaceProblem.Damaged, $"The content {sha256[..12]}... is no longer in the data folder. Restore it from a backup.", $"数据文件夹中已缺少内容 {sha256[..12]}……,请从备份恢复。");

    internal static string PathIn(string root, string sha256) => sha256.Length == 64 && sha256.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(root, sha256[..2], sha256[2..])
        : throw new ArgumentException("A content is named by 64 hexadecimal digits in small letters.", nameof(sha256));

    /// <summary>Nobody writes into a content any more.</summary>
    internal static void Shut(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        }
    }

    /// <summary>Gives a complete file, hashed and on the disk, its name; the file itself may be removed afterwards.</summary>
    internal Blob Keep(string temporary, Blob blob)
    {
        if (Has(blob))
        {
            return blob;
        }

        var path = PathOf(blob.Sha256);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var link = Path.Combine(incoming, Ground.NewId());
        HardLink.Create(temporary, link);
        Shut(link);
        File.Move(link, path, overwrite: true);
        return blob;
    }

    // A file of another length was damaged: it is put there anew.
    private bool Has(Blob blob) => new FileInfo(PathOf(blob.Sha256)) is { Exists: true } file && file.Length == blob.Bytes;
}
