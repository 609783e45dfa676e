namespace Hedgerow.Species.Tables;

/// <summary>Files that appear in a folder together or not at all: written into a folder beside it, and moved when all are complete.</summary>
internal static class WholeFolder
{
    /// <summary>Writes into a folder of another name, then puts the files into their place. When one cannot be moved, what was moved goes back; other files of the target stay.</summary>
    /// <param name="target">The folder; made when absent.</param>
    /// <param name="write">Writes files into the folder it is given, and names them.</param>
    /// <returns>The files, where they stand in the end.</returns>
    internal static IReadOnlyList<string> Write(string target, Func<string, IReadOnlyList<string>> write)
    {
        var above = Path.GetDirectoryName(target)!;
        Directory.CreateDirectory(above);
        var temporary = Path.Combine(above, $".{Path.GetFileName(target)}-{Guid.NewGuid():N}");
        try
        {
            Directory.CreateDirectory(temporary);
            var names = write(temporary);
            if (Directory.Exists(target))
            {
                Exchange(temporary, target, names);
            }
            else
            {
                Directory.Move(temporary, target);
            }

            return [.. names.Select(name => Path.Combine(target, name))];
        }
        finally
        {
            if (Directory.Exists(temporary))
            {
                Directory.Delete(temporary, recursive: true);
            }
        }
    }

    private static void Exchange(string temporary, string target, IReadOnlyList<string> names)
    {
        var aside = Directory.CreateDirectory(Path.Combine(temporary, "old")).FullName;
        var moved = new Stack<(string From, string To)>();
        void Move(string from, string to)
        {
            File.Move(from, to);
            moved.Push((from, to));
        }

        try
        {
            foreach (var name in names)
            {
                if (File.Exists(Path.Combine(target, name)))
                {
                    Move(Path.Combine(target, name), Path.Combine(aside, name));
                }

                Move(Path.Combine(temporary, name), Path.Combine(target, name));
            }
        }
        catch
        {
            while (moved.TryPop(out var one))
            {
                Back(one.To, one.From);
            }

            throw;
        }
    }

    // One file that cannot go back does not keep the others from it; the first failure is the one to tell.
    private static void Back(string from, string to)
    {
        try
        {
            File.Move(from, to);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
        }
    }
}
