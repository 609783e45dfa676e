using System.Globalization;
using Hedgerow.Assessment;
using Hedgerow.Gdal;
using Hedgerow.Science.Quantities;
using Hedgerow.Server.Host;
using Hedgerow.Server.Languages;
using Hedgerow.Storage;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Care;

/// <summary>Looks at an installation from end to end without changing anything in it.</summary>
public static class Doctor
{
    private const double LeastGigabytes = 2;
    private static readonly string[] Browsers = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>Looks.</summary>
    /// <param name="options">How the server is started.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>What was found, in the order in which things are needed.</returns>
    public static IReadOnlyList<Symptom> Look(ServeOptions options, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        List<Symptom> all = [Folder(options.Data)];
        if (all[0].Health != Health.Wrong)
        {
            all.AddRange(Rights(options.Data));
            all.Add(Space(options.Data));
            all.AddRange(Database(options));
            all.AddRange(SettingsDoctor.Look(options, cancel));
        }

        all.AddRange(Libraries());
        all.Add(Bundle());
        return all;
    }

    private static Symptom Folder(string data)
    {
        var part = new Wording("Data folder", "数据文件夹");
        return Directory.Exists(data)
            ? new(part, Health.Well, Wording.Same(data))
            : new(part, Health.Wrong, new($"there is no {data}", $"{data} 不存在"), new("Name it with --data DIR or HEDGEROW_DATA; `hedgerow serve` makes a new one.", "用 --data DIR 或 HEDGEROW_DATA 指定；`hedgerow serve` 会新建。"));
    }

    private static IEnumerable<Symptom> Rights(string data)
    {
        var part = new Wording("Rights", "权限");
        Symptom? wrong = null;
        var probe = Path.Combine(data, $".doctor-{Guid.NewGuid():N}");
        try
        {
            File.WriteAllBytes(probe, [1]);
            File.Delete(probe);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            wrong = new(part, Health.Wrong, new($"this user cannot write into it: {failure.Message}", $"当前用户无法写入：{failure.Message}"), new("Run the server as the folder's owner, or give the folder to its user.", "以该文件夹的所有者运行服务器，或将文件夹交给运行用户。"));
        }

        if (wrong is not null)
        {
            yield return wrong;
        }
        else if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(data) & (UnixFileMode.OtherRead | UnixFileMode.OtherExecute | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) != 0)
        {
            yield return new(part, Health.Weak, new("other users of this machine can look into the data folder, where the keys of sessions lie", "本机其他用户可以查看数据文件夹，其中存有会话密钥"), new($"chmod 700 {data}", $"chmod 700 {data}"));
        }
        else
        {
            yield return new(part, Health.Well, new("only the server's user reads and writes", "仅服务器用户可读写"));
        }
    }

    private static Symptom Space(string data)
    {
        var part = new Wording("Disk", "磁盘");
        var free = new DriveInfo(Path.GetFullPath(data)).AvailableFreeSpace / 1e9;
        var text = free.ToString("0.0", CultureInfo.InvariantCulture);
        return free < LeastGigabytes
            ? new(part, Health.Wrong, new($"{text} GB free", $"剩余 {text} GB"), new("Make room: uploads and results are refused on a full disk.", "请腾出空间：磁盘已满时将拒绝上传与结果。"))
            : new(part, Health.Well, new($"{text} GB free", $"剩余 {text} GB"));
    }

    private static List<Symptom> Database(ServeOptions options)
    {
        var part = new Wording("Database", "数据库");
        var embedded = Path.Combine(options.Data, "hedgerow.sqlite");
        if (options.Database is null && !File.Exists(embedded))
        {
            return [new(part, Health.Weak, new("there is none yet in the data folder", "数据文件夹中尚无数据库"), new("`hedgerow serve` makes it.", "`hedgerow serve` 会创建。"))];
        }

        var found = new List<Symptom>();
        try
        {
            using var database = Storage.Database.Open(options.Database ?? embedded);
            var applied = Migrator.Applied(database).Count;
            var known = WorkspaceTables.Migrations.Count + AssessmentTables.Migrations.Count;
            found.Add(new(part, Health.Well, Wording.Same(database.Described)));
            found.Add(applied < known
                ? new(new("Tables", "数据表"), Health.Weak, new($"{applied} of {known} steps are done", $"已完成 {applied} 步，共 {known} 步"), new("The next `hedgerow serve` does the rest; make a backup first.", "下次运行 `hedgerow serve` 时自动完成；请先备份。"))
                : new(new("Tables", "数据表"), applied > known ? Health.Wrong : Health.Well, new($"{applied} of {known} steps are done", $"已完成 {applied} 步，共 {known} 步"), applied > known ? new("The database is newer than this program: update the program.", "数据库比程序新：请更新程序。") : null));
            if (applied == known)
            {
                using var office = Office.Open(new OfficeOptions(options.Data, options.Database) { Migrations = AssessmentTables.Migrations });
                found.Add(Audit(office));
                found.Add(Files(office));
            }
        }
        catch (Exception failure) when (failure is StorageException or ArgumentException)
        {
            found.Add(new(part, Health.Wrong, Wording.Same(failure.Message), new("Check the address, that the database runs, and that this user may use it.", "请检查地址、数据库是否运行以及当前用户是否有权使用。")));
        }

        return found;
    }

    private static Symptom Audit(Office office)
    {
        var part = new Wording("Audit log", "审计日志");
        var check = office.Audit.Verify();
        return check.BrokenAt is { } line
            ? new(part, Health.Wrong, new($"entry {line} is not as it was written", $"第 {line} 条记录与写入时不一致"), new("Somebody has gone around the program. Compare with a backup, and keep both.", "有人绕过程序进行了改动。请与备份比对，并保留两者。"))
            : new(part, Health.Well, new($"all {check.Entries} entries are as they were written; last hash {check.Head}", $"全部 {check.Entries} 条记录与写入时一致；末条哈希值 {check.Head}"));
    }

    private static Symptom Files(Office office)
    {
        var part = new Wording("Files", "文件");
        var missing = 0;
        var all = 0;
        foreach (var file in office.Cities.All().SelectMany(city => office.CityFiles.List(city.Id)))
        {
            all++;
            try
            {
                using var content = office.CityFiles.Open(file);
                missing += content.Length == file.Bytes ? 0 : 1;
            }
            catch (WorkspaceException)
            {
                missing++;
            }
        }

        return missing > 0
            ? new(part, Health.Wrong, new($"{missing} of {all} files of cities are gone or shorter than they were", $"{all} 个城市文件中有 {missing} 个丢失或长度不符"), new("Bring back the folder files/ from a backup of the same data folder.", "请用同一数据文件夹的备份恢复 files/。"))
            : new(part, Health.Well, new($"all {all} files of cities are there", $"全部 {all} 个城市文件齐全"));
    }

    private static IEnumerable<Symptom> Libraries()
    {
        yield return Library("GDAL", () => GdalLibrary.Version, new("Install GDAL 3.4 or newer (Debian, Ubuntu: apt-get install gdal-bin), or run sh build/prepare.sh.", "请安装 GDAL 3.4 或更高版本（Debian、Ubuntu：apt-get install gdal-bin），或运行 sh build/prepare.sh。"));
        yield return Library("DuckDB", () => DuckDb.DuckDbConnection.LibraryVersion, new("Run sh build/prepare.sh, or name the folder that holds libduckdb in HEDGEROW_NATIVE.", "运行 sh build/prepare.sh，或在 HEDGEROW_NATIVE 中指定 libduckdb 所在文件夹。"));
        var chromium = Array.Find(Browsers, File.Exists);
        yield return chromium is null
            ? new(new("Browser for tests", "测试用浏览器"), Health.Weak, new("Chromium is not installed; only the tests of the pages need it", "未安装 Chromium；仅页面测试需要"), new("apt-get install chromium", "apt-get install chromium"))
            : new(new("Browser for tests", "测试用浏览器"), Health.Well, Wording.Same(chromium));
    }

    private static Symptom Library(string name, Func<string> version, Wording remedy)
    {
        try
        {
            return new(Wording.Same(name), Health.Well, Wording.Same(version()));
        }
        catch (Exception failure) when (failure is DllNotFoundException or EntryPointNotFoundException || failure.GetType().Namespace is "Hedgerow.Gdal" or "Hedgerow.DuckDb")
        {
            return new(Wording.Same(name), Health.Wrong, Wording.Same(failure.Message.Split('\n')[0]), remedy);
        }
    }

    private static Symptom Bundle()
    {
        var part = new Wording("Scripts and styles", "脚本与样式");
        var bundle = WebBundle.Read();
        return bundle.Folder is null || bundle["src/main.ts"] is null
            ? new(part, Health.Wrong, new("they have not been bundled: pages come without style and maps", "尚未打包：页面将没有样式与地图"), new("Run ./hedgerow serve, which bundles them, or `npm ci && npm run build` in src/Server/web.", "运行 ./hedgerow serve 会自动打包，或在 src/Server/web 中执行 `npm ci && npm run build`。"))
            : new(part, Health.Well, new($"{bundle.Folder}, languages: {string.Join(", ", LanguageShelf.Read().All.Select(language => language.Code))}", $"{bundle.Folder}，语言：{string.Join("、", LanguageShelf.Read().All.Select(language => language.Code))}"));
    }
}
