using Hedgerow.Gdal;
using Hedgerow.Science.Quantities;
using Hedgerow.Server.Host;
using Hedgerow.Server.Languages;
using Hedgerow.Sharing;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Care;

/// <summary>Looks at an installation from end to end without changing anything: the workspace, the settings, and what the program stands on.</summary>
public static class InstallationDoctor
{
    /// <summary>Looks.</summary>
    /// <param name="options">How the server is started.</param>
    /// <param name="thorough">Whether every content of every file is read and compared with its hash.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>What was found, in the order in which things are needed.</returns>
    public static IReadOnlyList<HealthLine> Look(ServeOptions options, bool thorough = false, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        List<HealthLine> all = [.. Doctor.Examine(new OfficeOptions(options.Data, options.Database) { Migrations = ServerTables.Migrations }, thorough)];
        if (Directory.Exists(options.Data))
        {
            all.Add(Rights(options.Data));
            all.AddRange(SettingsDoctor.Look(options, cancel));
        }

        all.AddRange(Libraries());
        all.Add(Bundle());
        return all;
    }

    // The keys of sessions and forms lie in the data folder.
    private static HealthLine Rights(string data)
    {
        var subject = new Wording("Rights", "权限");
        return !OperatingSystem.IsWindows() && (File.GetUnixFileMode(data) & (UnixFileMode.OtherRead | UnixFileMode.OtherExecute | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) != 0
            ? new(Health.Doubtful, subject, new($"Other users of this machine can look into the data folder. Mend it: chmod 700 {data}", $"本机其他用户可以查看数据文件夹。处理：chmod 700 {data}"))
            : new(Health.Well, subject, new("Only the server's user looks into the data folder.", "仅服务器用户可查看数据文件夹。"));
    }

    private static IEnumerable<HealthLine> Libraries()
    {
        yield return Library("GDAL", () => GdalLibrary.Version, new("Install GDAL 3.4 or newer (Debian, Ubuntu: apt-get install gdal-bin), or run sh build/prepare.sh.", "请安装 GDAL 3.4 或更高版本（Debian、Ubuntu：apt-get install gdal-bin），或运行 sh build/prepare.sh。"));
        yield return Library("DuckDB", () => DuckDb.DuckDbConnection.LibraryVersion, new("Run sh build/prepare.sh, or name the folder that holds libduckdb in HEDGEROW_NATIVE.", "运行 sh build/prepare.sh，或在 HEDGEROW_NATIVE 中指定 libduckdb 所在文件夹。"));
        var printing = new Wording("PDF", "PDF 打印");
        yield return PdfPrinter.Browser is { } browser ? new(Health.Well, printing, Wording.Same(browser)) : new(Health.Doubtful, printing, PdfPrinter.Remedy);
    }

    private static HealthLine Library(string name, Func<string> version, Wording remedy)
    {
        try
        {
            return new(Health.Well, Wording.Same(name), Wording.Same(version()));
        }
        catch (Exception failure) when (failure is DllNotFoundException or EntryPointNotFoundException || failure.GetType().Namespace is "Hedgerow.Gdal" or "Hedgerow.DuckDb")
        {
            var said = failure.Message.Split('\n')[0];
            return new(Health.Ill, Wording.Same(name), new($"{said} {remedy.En}", $"{said} {remedy.Zh}"));
        }
    }

    private static HealthLine Bundle()
    {
        var subject = new Wording("Scripts and styles", "脚本与样式");
        var bundle = WebBundle.Read();
        return bundle.Folder is null || bundle["src/main.ts"] is null
            ? new(Health.Ill, subject, new("They have not been bundled: pages come without style and maps. Run ./hedgerow serve, or `npm ci && npm run build` in src/Server/web.", "尚未打包：页面将没有样式与地图。请运行 ./hedgerow serve，或在 src/Server/web 中执行 `npm ci && npm run build`。"))
            : new(Health.Well, subject, new($"{bundle.Folder}; languages: {string.Join(", ", LanguageShelf.Read().All.Select(language => language.Code))}", $"{bundle.Folder}；语言：{string.Join("、", LanguageShelf.Read().All.Select(language => language.Code))}"));
    }
}
