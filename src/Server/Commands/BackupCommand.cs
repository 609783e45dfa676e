using System.CommandLine;
using System.Globalization;
using Hedgerow.Server.Host;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Commands;

/// <summary><c>hedgerow backup FILE</c> and <c>hedgerow restore FILE</c>: the whole workspace in one file, while the server runs.</summary>
internal static class BackupCommand
{
    public static Command Build(Terminal screen)
    {
        var file = new Argument<string>("FILE") { Description = screen.Say("The file to write; it must not exist yet", "要写出的文件，须尚不存在") };
        var (data, database) = (CommandLine.Data(screen), CommandLine.Database(screen));
        var command = new Command("backup", screen.Say("Write the whole workspace into one file: database, files, versions; the server may run on", "将整个工作区(数据库、文件及其版本)写入一个文件，服务器无需停止")) { file, data, database };
        command.SetAction((parsed, cancel) =>
        {
            var options = Of(parsed.GetRequiredValue(data), parsed.GetValue(database));
            if (!Directory.Exists(options.Folder))
            {
                throw new ArgumentException(screen.Say($"There is no data folder {options.Folder}.", $"没有数据文件夹 {options.Folder}。"));
            }

            using var office = Office.Open(options);
            Say(screen, Backup.Write(office, Path.GetFullPath(parsed.GetRequiredValue(file)), cancel: cancel), screen.Say("Kept", "已备份"));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    public static Command BuildRestore(Terminal screen)
    {
        var file = new Argument<string>("FILE") { Description = screen.Say("The backup", "备份文件") };
        var (data, database) = (CommandLine.Data(screen), CommandLine.Database(screen));
        var check = new Option<bool>("--check") { Description = screen.Say("Only read it to its end and check every row and file", "仅通读并校验每一行和每个文件") };
        var command = new Command("restore", screen.Say("Put a backup into an empty data folder and an empty database", "将备份恢复到空的数据文件夹和空数据库")) { file, data, database, check };
        command.SetAction((parsed, cancel) =>
        {
            var path = Path.GetFullPath(parsed.GetRequiredValue(file));
            if (parsed.GetValue(check))
            {
                Say(screen, Backup.Check(path, cancel), screen.Say("The backup is whole", "备份完整"));
                return Task.FromResult(ExitCode.Done);
            }

            var options = Of(parsed.GetRequiredValue(data), parsed.GetValue(database));
            DataFolder.Make(options.Folder);
            Say(screen, Backup.Restore(path, options, cancel: cancel), screen.Say("Restored", "已恢复"));
            return Task.FromResult(ExitCode.Done);
        });
        return command;
    }

    private static OfficeOptions Of(string data, string? database) => new(Path.GetFullPath(data), database) { Migrations = ServerTables.Migrations };

    private static void Say(Terminal screen, BackupReport report, string done)
    {
        var (rows, megabytes) = (report.Tables.Values.Sum(), (report.Bytes / 1e6).ToString("0.0", CultureInfo.InvariantCulture));
        Terminal.Line(screen.Say($"{done}: {rows} rows, {report.Files} files of {megabytes} MB, as of {report.At:yyyy-MM-dd HH:mm} UTC.", $"{done}：{rows} 行，{report.Files} 个文件共 {megabytes} MB，时间 {report.At:yyyy-MM-dd HH:mm} UTC。"));
        Terminal.Line(screen.Say($"Last hash of the audit log: {report.AuditHead}", $"审计日志末条哈希值：{report.AuditHead}"));
        foreach (var sha256 in report.Damaged)
        {
            Terminal.Error(screen.Say($"Was damaged or gone before: {sha256}", $"此前已损坏或丢失：{sha256}"));
        }
    }
}
