using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Hedgerow.Storage;

namespace Hedgerow.Workspace.Backups;

/// <summary>What stands in a backup, in its entry hedgerow-backup.json; a second entry holds its SHA-256.</summary>
internal sealed record Manifest(
    string Format, int Version, DateTimeOffset At, string Dialect, string AuditHead, IReadOnlyList<ManifestStep> Steps, IReadOnlyList<PortableTable> Tables, IReadOnlyList<Blob> Files, IReadOnlyList<string> Damaged)
{
    internal const string Name = "hedgerow-backup.json";
    internal const string SealName = "hedgerow-backup.sha256";
    internal const string FormatName = "hedgerow-backup";
    internal const int Newest = 1;

    internal static string TableEntry(string table) => $"tables/{table}.jsonl";

    internal static string FileEntry(string sha256) => $"files/{sha256[..2]}/{sha256[2..]}";

    internal byte[] ToBytes() => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(this, Json.Plain));

    internal static string Seal(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    internal BackupReport Report() => new(At, Tables.ToDictionary(table => table.Name, table => table.Rows), Files.Count, Files.Sum(file => file.Bytes), AuditHead, Damaged);
}

/// <summary>A step of the tables that the database had taken.</summary>
internal sealed record ManifestStep(string Module, int Number, string Sha256);
