using System.Globalization;
using Hedgerow.Science.Quantities;
using Hedgerow.Storage;
using Hedgerow.Workspace.Backups;

namespace Hedgerow.Workspace;

/// <summary>Looks at an installation and says what is wrong with it. Changes nothing.</summary>
public static class Doctor
{
    private const long LittleSpace = 2L << 30;
    private const int Shown = 3;

    /// <summary>Examines an installation.</summary>
    /// <param name="options">Its folder and database.</param>
    /// <param name="thorough">Read every content of every file and check its hash, which takes as long as reading all of them.</param>
    /// <returns>What was looked at, and how it is.</returns>
    public static IReadOnlyList<HealthLine> Examine(OfficeOptions options, bool thorough = false)
    {
        ArgumentNullException.ThrowIfNull(options);
        var lines = new List<HealthLine>();
        var folder = Path.GetFullPath(options.Folder);
        if (!Directory.Exists(folder))
        {
            return [new(Health.Ill, Wording.Same(folder), new("The data folder does not exist.", "数据文件夹不存在。"))];
        }

        lines.Add(Writable(folder));
        lines.Add(Space(folder));
        if (Restoring.IsNoted(folder))
        {
            lines.Add(new(Health.Ill, new("Restore", "恢复"), new("A restore was broken off: run it again, or open the workspace once where the tables came already.", "恢复操作曾中断:请重新执行;若数据表已恢复，打开一次工作区即可完成。")));
        }

        if (options.Database is null && !File.Exists(Office.DatabaseOf(options)))
        {
            lines.Add(new(Health.Ill, new("Database", "数据库"), new("There is none in the data folder.", "数据文件夹中没有数据库。")));
            return lines;
        }

        try
        {
            using var database = Database.Open(Office.DatabaseOf(options));
            Look(database, options, folder, thorough, lines);
        }
        catch (StorageException exception)
        {
            lines.Add(new(Health.Ill, new("Database", "数据库"), new($"It cannot be used: {exception.Message}", $"无法使用:{exception.Message}")));
        }

        return lines;
    }

    private static void Look(Database database, OfficeOptions options, string folder, bool thorough, List<HealthLine> lines)
    {
        var (software, postGis) = database.Versions();
        var spatial = database.Dialect == Dialect.Postgres ? $", PostGIS {postGis ?? "-"}" : "";
        lines.Add(new(Health.Well, new("Database", "数据库"), Wording.Same($"{software}{spatial}, {database.Described}")));
        if (!Steps(database, options, lines))
        {
            return;
        }

        var ground = new Ground(database, folder, options.Clock, options.PasswordRounds, options.Limits);
        var check = new AuditLog(ground).Verify();
        lines.Add(check.BrokenAt is { } broken
            ? new(Health.Ill, new("Audit log", "审计日志"), new($"Line {broken} is not as it was written, or one before it is missing.", $"第 {broken} 行与写入时不符，或其前有缺失。"))
            : new(Health.Well, new("Audit log", "审计日志"), new($"{check.Entries} lines, each as it was written; the last one is {Short(check.Head)}.", $"共 {check.Entries} 行，均与写入时一致;末行为 {Short(check.Head)}。")));
        lines.Add(Contents(database, new FileStore(ground), thorough));
        lines.Add(Administrators(database));
        lines.Add(Leases(database, ground));
    }

    private static bool Steps(Database database, OfficeOptions options, List<HealthLine> lines)
    {
        var all = WorkspaceTables.Migrations.Concat(options.Migrations).ToList();
        var applied = Migrator.Applied(database);
        var unknown = applied.Where(done => !all.Exists(step => step.Module == done.Module && step.Number == done.Number && Migrator.Sum(step) == done.Sha256)).ToList();
        var subject = new Wording("Tables", "数据表");
        if (unknown.Count > 0)
        {
            lines.Add(new(Health.Ill, subject, new($"The database was made by a newer or different Hedgerow: {unknown[0].Module} {unknown[0].Number}, {unknown[0].Title}.", $"数据库由更新或不同版本的 Hedgerow 创建:{unknown[0].Module} {unknown[0].Number}。")));
            return false;
        }

        var missing = all.Count - applied.Count;
        lines.Add(missing == 0
            ? new(Health.Well, subject, new($"All {applied.Count} steps are taken.", $"{applied.Count} 个迁移步骤均已完成。"))
            : new(Health.Doubtful, subject, new($"{missing} steps are still to be taken: the next start of the server takes them.", $"尚有 {missing} 个迁移步骤，服务器下次启动时执行。")));
        return applied.Any(step => step.Module == "Workspace");
    }

    private static HealthLine Contents(Database database, FileStore files, bool thorough)
    {
        var named = database.Read(work => work.All($"select distinct sha256, bytes from city_file where is_deleted = 0", row => new Blob(row.Text("sha256"), row.Number("bytes"))));
        var bad = named.Where(file => !files.Has(file.Sha256) || new FileInfo(files.PathOf(file.Sha256)).Length != file.Bytes).Select(file => file.Sha256).ToHashSet(StringComparer.Ordinal);
        if (thorough)
        {
            bad.UnionWith(files.All().Select(file => file.Sha256).Where(sha256 => !files.Verify(sha256)));
        }

        var subject = new Wording("Files", "文件");
        if (bad.Count > 0)
        {
            var some = string.Join(", ", bad.Order(StringComparer.Ordinal).Take(Shown).Select(Short));
            return new(Health.Ill, subject, new($"{bad.Count} contents are gone or damaged ({some} ...). Restore a backup.", $"{bad.Count} 个内容缺失或损坏({some}……),请从备份恢复。"));
        }

        return thorough
            ? new(Health.Well, subject, new($"{named.Count} contents of versions are there, and every content is what it was.", $"{named.Count} 个版本内容齐全，且均与写入时一致。"))
            : new(Health.Well, subject, new($"{named.Count} contents of versions are there.", $"{named.Count} 个版本内容齐全。"));
    }

    private static HealthLine Administrators(Database database)
    {
        var number = database.Read(work => work.Number($"select count(*) as n from person where is_site_administrator = 1 and is_active = 1")) ?? 0;
        var subject = new Wording("Administrators", "管理员");
        return number > 0
            ? new(Health.Well, subject, new($"{number} site administrators.", $"站点管理员 {number} 名。"))
            : new(Health.Doubtful, subject, new("There is none yet: the server prints a one-time link when it starts.", "尚无管理员:服务器启动时会显示一次性链接。"));
    }

    private static HealthLine Leases(Database database, Ground ground)
    {
        var late = database.Read(work => work.Number($"select count(*) as n from job where state = 'running' and lease_until < {ground.LeaseTime(work)}")) ?? 0;
        var waiting = database.Read(work => work.Number($"select count(*) as n from job where state = 'queued'")) ?? 0;
        var subject = new Wording("Jobs", "任务");
        return late > 0
            ? new(Health.Doubtful, subject, new($"{late} jobs have lost their worker; the next worker takes them over.", $"{late} 个任务失去执行程序，将由下一个执行程序接手。"))
            : new(Health.Well, subject, new($"{waiting} wait; none has lost its worker.", $"{waiting} 个等待中;无任务失去执行程序。"));
    }

    private static HealthLine Writable(string folder)
    {
        var probe = Path.Combine(folder, "probe-" + Ground.NewId());
        try
        {
            File.WriteAllText(probe, "");
            File.Delete(probe);
            return new(Health.Well, new("Data folder", "数据文件夹"), Wording.Same(folder));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new(Health.Ill, new("Data folder", "数据文件夹"), new($"{folder} cannot be written to: {exception.Message}", $"{folder} 不可写:{exception.Message}"));
        }
    }

    private static HealthLine Space(string folder)
    {
        var free = new DriveInfo(folder).AvailableFreeSpace;
        var text = string.Create(CultureInfo.InvariantCulture, $"{free / 1073741824.0:0.0} GB");
        return new(free < LittleSpace ? Health.Doubtful : Health.Well, new("Disk", "磁盘"), new($"{text} free.", $"可用空间 {text}。"));
    }

    private static string Short(string hash) => hash.Length > 12 ? hash[..12] : "-";
}
