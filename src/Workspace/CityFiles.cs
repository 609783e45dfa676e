using System.Security.Cryptography;
using System.Text;
using Hedgerow.Storage;

namespace Hedgerow.Workspace;

/// <summary>The folders of the cities under version control: every change adds a version, nothing is ever lost.</summary>
public sealed class CityFiles
{
    private readonly Ground ground;
    private readonly AuditLog audit;
    private readonly FileStore files;

    internal CityFiles(Ground ground, AuditLog audit, FileStore files)
    {
        this.ground = ground;
        this.audit = audit;
        this.files = files;
    }

    /// <summary>The files of a city's folder, by path.</summary>
    /// <param name="cityId">The city.</param>
    /// <param name="at">As they were at this time, or null for now.</param>
    /// <returns>The versions; deleted files are not among them.</returns>
    public IReadOnlyList<CityFile> List(string cityId, DateTimeOffset? at = null) => ground.Database.Read(work => List(work, cityId, at));

    /// <summary>A file as it is now, or one of its versions.</summary>
    /// <param name="cityId">The city.</param>
    /// <param name="path">The path.</param>
    /// <param name="version">The version, or null for the latest.</param>
    /// <returns>The version, or null where there is none or it says that the file was deleted.</returns>
    public CityFile? Find(string cityId, string path, int? version = null) => ground.Database.Read(work => version is { } number
        ? work.One($"select * from city_file where city_id = {cityId} and path = {path} and version = {number}", Read)
        : Latest(work, cityId, path)) is { Deleted: false } file ? file : null;

    /// <summary>All versions of a file, the newest first, deletions too.</summary>
    /// <param name="cityId">The city.</param>
    /// <param name="path">The path.</param>
    /// <returns>The versions.</returns>
    public IReadOnlyList<CityFile> History(string cityId, string path) =>
        ground.Database.Read(work => work.All($"select * from city_file where city_id = {cityId} and path = {path} order by version desc", Read));

    /// <summary>The latest changes in a city's folder, the newest first.</summary>
    /// <param name="cityId">The city.</param>
    /// <param name="limit">How many at most.</param>
    /// <returns>The versions, deletions too.</returns>
    public IReadOnlyList<CityFile> Changes(string cityId, int limit = 50) =>
        ground.Database.Read(work => work.All($"select * from city_file where city_id = {cityId} order by at desc, path, version desc limit {limit}", Read));

    /// <summary>Puts a file into a city's folder, as its next version. The same content with the same facts adds none.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="cityId">The city.</param>
    /// <param name="path">The path.</param>
    /// <param name="content">The content, read to its end.</param>
    /// <param name="facts">Licence, source, note.</param>
    /// <param name="expected">The version that the change was made from (0: there was none), or null where it does not matter.</param>
    /// <param name="limit">The greatest length allowed, or null.</param>
    /// <param name="cancel">Ends it; nothing is changed.</param>
    /// <returns>The version.</returns>
    /// <exception cref="WorkspaceException"><see cref="WorkspaceProblem.Conflict"/> where another version came meanwhile.</exception>
    public async Task<CityFile> PutAsync(
        Actor by, string cityId, string path, Stream content, FileFacts? facts = null, int? expected = null, long? limit = null, CancellationToken cancel = default)
    {
        FilePaths.Checked(path);
        var blob = await files.PutAsync(content, limit, cancel).ConfigureAwait(false);
        return Put(by, cityId, path, blob, facts, expected);
    }

    /// <summary>Puts a text into a city's folder, as UTF-8; see <see cref="PutAsync"/>.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="cityId">The city.</param>
    /// <param name="path">The path, such as city.yaml.</param>
    /// <param name="text">The text.</param>
    /// <param name="facts">Licence, source, note.</param>
    /// <param name="expected">The version that the change was made from, or null.</param>
    /// <returns>The version.</returns>
    public CityFile PutText(Actor by, string cityId, string path, string text, FileFacts? facts = null, int? expected = null)
    {
        FilePaths.Checked(path);
        return Put(by, cityId, path, files.Put(Encoding.UTF8.GetBytes(text)), facts, expected);
    }

    /// <summary>Puts a content that is kept already into a city's folder; see <see cref="PutAsync"/>.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="cityId">The city.</param>
    /// <param name="path">The path.</param>
    /// <param name="blob">The content.</param>
    /// <param name="facts">Licence, source, note.</param>
    /// <param name="expected">The version that the change was made from, or null.</param>
    /// <returns>The version.</returns>
    public CityFile Put(Actor by, string cityId, string path, Blob blob, FileFacts? facts = null, int? expected = null)
    {
        ArgumentNullException.ThrowIfNull(blob);
        FilePaths.Checked(path);
        return files.Has(blob.Sha256) ? ground.Database.Write(work => Put(work, by, cityId, path, blob, facts ?? FileFacts.None, expected)) : throw FileStore.Gone(blob.Sha256);
    }

    /// <summary>Puts all files of a folder into a city's folder: a demo city, or one that was kept elsewhere. All of them or none.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="cityId">The city.</param>
    /// <param name="folder">The folder; links in it are not followed.</param>
    /// <param name="facts">Licence, source, note of all of them.</param>
    /// <param name="take">Which paths, or null for all whose names begin with no dot.</param>
    /// <param name="cancel">Ends it; nothing is changed.</param>
    /// <returns>The versions.</returns>
    public async Task<IReadOnlyList<CityFile>> PutFolderAsync(
        Actor by, string cityId, string folder, FileFacts? facts = null, Func<string, bool>? take = null, CancellationToken cancel = default)
    {
        var found = new List<(string Path, Blob Blob)>();
        var every = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint, IgnoreInaccessible = false };
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", every).OrderBy(file => file.FullName, StringComparer.Ordinal))
        {
            var path = Path.GetRelativePath(folder, file.FullName).Replace('\\', '/');
            if (take is null ? !path.Split('/').Any(part => part.StartsWith('.')) : take(path))
            {
                found.Add((FilePaths.Checked(path), await files.PutFileAsync(file.FullName, cancel).ConfigureAwait(false)));
            }
        }

        return ground.Database.Write(work => found.Select(file => Put(work, by, cityId, file.Path, file.Blob, facts ?? FileFacts.None, null)).ToList());
    }

    /// <summary>Deletes a file: adds a version that says so. The versions before stay.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="cityId">The city.</param>
    /// <param name="path">The path.</param>
    /// <param name="note">Why.</param>
    /// <param name="expected">The version that is to go, or null where it does not matter.</param>
    /// <returns>The version that says so.</returns>
    public CityFile Delete(Actor by, string cityId, string path, string? note = null, int? expected = null) => ground.Database.Write(work =>
    {
        Open(work, cityId);
        var last = Latest(work, cityId, path);
        if (last is null or { Deleted: true })
        {
            throw NoFile(path);
        }

        Expect(last, path, expected);
        return Insert(work, by, new CityFile(cityId, path, last.Version + 1, "", 0, new FileFacts(Note: note), by.PersonId, by.Name, ground.Now, Deleted: true), "file.delete");
    });

    /// <summary>Makes an earlier version the latest one again, as a version of its own.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="cityId">The city.</param>
    /// <param name="path">The path.</param>
    /// <param name="version">The version.</param>
    /// <param name="note">Why.</param>
    /// <returns>The version.</returns>
    public CityFile TakeBack(Actor by, string cityId, string path, int version, string? note = null) => ground.Database.Write(work =>
    {
        var old = work.One($"select * from city_file where city_id = {cityId} and path = {path} and version = {version}", Read);
        return old is { Deleted: false }
            ? Put(work, by, cityId, path, new Blob(old.Sha256, old.Bytes), old.Facts with { Note = note ?? old.Facts.Note }, null)
            : throw NoFile(path);
    });

    /// <summary>Opens a version to read.</summary>
    /// <param name="file">The version.</param>
    /// <returns>The stream.</returns>
    public FileStream Open(CityFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return file.Deleted ? throw NoFile(file.Path) : files.Open(file.Sha256);
    }

    /// <summary>The text of a version.</summary>
    /// <param name="file">The version.</param>
    /// <returns>The text, read as UTF-8.</returns>
    public string ReadText(CityFile file)
    {
        using var reader = new StreamReader(Open(file), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>Lays a city's folder out as real files, for the modules that read folders. Large files become second names of the kept ones, which are read-only; databases (.gpkg, .sqlite, .mbtiles) and small files become copies.</summary>
    /// <param name="filesOfCity">The versions, from <see cref="List"/>.</param>
    /// <param name="folder">A folder that does not exist or is empty.</param>
    public void LayOut(IReadOnlyList<CityFile> filesOfCity, string folder)
    {
        ArgumentNullException.ThrowIfNull(filesOfCity);
        var root = Directory.CreateDirectory(folder);
        if (root.EnumerateFileSystemInfos().Any())
        {
            throw new ArgumentException($"The folder {folder} is not empty.", nameof(folder));
        }

        foreach (var file in filesOfCity)
        {
            var target = Path.Combine(root.FullName, FilePaths.Checked(file.Path).Replace('/', Path.DirectorySeparatorChar));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            var kept = files.PathOf(file.Sha256);
            if (!File.Exists(kept))
            {
                throw FileStore.Gone(file.Sha256);
            }

            if (LaidOut.AsLink(file))
            {
                HardLink.Create(kept, target);
            }
            else
            {
                LaidOut.Copy(kept, target);
            }
        }
    }

    /// <summary>One hash for the state of a folder: of all paths with their contents. Two equal states have equal files.</summary>
    /// <param name="filesOfCity">The versions, from <see cref="List"/>.</param>
    /// <returns>64 hexadecimal digits.</returns>
    public static string StateOf(IReadOnlyList<CityFile> filesOfCity)
    {
        ArgumentNullException.ThrowIfNull(filesOfCity);
        var lines = filesOfCity.Select(file => $"{file.Sha256} {file.Path}\n").Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }

    internal CityFile Put(Transaction work, Actor by, string cityId, string path, Blob blob, FileFacts facts, int? expected)
    {
        ArgumentNullException.ThrowIfNull(by);
        Open(work, cityId);
        var last = Latest(work, cityId, path);
        Expect(last, path, expected);
        if (last is { Deleted: false } && last.Sha256 == blob.Sha256 && last.Facts == facts)
        {
            return last;
        }

        if (last is null or { Deleted: true })
        {
            Fits(List(work, cityId, null), path);
        }

        return Insert(work, by, new CityFile(cityId, path, (last?.Version ?? 0) + 1, blob.Sha256, blob.Bytes, facts, by.PersonId, by.Name, ground.Now, Deleted: false), "file.put");
    }

    private static IReadOnlyList<CityFile> List(Transaction work, string cityId, DateTimeOffset? at)
    {
        var until = at?.ToUnixTimeMilliseconds() ?? long.MaxValue;
        var found = work.All(
            $"""
             select f.* from city_file f
             join (select path, max(version) as version from city_file where city_id = {cityId} and at <= {until} group by path) l on l.path = f.path and l.version = f.version
             where f.city_id = {cityId} and f.is_deleted = 0
             """,
            Read);
        return [.. found.OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    private static CityFile? Latest(Transaction work, string cityId, string path) =>
        work.One($"select * from city_file where city_id = {cityId} and path = {path} order by version desc limit 1", Read);

    // One change of a city's folder at a time; an archived city stays as it is.
    private static void Open(Transaction work, string cityId)
    {
        work.Lock("files of " + cityId);
        if (CityRegister.Known(work, cityId).Archived)
        {
            throw new WorkspaceException(WorkspaceProblem.Forbidden, "The city is archived: nothing of it may be changed.", "该城市已归档，不能更改。");
        }
    }

    private static void Expect(CityFile? last, string path, int? expected)
    {
        if (expected is { } version && version != (last is { Deleted: false } ? last.Version : 0))
        {
            throw new WorkspaceException(
                WorkspaceProblem.Conflict,
                last is null ? $"{path} is not there any more." : $"{path} was changed meanwhile: {last.ByName} made version {last.Version}. Look at it before you change it again.",
                last is null ? $"{path} 已不存在。" : $"{path} 已被更改:{last.ByName} 创建了第 {last.Version} 版。请先查看再修改。");
        }
    }

    // Two names that differ in case only, or a file where another one needs a folder, cannot lie in one folder everywhere.
    private static void Fits(IReadOnlyList<CityFile> present, string path)
    {
        var other = present.FirstOrDefault(file =>
            (file.Path.Equals(path, StringComparison.OrdinalIgnoreCase) && file.Path != path)
            || file.Path.StartsWith(path + "/", StringComparison.OrdinalIgnoreCase)
            || path.StartsWith(file.Path + "/", StringComparison.OrdinalIgnoreCase));
        if (other is not null)
        {
            throw new WorkspaceException(WorkspaceProblem.Conflict, $"{path} cannot stand beside {other.Path}.", $"{path} 与 {other.Path} 不能并存。");
        }
    }

    private static WorkspaceException NoFile(string path) => new(WorkspaceProblem.NotFound, $"There is no file {path}.", $"没有文件 {path}。");

    private static CityFile Read(Row row) => new(
        row.Text("city_id"), row.Text("path"), (int)row.Number("version"), row.Text("sha256"), row.Number("bytes"),
        new FileFacts(row.TextOrNull("licence"), row.TextOrNull("source"), row.TextOrNull("note")), row.TextOrNull("by_id"), row.Text("by_name"), row.Time("at"), row.Flag("is_deleted"));

    private CityFile Insert(Transaction work, Actor by, CityFile file, string action)
    {
        work.Run($"""
            insert into city_file (city_id, path, version, sha256, bytes, licence, source, note, by_id, by_name, at, is_deleted)
            values ({file.CityId}, {file.Path}, {file.Version}, {file.Sha256}, {file.Bytes}, {file.Facts.Licence}, {file.Facts.Source}, {file.Facts.Note}, {file.ById}, {file.ByName}, {file.At}, {file.Deleted})
            """);
        audit.Add(work, by, action, file.Path, file.CityId, Texts.Detail(("version", file.Version.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("sha256", file.Sha256)));
        return file;
    }
}
