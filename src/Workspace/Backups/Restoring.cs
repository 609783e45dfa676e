using Hedgerow.Storage;

namespace Hedgerow.Workspace.Backups;

/// <summary>
/// A restore in progress, so that it is whole or not at all even where the machine dies in the middle: a note in the data folder names it, contents wait in a folder of their own, the
/// tables come in one transaction that also writes the name into the audit log. Whoever opens the folder next finishes what was kept, or refuses what was not.
/// </summary>
internal static class Restoring
{
    internal const string Action = "backup.restore";

    private const string Note = "restoring";
    private const string Waiting = "files.restoring";

    internal static string Begin(string folder)
    {
        var id = Ground.NewId();
        if (Directory.Exists(Path.Combine(folder, Waiting)))
        {
            Directory.Delete(Path.Combine(folder, Waiting), recursive: true);
        }

        File.WriteAllText(Path.Combine(folder, Note), id);
        return id;
    }

    internal static string FolderFor(string folder) => Path.Combine(folder, Waiting);

    internal static bool IsNoted(string folder) => File.Exists(Path.Combine(folder, Note));

    /// <summary>Puts the contents in place after the tables were kept.</summary>
    internal static void Finish(string folder)
    {
        var files = Path.Combine(folder, "files");
        var waiting = FolderFor(folder);
        if (Directory.Exists(waiting))
        {
            if (Directory.Exists(files))
            {
                Directory.Delete(files, recursive: true);
            }

            Directory.Move(waiting, files);
        }

        File.Delete(Path.Combine(folder, Note));
    }

    internal static void GiveUp(string folder)
    {
        if (Directory.Exists(FolderFor(folder)))
        {
            Directory.Delete(FolderFor(folder), recursive: true);
        }

        File.Delete(Path.Combine(folder, Note));
    }

    /// <summary>Finishes a restore that was broken off after its tables were kept; refuses to open where they were not.</summary>
    internal static void Settle(string folder, Database database)
    {
        if (!IsNoted(folder))
        {
            return;
        }

        var id = File.ReadAllText(Path.Combine(folder, Note));
        if (!database.Read(work => Catalogue.Tables(work).Contains("audit") && work.Any($"select 1 from audit where action = {Action} and subject = {id}")))
        {
            throw new WorkspaceException(WorkspaceProblem.Damaged, $"A restore into {folder} was broken off. Run it again.", $"向 {folder} 的恢复操作曾中断，请重新执行。");
        }

        Finish(folder);
    }
}
