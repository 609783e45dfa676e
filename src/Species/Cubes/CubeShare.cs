using System.Globalization;
using Hedgerow.DuckDb;
using Hedgerow.Species.Cells;

namespace Hedgerow.Species.Cubes;

/// <summary>The records of a cube that one thread took at a time, sorted into years or months. Cells and uncertainties are numbered in the order in which they come.</summary>
/// <param name="grid">The grid.</param>
/// <param name="file">Beginning of the paths of files for what has no room.</param>
/// <param name="most">Records that may be in memory.</param>
/// <param name="months">Whether months are told apart.</param>
/// <param name="persons">Every observer by one number.</param>
/// <param name="kinds">How many kinds of records there are.</param>
internal sealed class CubeShare(CellGrid grid, string file, long most, bool months, int[] persons, int kinds) : IDisposable
{
    /// <summary>Stands for the month where years are counted.</summary>
    internal const int NoMonth = 13;

    /// <summary>Types of what <see cref="Add"/> takes: those of <see cref="CellGrid.Draw"/>, then code, year, month, exact (2 a day, 1 a month, 0 a year), person, kind, hidden.</summary>
    internal static readonly DuckDbType[] Parameters =
    [
        DuckDbType.Integer, DuckDbType.BigInt, DuckDbType.Varchar, DuckDbType.Double, DuckDbType.Double, DuckDbType.Double,
        DuckDbType.Integer, DuckDbType.Integer, DuckDbType.Integer, DuckDbType.Integer, DuckDbType.Integer, DuckDbType.Integer, DuckDbType.Integer,
    ];

    private readonly long[] kindCounts = new long[kinds];
    private (double[] X, double[] Y, long?[] Cells) room = ([], [], []);
    private RecordBucket?[] buckets = new RecordBucket?[2200 * 16];
    private long inMemory;

    /// <summary>The cells in which its records lie.</summary>
    internal CellNumbers Cells { get; } = new();

    /// <summary>Their uncertainties.</summary>
    internal Radii Radii { get; } = new();

    /// <summary>Records that lie off the grid.</summary>
    internal long OffGrid { get; private set; }

    /// <summary>Records whose place must not be shown.</summary>
    internal long Sensitive { get; private set; }

    /// <summary>All records, those off the grid too.</summary>
    internal long Count { get; private set; }

    /// <summary>Records of each kind.</summary>
    internal IReadOnlyList<long> Kinds => kindCounts;

    /// <summary>The bucket of each year times 16 plus month; null where there is none.</summary>
    internal IReadOnlyList<RecordBucket?> Buckets => buckets;

    /// <summary>The ranks of its cells by their numbers, once they are known.</summary>
    internal int[] Ranks { get; set; } = [];

    /// <summary>The numbers that its uncertainties have among all, by their numbers here.</summary>
    internal int[] RadiusNumbers { get; set; } = [];

    /// <summary>Takes records.</summary>
    internal void Add(DuckDbBatch batch)
    {
        if (room.X.Length < batch.Rows)
        {
            room = (new double[batch.Rows], new double[batch.Rows], new long?[batch.Rows]);
        }

        grid.Draw(batch, room.X, room.Y, room.Cells);
        var radii = batch.Values<double>(5);
        var codes = batch.Values<int>(6);
        var years = batch.Values<int>(7);
        var monthsOfYear = batch.Values<int>(8);
        var exact = batch.Values<int>(9);
        var people = batch.Values<int>(10);
        var kindsOf = batch.Values<int>(11);
        var hidden = batch.Values<int>(12);
        var (lastRadius, radius) = (double.NaN, 0);
        for (var row = 0; row < codes.Length; row++)
        {
            kindCounts[kindsOf[row]]++;
            Sensitive += hidden[row];
            if (room.Cells[row] is not { } cell)
            {
                OffGrid++;
                continue;
            }

            if (radii[row] != lastRadius)
            {
                (lastRadius, radius) = (radii[row], Radii.Of(radii[row]));
            }

            var time = (years[row] * 16) + (!months || batch.IsNull(8, row) ? NoMonth : monthsOfYear[row]);
            Bucket(time).Add(new CodedRecord(((ulong)(uint)Cells.Of(cell) << 32) | (uint)codes[row], ((ulong)(uint)persons[people[row]] << 32) | ((ulong)(uint)radius << 2) | (uint)exact[row]));
            inMemory++;
        }

        Count += codes.Length;
        if (inMemory > most)
        {
            Spill();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var bucket in buckets)
        {
            bucket?.Clear();
        }
    }

    private RecordBucket Bucket(int time)
    {
        if (time >= buckets.Length)
        {
            Array.Resize(ref buckets, time + 16);
        }

        return buckets[time] ??= new RecordBucket(string.Create(CultureInfo.InvariantCulture, $"{file}-{time}.records"));
    }

    private void Spill()
    {
        foreach (var bucket in buckets)
        {
            bucket?.Spill();
        }

        inMemory = 0;
    }
}
