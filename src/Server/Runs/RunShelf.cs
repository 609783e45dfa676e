using Hedgerow.Assessment;
using Hedgerow.Storage;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Runs;

/// <summary>Runs as pages read them: from their files, which never change, so that each is parsed once.</summary>
/// <param name="office">The workspace.</param>
/// <param name="register">The runs.</param>
public sealed class RunShelf(Office office, RunRegister register)
{
    private const int Runs = 64;

    private readonly Lately<StoredRun> runs = new(Runs);
    private readonly Lately<DistrictShapes> shapes = new(Runs);

    /// <summary>The register.</summary>
    public RunRegister Register => register;

    /// <summary>The numbers of a run.</summary>
    /// <param name="run">The run.</param>
    /// <returns>Its assessment.json, read.</returns>
    /// <exception cref="LostRunException">The file is not in the data folder any more.</exception>
    public StoredRun Read(RegisteredRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return PathOf(run, RegisteredRun.Assessment) is { } path
            ? runs.Of(run.Files[RegisteredRun.Assessment].Sha256, () => StoredRun.Read(File.ReadAllBytes(path)))
            : throw new LostRunException(run.Id);
    }

    /// <summary>Whether the numbers of a run can still be read.</summary>
    /// <param name="run">The run.</param>
    /// <returns>Whether they can.</returns>
    public bool Has(RegisteredRun run) => PathOf(run, RegisteredRun.Assessment) is not null;

    /// <summary>Where a file of a run lies; null where the run has none of that name.</summary>
    /// <param name="run">The run.</param>
    /// <param name="name">Name of the file.</param>
    /// <returns>Its path.</returns>
    public string? PathOf(RegisteredRun run, string name)
    {
        ArgumentNullException.ThrowIfNull(run);
        return run.Files.TryGetValue(name, out var piece) && office.Files.Has(piece.Sha256) ? office.Files.PathOf(piece.Sha256) : null;
    }

    /// <summary>Columns and rows of the tiles that there are of a map, rows counted from the north.</summary>
    /// <param name="run">The run.</param>
    /// <param name="tiles">Name of the tiles.</param>
    /// <param name="zoom">The zoom.</param>
    /// <returns>The tiles.</returns>
    internal IReadOnlySet<(int X, int Y)> TilesOf(RegisteredRun run, string tiles, int zoom)
    {
        if (PathOf(run, $"map/{tiles}.mbtiles") is not { } path)
        {
            return new HashSet<(int X, int Y)>();
        }

        using var file = SqliteFile.Read(path);
        return file.All($"select tile_column, tile_row from tiles where zoom_level = {zoom}", row => (X: (int)row.Number("tile_column"), Y: (1 << zoom) - 1 - (int)row.Number("tile_row"))).ToHashSet();
    }

    /// <summary>The shapes of a run's districts and boundary, for charts.</summary>
    /// <param name="run">The run.</param>
    /// <returns>The shapes; none where the run has no maps.</returns>
    public DistrictShapes Shapes(RegisteredRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return PathOf(run, RunFiles.Features) is { } path ? shapes.Of(run.Files[RunFiles.Features].Sha256, () => DistrictShapes.Read(path)) : DistrictShapes.None;
    }
}
