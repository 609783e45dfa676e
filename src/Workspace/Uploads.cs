using System.Buffers;
using System.Security.Cryptography;
using Hedgerow.Storage;

namespace Hedgerow.Workspace;

/// <summary>Files on their way into a city's folder, in pieces: a piece begins where the last one ended, and where the connection or the server breaks off, the next one begins there.</summary>
public sealed class Uploads
{
    private const int BufferBytes = 1 << 17;

    private static readonly TimeSpan Lives = TimeSpan.FromDays(2);

    private readonly Ground ground;
    private readonly CityFiles cityFiles;
    private readonly FileStore files;
    private readonly string folder;

    internal Uploads(Ground ground, CityFiles cityFiles, FileStore files)
    {
        this.ground = ground;
        this.cityFiles = cityFiles;
        this.files = files;
        folder = Path.Combine(ground.Folder, "uploads");
        Directory.CreateDirectory(folder);
    }

    /// <summary>Begins an upload.</summary>
    /// <param name="by">Who sends it: a person.</param>
    /// <param name="cityId">The city.</param>
    /// <param name="path">The path it shall have.</param>
    /// <param name="bytes">Its whole length.</param>
    /// <param name="sha256">What its SHA-256 must be, where the sender knows it.</param>
    /// <param name="facts">Licence, source, note.</param>
    /// <returns>The upload.</returns>
    /// <exception cref="WorkspaceException">The path or length is not allowed, too many are open, or the disk is full.</exception>
    public Upload Start(Actor by, string cityId, string path, long bytes, string? sha256 = null, FileFacts? facts = null)
    {
        ArgumentNullException.ThrowIfNull(by);
        FilePaths.Checked(path);
        if (bytes < 0 || (sha256 is not null && (sha256.Length != 64 || !sha256.All(char.IsAsciiHexDigit))))
        {
            throw new WorkspaceException(WorkspaceProblem.Refused, "An upload needs its length in bytes and, where given, a SHA-256 of 64 hexadecimal digits.", "上传需注明字节长度;若提供 SHA-256,应为 64 位十六进制数字。");
        }

        if (bytes > ground.Limits.UploadBytes)
        {
            throw FileStore.TooLarge(ground.Limits.UploadBytes);
        }

        // Whoever brings something makes room first: what was left half-way goes.
        Sweep();
        files.Sweep();
        if (new DriveInfo(folder).AvailableFreeSpace - bytes < ground.Limits.FreeBytes)
        {
            throw new WorkspaceException(WorkspaceProblem.TooLarge, "The server's disk has no room for this file.", "服务器磁盘空间不足，无法存放此文件。");
        }

        var now = ground.Now;
        var upload = new Upload(
            Ground.NewId(), cityId, by.PersonId ?? throw new ArgumentException("An upload belongs to a person.", nameof(by)), path, bytes, 0, sha256?.ToLowerInvariant(), facts ?? FileFacts.None, now + Lives);
        ground.Database.Write(work =>
        {
            CityRegister.Known(work, cityId);
            if (work.Number($"select count(*) as n from upload where person_id = {by.PersonId} and expires_at > {now}") >= ground.Limits.UploadsOfPerson)
            {
                throw new WorkspaceException(WorkspaceProblem.TooLarge, $"You have {ground.Limits.UploadsOfPerson} uploads open: finish or drop one first.", $"您已有 {ground.Limits.UploadsOfPerson} 个未完成的上传，请先完成或放弃其中之一。");
            }

            work.Run($"""
                insert into upload (id, city_id, person_id, path, bytes, sha256, licence, source, note, created_at, expires_at)
                values ({upload.Id}, {cityId}, {upload.PersonId}, {path}, {bytes}, {upload.Sha256}, {upload.Facts.Licence}, {upload.Facts.Source}, {upload.Facts.Note}, {now}, {upload.ExpiresAt})
                """);
        });
        File.Create(PathOf(upload.Id)).Dispose();
        return upload;
    }

    /// <summary>An upload of a person into a city; one of another person or city is not found.</summary>
    /// <param name="cityId">The city.</param>
    /// <param name="personId">The person.</param>
    /// <param name="id">Id of the upload.</param>
    /// <returns>The upload, or null where there is none (any more).</returns>
    public Upload? Find(string cityId, string personId, string id) => Find(id) is { } upload && upload.CityId == cityId && upload.PersonId == personId ? upload : null;

    /// <summary>A person's unfinished uploads into a city, so that they can be resumed.</summary>
    /// <param name="cityId">The city.</param>
    /// <param name="personId">The person.</param>
    /// <returns>The uploads, the newest first.</returns>
    public IReadOnlyList<Upload> Of(string cityId, string personId) =>
        ground.Database.Read(work => work.All($"select * from upload where city_id = {cityId} and person_id = {personId} and expires_at > {ground.Now} order by created_at desc, id desc", Read));

    /// <summary>Takes a piece. Where it breaks off, what came of it is kept; with a checksum, only a whole piece is.</summary>
    /// <param name="id">Id of the upload.</param>
    /// <param name="offset">Where the piece begins: as many bytes as have come.</param>
    /// <param name="piece">The piece.</param>
    /// <param name="sha256">SHA-256 of the piece, or null.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>The upload, with what has come.</returns>
    /// <exception cref="WorkspaceException"><see cref="WorkspaceProblem.Conflict"/> where the offset is another or a piece is just coming, <see cref="WorkspaceProblem.TooLarge"/> where more comes than was said, <see cref="WorkspaceProblem.Damaged"/> where the checksum differs.</exception>
    public async Task<Upload> AppendAsync(string id, long offset, Stream piece, string? sha256 = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(piece);
        var upload = Find(id) ?? throw Gone();
        await using var file = OpenAlone(id);
        if (offset != file.Length)
        {
            throw new WorkspaceException(WorkspaceProblem.Conflict, $"{file.Length} bytes have come; a piece that begins at {offset} does not fit.", $"已收到 {file.Length} 字节，从 {offset} 开始的分片无法衔接。");
        }

        file.Seek(0, SeekOrigin.End);
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        var whole = false;
        try
        {
            int read;
            while ((read = await piece.ReadAsync(buffer, cancel).ConfigureAwait(false)) > 0)
            {
                if (file.Length + read > upload.Bytes)
                {
                    file.SetLength(offset);
                    throw new WorkspaceException(WorkspaceProblem.TooLarge, $"More bytes come than the {upload.Bytes} that were announced.", $"收到的字节多于声明的 {upload.Bytes} 字节。");
                }

                sum.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancel).ConfigureAwait(false);
            }

            whole = true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
            if (!whole && sha256 is not null)
            {
                file.SetLength(offset);
            }

            file.Flush(flushToDisk: true);
        }

        if (sha256 is not null && !sha256.Equals(Convert.ToHexString(sum.GetHashAndReset()), StringComparison.OrdinalIgnoreCase))
        {
            file.SetLength(offset);
            file.Flush(flushToDisk: true);
            throw new WorkspaceException(WorkspaceProblem.Damaged, "The piece is not what was sent: its checksum differs. Send it again.", "分片与发送内容不一致(校验和不同),请重新发送。");
        }

        var until = ground.Now + Lives;
        ground.Database.Write(work => work.Run($"update upload set expires_at = {until} where id = {id}"));
        return upload with { Received = file.Length, ExpiresAt = until };
    }

    /// <summary>Ends an upload that has come whole: checks it and puts it into the city's folder as the next version.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="id">Id of the upload.</param>
    /// <param name="sha256">What its SHA-256 must be, where it was not known at the start.</param>
    /// <param name="cancel">Ends it; the upload stays as it is.</param>
    /// <returns>The version.</returns>
    public async Task<CityFile> CompleteAsync(Actor by, string id, string? sha256 = null, CancellationToken cancel = default)
    {
        var upload = Find(id) ?? throw Gone();
        await using var file = OpenAlone(id);
        if (file.Length != upload.Bytes)
        {
            throw new WorkspaceException(WorkspaceProblem.Conflict, $"Of {upload.Bytes} bytes {file.Length} have come.", $"应有 {upload.Bytes} 字节，已收到 {file.Length} 字节。");
        }

        file.Seek(0, SeekOrigin.Begin);
        var found = Convert.ToHexStringLower(await SHA256.HashDataAsync(file, cancel).ConfigureAwait(false));
        if ((sha256 ?? upload.Sha256 ?? found) is var expected && !expected.Equals(found, StringComparison.OrdinalIgnoreCase))
        {
            throw new WorkspaceException(WorkspaceProblem.Damaged, "The file is not what was sent: its SHA-256 differs. Send it again.", "文件与发送内容不一致(SHA-256 不同),请重新上传。");
        }

        // The content gets its second name first, then the version, then the first name goes: killed at any point, nothing is lost.
        var blob = files.Keep(PathOf(id), new Blob(found, upload.Bytes));
        var version = ground.Database.Write(work => work.Run($"delete from upload where id = {id}") == 1
            ? cityFiles.Put(work, by, upload.CityId, upload.Path, blob, upload.Facts, null)
            : throw Gone());
        File.Delete(PathOf(id));
        return version;
    }

    /// <summary>Drops an upload with what has come of it.</summary>
    /// <param name="id">Id of the upload.</param>
    public void Drop(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (ground.Database.Write(work => work.Run($"delete from upload where id = {id}")) == 1)
        {
            File.Delete(PathOf(id));
        }
    }

    /// <summary>Drops uploads that nobody went on with for two days, and what is left of finished ones.</summary>
    /// <returns>How many went.</returns>
    public int Sweep()
    {
        var alive = ground.Database.Write(work =>
        {
            work.Run($"delete from upload where expires_at <= {ground.Now}");
            return work.All($"select id from upload", row => row.Text("id"));
        }).ToHashSet(StringComparer.Ordinal);
        var dead = new DirectoryInfo(folder).EnumerateFiles().Where(file => !alive.Contains(file.Name) && file.LastWriteTimeUtc < DateTime.UtcNow - TimeSpan.FromHours(1)).ToList();
        dead.ForEach(file => file.Delete());
        return dead.Count;
    }

    private static WorkspaceException Gone() => new(WorkspaceProblem.Expired, "There is no such upload, or it is too old. Begin again.", "没有此上传任务，或其已过期，请重新开始。");

    private Upload? Find(string id) => ground.Database.Read(work => work.One($"select * from upload where id = {id} and expires_at > {ground.Now}", Read));

    // The id comes from the table, never from outside.
    private string PathOf(string id) => Path.Combine(folder, id);

    private FileStream OpenAlone(string id)
    {
        try
        {
            return new FileStream(PathOf(id), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (IOException)
        {
            throw new WorkspaceException(WorkspaceProblem.Conflict, "A piece of this upload is just coming.", "该上传正在接收另一分片。");
        }
    }

    private Upload Read(Row row) => new(
        row.Text("id"), row.Text("city_id"), row.Text("person_id"), row.Text("path"), row.Number("bytes"), new FileInfo(PathOf(row.Text("id"))) is { Exists: true } file ? file.Length : 0, row.TextOrNull("sha256"),
        new FileFacts(row.TextOrNull("licence"), row.TextOrNull("source"), row.TextOrNull("note")), row.Time("expires_at"));
}
