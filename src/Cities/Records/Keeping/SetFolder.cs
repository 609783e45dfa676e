using Hedgerow.DuckDb;

namespace Hedgerow.Cities.Records.Keeping;

/// <summary>The folder of kept sets: each is a folder of its own, named by its key, that appears whole.</summary>
/// <param name="settings">Where it is, and how large.</param>
internal sealed class SetFolder(CleanedSets settings)
{
    private const string Pending = ".making-", Facts = "set.json", Data = "records.duckdb";
    private static readonly string[] SignsOfDamage = ["checksum", "corrupt", "could not read", "not a valid DuckDB", "Serialization Error", "INTERNAL Error"];
    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);

    /// <summary>The folder.</summary>
    internal string Root { get; } = Path.GetFullPath(settings.Folder);

    /// <summary>Whether there may be a set to find: not where everything is asked for afresh, and not where none is kept.</summary>
    internal bool Searched => !settings.Fresh && Directory.Exists(Root) && Directory.EnumerateDirectories(Root).Any(folder => Path.GetFileName(folder) is var name && name != "sums" && !name.StartsWith(Pending, StringComparison.Ordinal));

    /// <summary>Sums of files, remembered; computed anew where everything is asked for afresh.</summary>
    internal FileSums Sums => new(Path.Combine(Root, "sums"), settings.Fresh);

    /// <summary>Path of the database in a set's folder.</summary>
    internal static string Database(string folder) => Path.Combine(folder, Data);

    /// <summary>A kept set; null where there is none or it is not what it was. A damaged one is removed.</summary>
    /// <param name="key">Its key.</param>
    internal (string Folder, SetFacts Facts)? Find(string key)
    {
        var folder = Path.Combine(Root, key);
        if (settings.Fresh || !Directory.Exists(folder))
        {
            return null;
        }

        var data = new FileInfo(Database(folder));
        if (SetFacts.Read(Path.Combine(folder, Facts)) is { } facts && facts.Key == key && data.Exists && data.Length == facts.Bytes)
        {
            Quietly(() => Directory.SetLastWriteTimeUtc(folder, DateTime.UtcNow));
            return (folder, facts);
        }

        Remove(folder);
        return null;
    }

    /// <summary>A new folder to make a set in; null where none can be made.</summary>
    internal string? Begin()
    {
        try
        {
            if (OperatingSystem.IsWindows())
            {
                Directory.CreateDirectory(Root);
            }
            else
            {
                // Records may be under an embargo: nobody else reads them.
                Directory.CreateDirectory(Root, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }

            return Directory.CreateDirectory(Path.Combine(Root, $"{Pending}{Guid.NewGuid():N}")).FullName;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Puts a finished set into its place.</summary>
    /// <param name="made">The folder it was made in, its database closed.</param>
    /// <param name="facts">What is known of it; the length is filled in here.</param>
    /// <returns>The folder where it stands now; the one it was made in where it cannot be kept.</returns>
    internal string Keep(string made, SetFacts facts)
    {
        var bytes = new FileInfo(Database(made)).Length;
        var target = Path.Combine(Root, facts.Key);
        try
        {
            (facts with { Bytes = bytes }).Write(Path.Combine(made, Facts));
            if (Directory.Exists(target))
            {
                Remove(target);
            }

            Directory.Move(made, target);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return made;
        }

        Prune(target);
        return target;
    }

    /// <summary>Whether a set of so many bytes may be kept at all.</summary>
    internal bool Holds(long bytes) => bytes <= settings.LargestGiB * (1L << 30);

    /// <summary>Removes a set.</summary>
    /// <param name="folder">Its folder.</param>
    internal static void Remove(string folder) => Quietly(() => Directory.Delete(folder, recursive: true));

    /// <summary>Whether a failure of the database says that its file is not what was written.</summary>
    /// <param name="fault">The failure.</param>
    internal static bool IsDamage(DuckDbException fault) =>
        SignsOfDamage.Any(word => fault.Message.Contains(word, StringComparison.OrdinalIgnoreCase));

    // The oldest go until the rest fits; what a stopped run left behind goes after a day.
    private void Prune(string newest)
    {
        Quietly(() =>
        {
            var left = (long)(settings.LargestGiB * (1L << 30));
            foreach (var folder in new DirectoryInfo(Root).EnumerateDirectories().Where(d => d.Name != "sums").OrderByDescending(d => d.FullName == newest).ThenByDescending(d => d.LastWriteTimeUtc).ToList())
            {
                if (folder.Name.StartsWith(Pending, StringComparison.Ordinal))
                {
                    if (DateTime.UtcNow - folder.LastWriteTimeUtc > Abandoned)
                    {
                        Remove(folder.FullName);
                    }
                }
                else if ((left -= folder.EnumerateFiles().Sum(f => f.Length)) < 0 && folder.FullName != newest)
                {
                    Remove(folder.FullName);
                }
            }
        });
    }

    private static void Quietly(Action work)
    {
        try
        {
            work();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }
}
