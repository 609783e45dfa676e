using Hedgerow.Science.Quantities;
using Hedgerow.Storage;

namespace Hedgerow.Server.Work.Child;

/// <summary>Looks for files that are made to reach beyond themselves, whatever their names end in, before any library for maps opens them.</summary>
/// <param name="city">The city's folder.</param>
internal sealed class UnsafeFiles(string city)
{
    private const int Head = 4096;

    // What GDAL and others write into a GeoPackage of their own: triggers that keep counts and indices.
    private static readonly string[] KnownTriggers = ["rtree_", "trigger_insert_feature_count_", "trigger_delete_feature_count_", "gpkg_", "ggi_", "gii_", "ggu_", "giu_", "ISO", "idx_", "st_"];

    /// <summary>Why a file is not opened; null where nothing is found.</summary>
    /// <param name="path">Its path in the city's folder.</param>
    public Wording? Fault(string path)
    {
        var full = Path.Combine(city, path);
        var head = Beginning(full);
        if (head.StartsWith("SQLite format 3\0", StringComparison.Ordinal))
        {
            return OfDatabase(full);
        }

        var text = head.TrimStart('\ufeff', ' ', '\t', '\r', '\n');
        if (text.Contains("<VRTDataset", StringComparison.OrdinalIgnoreCase) || text.Contains("<OGRVRTDataSource", StringComparison.OrdinalIgnoreCase) || text.Contains("<GDAL_WMS", StringComparison.OrdinalIgnoreCase)
            || text.Contains("<WCS_GDAL", StringComparison.OrdinalIgnoreCase) || text.Contains("<OGRWFSDataSource", StringComparison.OrdinalIgnoreCase) || text.Contains("<PLScenes", StringComparison.OrdinalIgnoreCase))
        {
            return new Wording("the file names other files or addresses to read instead of holding data", "该文件并不含数据，而是指向其他文件或网址");
        }

        if (text.Contains("<!ENTITY", StringComparison.OrdinalIgnoreCase) || (text.StartsWith("<?xml", StringComparison.OrdinalIgnoreCase) && text.Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase)))
        {
            return new Wording("the XML file declares entities", "该 XML 文件声明了实体");
        }

        return null;
    }

    /// <summary>Refuses a file that is not opened.</summary>
    public void Refuse(string path)
    {
        if (File.Exists(Path.Combine(city, path)) && Fault(path) is { } fault)
        {
            throw new RefusedException($"{path} is not opened: {fault.En}.", $"未打开 {path}：{fault.Zh}。");
        }
    }

    /// <summary>Refuses a city with such a file.</summary>
    public void RefuseAll(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            Refuse(path);
        }
    }

    private static Wording? OfDatabase(string full)
    {
        try
        {
            using var file = SqliteFile.Read(full);
            var things = file.All($"select type, name, coalesce(sql, '') as sql from sqlite_master", row => (Type: row.Text("type"), Name: row.Text("name"), Sql: row.Text("sql")));
            if (things.FirstOrDefault(thing => thing.Type == "view") is { Name: not null } view)
            {
                return new Wording($"the database holds a view, {view.Name}; only tables are read", $"数据库含有视图 {view.Name}；只读取数据表");
            }

            if (things.FirstOrDefault(thing => thing.Type == "trigger" && !KnownTriggers.Any(known => thing.Name.StartsWith(known, StringComparison.OrdinalIgnoreCase))) is { Name: not null } trigger)
            {
                return new Wording($"the database holds a trigger of its own, {trigger.Name}", $"数据库含有自定义触发器 {trigger.Name}");
            }

            return things.FirstOrDefault(thing => thing.Sql.Contains("create virtual table", StringComparison.OrdinalIgnoreCase) && !thing.Sql.Contains("using rtree", StringComparison.OrdinalIgnoreCase)
                && !thing.Sql.Contains("using \"rtree\"", StringComparison.OrdinalIgnoreCase) && !thing.Sql.Contains("using fts", StringComparison.OrdinalIgnoreCase)) is { Name: not null } table
                ? new Wording($"the database holds a virtual table, {table.Name}", $"数据库含有虚拟表 {table.Name}")
                : null;
        }
        catch (StorageException)
        {
            return new Wording("the database is damaged", "数据库已损坏");
        }
    }

    private static string Beginning(string full)
    {
        using var stream = File.OpenRead(full);
        var bytes = new byte[Head];
        var read = stream.ReadAtLeast(bytes, Head, throwOnEndOfStream: false);
        return System.Text.Encoding.Latin1.GetString(bytes, 0, read);
    }
}
