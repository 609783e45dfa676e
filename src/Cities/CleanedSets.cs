using System.Globalization;

namespace Hedgerow.Cities;

/// <summary>Where cleaned records are kept between runs, so that the next verb opens them instead of cleaning anew.</summary>
/// <param name="Folder">The folder; made when absent.</param>
public sealed record CleanedSets(string Folder)
{
    private const string Named = "HEDGEROW_CACHE", Size = "HEDGEROW_CACHE_GIB";

    /// <summary>Bytes that all kept sets may take, in units of 1024³; the one that was not used for longest goes first.</summary>
    public double LargestGiB { get; init; } = 20;

    /// <summary>Sets of fewer rows are not kept: cleaning them takes no longer than finding them.</summary>
    public long LeastRows { get; init; } = 100_000;

    /// <summary>Whether what is kept is passed over: everything is read and cleaned, and kept anew.</summary>
    public bool Fresh { get; init; }

    /// <summary>The usual place: <c>HEDGEROW_CACHE</c>, else <c>hedgerow</c> in <c>XDG_CACHE_HOME</c> or in <c>.cache</c> of the home folder; <c>HEDGEROW_CACHE_GIB</c> is its size, 0 keeps nothing.</summary>
    /// <returns>The place; null where nothing is to be kept or there is no home folder.</returns>
    public static CleanedSets? Usual()
    {
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        var folder = Variable(Named) is { } named ? Path.GetFullPath(named)
            : Variable("XDG_CACHE_HOME") is { } caches && Path.IsPathFullyQualified(caches) ? Path.Combine(caches, "hedgerow")
            : home.Length > 0 ? Path.Combine(home, ".cache", "hedgerow") : null;
        if (folder is null)
        {
            return null;
        }

        var sets = new CleanedSets(folder);
        if (Variable(Size) is not { } size)
        {
            return sets;
        }

        return double.TryParse(size, NumberStyles.Float, CultureInfo.InvariantCulture, out var most) && most >= 0
            ? most == 0 ? null : sets with { LargestGiB = most }
            : throw new ArgumentException($"{Size} is '{size}': a number of GiB of 0 or more belongs there.");
    }

    private static string? Variable(string name) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}

/// <summary>The kept set that records were taken from.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="Made">When it was cleaned.</param>
public sealed record KeptSet(string Folder, DateTimeOffset Made);
