using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Hedgerow.Storage;

namespace Hedgerow.Workspace.Backups;

/// <summary>Reads a backup and believes nothing that its hashes do not prove.</summary>
internal sealed class Reader : IDisposable
{
    private readonly ZipArchive zip;

    internal Reader(string path)
    {
        try
        {
            zip = ZipFile.OpenRead(path);
        }
        catch (Exception exception) when (exception is InvalidDataException or FileNotFoundException or DirectoryNotFoundException)
        {
            throw NoBackup(path);
        }

        try
        {
            var bytes = Bytes(Manifest.Name) ?? throw NoBackup(path);
            if (Bytes(Manifest.SealName) is not { } seal || System.Text.Encoding.ASCII.GetString(seal) != Manifest.Seal(bytes))
            {
                throw Damaged("its list of contents");
            }

            Manifest = JsonSerializer.Deserialize<Manifest>(bytes) is { Format: Manifest.FormatName } manifest ? manifest : throw NoBackup(path);
            if (Manifest.Version > Manifest.Newest)
            {
                throw new WorkspaceException(WorkspaceProblem.Refused, "The backup was made by a newer Hedgerow: use that one to restore it.", "该备份由更新版本的 Hedgerow 创建，请使用该版本恢复。");
            }
        }
        catch
        {
            zip.Dispose();
            throw;
        }
    }

    internal Manifest Manifest { get; }

    public void Dispose() => zip.Dispose();

    /// <summary>The written rows of a table.</summary>
    internal Stream OpenTable(PortableTable table) => Open(Manifest.TableEntry(table.Name)) ?? throw Damaged($"the table {table.Name}");

    /// <summary>Copies a content out and checks it.</summary>
    internal void CopyFile(Blob file, Stream target)
    {
        using var source = Open(Manifest.FileEntry(file.Sha256)) ?? throw Damaged($"the content {file.Sha256[..12]}...");
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 17];
        long length = 0;
        int read;
        try
        {
            while ((read = source.Read(buffer)) > 0 && length <= file.Bytes)
            {
                sum.AppendData(buffer, 0, read);
                target.Write(buffer, 0, read);
                length += read;
            }
        }
        catch (InvalidDataException)
        {
            throw Damaged($"the content {file.Sha256[..12]}...");
        }

        if (Convert.ToHexStringLower(sum.GetHashAndReset()) != file.Sha256)
        {
            throw Damaged($"the content {file.Sha256[..12]}...");
        }
    }

    internal static WorkspaceException Damaged(string what) => new(WorkspaceProblem.Damaged, $"The backup is damaged: {what} is not what was written. Nothing was changed.", $"备份已损坏({what}),未作任何更改。");

    private static WorkspaceException NoBackup(string path) => new(WorkspaceProblem.Refused, $"{path} is not a backup of Hedgerow.", $"{path} 不是 Hedgerow 的备份文件。");

    private Stream? Open(string name) => zip.GetEntry(name)?.Open();

    private byte[]? Bytes(string name)
    {
        using var entry = Open(name);
        if (entry is null)
        {
            return null;
        }

        using var all = new MemoryStream();
        entry.CopyTo(all);
        return all.ToArray();
    }
}
