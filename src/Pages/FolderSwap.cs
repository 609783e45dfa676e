namespace Hedgerow.Pages;

/// <summary>Puts the files of one folder in the place of those of another, all of them or none.</summary>
public static class FolderSwap
{
    /// <summary>Moves every file, those of folders below included. When one cannot be moved, what was moved goes back.</summary>
    /// <param name="from">The folder with the new files.</param>
    /// <param name="target">The folder that takes them; its other files stay.</param>
    /// <param name="stale">Files of the target that go.</param>
    public static void Run(string from, string target, IReadOnlyList<string> stale)
    {
        List<string> files = [.. Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
        var aside = Path.Combine(from, $"old-{Guid.NewGuid():n}");
        var undo = new Stack<Action>();
        void Move(string source, string place)
        {
            File.Move(source, place);
            undo.Push(() => File.Move(place, source));
        }

        void SetAside(string file) => Move(file, Path.Combine(Directory.CreateDirectory(aside).FullName, Guid.NewGuid().ToString("n")));

        try
        {
            foreach (var file in stale)
            {
                SetAside(file);
            }

            foreach (var file in files)
            {
                var place = Path.Combine(target, Path.GetRelativePath(from, file));
                MakeFolder(Path.GetDirectoryName(place)!, undo);
                if (File.Exists(place))
                {
                    SetAside(place);
                }

                Move(file, place);
            }
        }
        catch
        {
            while (undo.TryPop(out var back))
            {
                Try(back);
            }

            throw;
        }
    }

    // One file that cannot go back does not keep the others from it; the first failure is the one to tell.
    private static void Try(Action back)
    {
        try
        {
            back();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }

    private static void MakeFolder(string folder, Stack<Action> undo)
    {
        if (!Directory.Exists(folder))
        {
            Directory.CreateDirectory(folder);
            undo.Push(() => Directory.Delete(folder));
        }
    }
}
