using System.Collections.Concurrent;
using Hedgerow.DuckDb;
using Hedgerow.Species.Cells;

namespace Hedgerow.Species.Cubes;

/// <summary>
/// The records of a cube, sorted into years or months while they are read: every thread of DuckDB draws their places and sorts them into a share that no other has meanwhile.
/// A record takes 16 bytes; what exceeds the memory that is given goes to files. What the shares number differently is brought together when all is read, so that nothing depends on who took which record.
/// </summary>
/// <param name="grid">The grid.</param>
/// <param name="folder">For those files.</param>
/// <param name="most">Records that may be in memory at once.</param>
/// <param name="threads">How many threads read.</param>
internal sealed class CubeRecords(CellGrid grid, string folder, long most, int threads) : IDisposable
{
    private const string Take = "hedgerow_cube_record";

    private readonly List<CubeShare> shares = [];

    /// <summary>The cells in which records lie, in any order.</summary>
    internal CellNumbers Cells { get; } = new();

    /// <summary>Their uncertainties.</summary>
    internal Radii Radii { get; } = new();

    /// <summary>Records that lie off the grid.</summary>
    internal long OffGrid => shares.Sum(share => share.OffGrid);

    /// <summary>Records whose place must not be shown.</summary>
    internal long Sensitive => shares.Sum(share => share.Sensitive);

    /// <summary>All records, those off the grid too.</summary>
    internal long Count => shares.Sum(share => share.Count);

    /// <summary>Records of each kind.</summary>
    internal IEnumerable<(int Kind, long Records)> Kinds =>
        Enumerable.Range(0, shares.Select(share => share.Kinds.Count).FirstOrDefault()).Select(kind => (kind, shares.Sum(share => share.Kinds[kind]))).Where(one => one.Item2 > 0);

    /// <summary>The years or months in their order.</summary>
    internal IReadOnlyList<CubeTime> Times()
    {
        var times = new SortedDictionary<int, List<(CubeShare, RecordBucket)>>();
        foreach (var share in shares)
        {
            for (var time = 0; time < share.Buckets.Count; time++)
            {
                if (share.Buckets[time] is { } bucket)
                {
                    if (!times.TryGetValue(time, out var parts))
                    {
                        times[time] = parts = [];
                    }

                    parts.Add((share, bucket));
                }
            }
        }

        return [.. times.Select(one => new CubeTime(one.Key / 16, one.Key % 16 == CubeShare.NoMonth ? null : one.Key % 16, one.Value))];
    }

    /// <summary>Reads records.</summary>
    /// <param name="database">Where they are.</param>
    /// <param name="values">The values of <see cref="CubeShare.Parameters"/> as SQL.</param>
    /// <param name="from">A relation or query, with its conditions.</param>
    /// <param name="months">Whether months are told apart.</param>
    /// <param name="cancel">Stops it.</param>
    internal void Read(DuckDbConnection database, string values, string from, bool months, CancellationToken cancel)
    {
        var (persons, kinds) = (Persons(database), Most(database) + 1);
        var free = new ConcurrentBag<CubeShare>();
        database.Register(
            Take,
            CubeShare.Parameters,
            DuckDbType.Integer,
            batch =>
            {
                var share = free.TryTake(out var idle) ? idle : Another(months, persons, kinds);
                share.Add(batch);
                batch.Results<int>().Clear();
                free.Add(share);
            },
            everyRow: true);
        using (var reader = database.Query($"SELECT max({Take}({values})) FROM {from}", cancel))
        {
            while (reader.Read())
            {
            }
        }

        foreach (var share in shares)
        {
            share.RadiusNumbers = [.. share.Radii.Values.Select(Radii.Of)];
            foreach (var cell in share.Cells.Cells)
            {
                Cells.Of(cell);
            }
        }
    }

    /// <summary>Tells the ranks of the cells, by their numbers in <see cref="Cells"/>.</summary>
    internal void Rank(int[] ranks)
    {
        foreach (var share in shares)
        {
            share.Ranks = [.. share.Cells.Cells.Select(cell => ranks[Cells.Of(cell)])];
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var share in shares)
        {
            share.Dispose();
        }
    }

    // Every observer by one number, whichever file names him; 0 for nobody.
    private static int[] Persons(DuckDbConnection database)
    {
        var numbers = new List<int>();
        using var reader = database.Query("SELECT person, CASE WHEN observer IS NULL THEN 0 ELSE min(person) OVER (PARTITION BY observer) END FROM persons");
        while (reader.Read())
        {
            var person = reader.GetInt32(0);
            while (numbers.Count <= person)
            {
                numbers.Add(0);
            }

            numbers[person] = reader.GetInt32(1);
        }

        return [.. numbers];
    }

    private static int Most(DuckDbConnection database)
    {
        using var reader = database.Query("SELECT coalesce(max(kind), 0) FROM kinds");
        return reader.Read() ? reader.GetInt32(0) : 0;
    }

    private CubeShare Another(bool months, int[] persons, int kinds)
    {
        lock (shares)
        {
            var share = new CubeShare(grid, Path.Combine(folder, $"cube-{shares.Count}"), most / threads, months, persons, kinds);
            shares.Add(share);
            return share;
        }
    }
}
