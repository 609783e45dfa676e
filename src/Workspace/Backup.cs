using Hedgerow.Storage;
using Hedgerow.Workspace.Backups;

namespace Hedgerow.Workspace;

/// <summary>A whole workspace in one file: all rows of all tables as they were at one moment, and all contents of files with all versions. The server runs on meanwhile. A backup of one kind of database restores into the other.</summary>
public static class Backup
{
    /// <summary>Writes a backup.</summary>
    /// <param name="office">The workspace.</param>
    /// <param name="path">The file, which must not exist.</param>
    /// <param name="progress">Told how far it is, 0 to 1.</param>
    /// <param name="cancel">Ends it; nothing is left.</param>
    /// <returns>What it holds.</returns>
    public static BackupReport Write(Office office, string path, Action<double>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(office);
        var target = Path.GetFullPath(path);
        if (Path.Exists(target))
        {
            throw new WorkspaceException(WorkspaceProblem.Conflict, $"{path} is there already: choose another name.", $"{path} 已存在，请另选名称。");
        }

        var temporary = $"{target}.{Ground.NewId()}.partial";
        try
        {
            Manifest manifest;
            using (var file = new FileStream(temporary, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None))
            {
                // It holds hashes of passwords: nobody else reads it.
                if (!OperatingSystem.IsWindows())
                {
                    File.SetUnixFileMode(temporary, UnixFileMode.UserRead | UnixFileMode.UserWrite);
                }

                manifest = Writer.Write(office, file, office.Now, progress ?? (_ => { }), cancel);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: false);
            return manifest.Report();
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Reads a backup to its end and checks every row and content.</summary>
    /// <param name="path">The file.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>What it holds.</returns>
    /// <exception cref="WorkspaceException">It is none, or damaged.</exception>
    public static BackupReport Check(string path, CancellationToken cancel = default)
    {
        using var reader = new Reader(path);
        foreach (var table in reader.Manifest.Tables)
        {
            cancel.ThrowIfCancellationRequested();
            using var rows = reader.OpenTable(table);
            Proven(() => PortableTables.Each(table, rows, _ => { }));
        }

        foreach (var file in reader.Manifest.Files)
        {
            cancel.ThrowIfCancellationRequested();
            reader.CopyFile(file, Stream.Null);
        }

        return reader.Manifest.Report();
    }

    /// <summary>Restores a backup into an empty folder and an empty database. All of it comes, or nothing.</summary>
    /// <param name="path">The file.</param>
    /// <param name="target">Where to, with the steps of the tables of all modules.</param>
    /// <param name="progress">Told how far it is, 0 to 1.</param>
    /// <param name="cancel">Ends it; nothing is left.</param>
    /// <returns>What came.</returns>
    /// <exception cref="WorkspaceException">The target is not empty, or the backup is none, damaged or of a newer program.</exception>
    public static BackupReport Restore(string path, OfficeOptions target, Action<double>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(target);
        using var reader = new Reader(path);
        var manifest = reader.Manifest;
        var all = WorkspaceTables.Migrations.Concat(target.Migrations).ToList();
        var taken = all.Where(step => manifest.Steps.Any(done => done.Module == step.Module && done.Number == step.Number && done.Sha256 == Migrator.Sum(step))).ToList();
        if (taken.Count != manifest.Steps.Count)
        {
            throw new WorkspaceException(WorkspaceProblem.Refused, "The backup was made by a newer or different Hedgerow: use that one to restore it.", "该备份由更新或不同版本的 Hedgerow 创建，请使用该版本恢复。");
        }

        var folder = Directory.CreateDirectory(target.Folder).FullName;
        var fresh = target.Database is null && !File.Exists(Office.DatabaseOf(target));
        using var database = Database.Open(Office.DatabaseOf(target));
        var kept = false;
        DemandEmpty(folder, database);
        var id = Restoring.Begin(folder);
        try
        {
            LayDown(reader, Restoring.FolderFor(folder), progress ?? (_ => { }), cancel);
            Proven(() => database.Write(work =>
            {
                Migrator.Apply(work, taken, DateTimeOffset.UtcNow);
                work.Run($"delete from migration");
                foreach (var table in manifest.Tables)
                {
                    using var rows = reader.OpenTable(table);
                    PortableTables.Read(work, table, rows, cancel);
                }

                Migrator.Apply(work, all, DateTimeOffset.UtcNow);
                AuditLog.AddRestored(work, target.Clock, Restoring.Action, id, manifest.At);
            }));
            kept = true;
            Restoring.Finish(folder);
            return manifest.Report();
        }
        finally
        {
            if (!kept)
            {
                Restoring.GiveUp(folder);
                database.Dispose();
                Array.ForEach(fresh ? ["", "-wal", "-shm"] : Array.Empty<string>(), end => File.Delete(Office.DatabaseOf(target) + end));
            }
        }
    }

    private static void DemandEmpty(string folder, Database database)
    {
        var files = Path.Combine(folder, "files");
        var full = database.Read(work => Catalogue.Tables(work).Count > 0)
            ? $"the database {database.Described} holds tables"
            : Directory.Exists(files) && Directory.EnumerateFiles(files, "*", SearchOption.AllDirectories).Any() ? $"{files} holds files" : null;
        if (full is not null)
        {
            throw new WorkspaceException(
                WorkspaceProblem.Refused, $"A backup is restored into an empty folder and an empty database only; {full}. Choose another --data or --database.", $"备份只能恢复到空的数据文件夹和空的数据库({full})。请另选 --data 或 --database。");
        }
    }

    private static void LayDown(Reader reader, string folder, Action<double> progress, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var total = Math.Max(1, reader.Manifest.Files.Sum(file => file.Bytes));
        long done = 0;
        foreach (var file in reader.Manifest.Files)
        {
            cancel.ThrowIfCancellationRequested();
            var path = FileStore.PathIn(folder, file.Sha256);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var target = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                reader.CopyFile(file, target);
                target.Flush(flushToDisk: true);
            }

            FileStore.Shut(path);
            done += file.Bytes;
            progress((double)done / total);
        }
    }

    // What the tables of a backup are not is the backup's damage.
    private static void Proven(Action act)
    {
        try
        {
            act();
        }
        catch (Exception exception) when (exception is InvalidDataException or System.Text.DecoderFallbackException or StorageException { InnerException: null or System.Text.Json.JsonException })
        {
            throw Reader.Damaged(exception.Message);
        }
    }
}
