using System.Globalization;
using Hedgerow.DuckDb;

namespace Hedgerow.Species.Cubes;

/// <summary>
/// The records of a cube, sorted into years or months while they are read. A record takes 16 bytes; what exceeds the share of memory that is given goes to files.
/// </summary>
/// <param name="folder">For those files.</param>
/// <param name="most">Records that may be in memory at once.</param>
internal sealed class CubeRecords(string folder, long most) : IDisposable
{
    private const int NoMonth = 13;

    private RecordBucket?[] buckets = new RecordBucket?[2200 * 16];
    private long inMemory;

    /// <summary>The cells in which records lie.</summary>
    internal CellNumbers Cells { get; } = new();

    /// <summary>Their uncertainties.</summary>
    internal Radii Radii { get; } = new();

    /// <summary>Records that lie off the grid.</summary>
    internal long OffGrid { get; private set; }

    /// <summary>Records whose place must not be shown.</summary>
    internal long Sensitive { get; private set; }

    /// <summary>Records of each kind.</summary>
    internal SortedDictionary<int, long> Kinds { get; } = [];

    /// <summary>All records, those off the grid too.</summary>
    internal long Count { get; private set; }

    /// <summary>The buckets in the order of time.</summary>
    internal IEnumerable<(int Year, int? Month, RecordBucket Bucket)> Buckets =>
        buckets.Select((bucket, time) => (time / 16, time % 16 == NoMonth ? (int?)null : time % 16, bucket!)).Where(one => one.Item3 is not null);

    /// <summary>Reads records.</summary>
    /// <param name="database">Where they are.</param>
    /// <param name="query">Columns: cell BIGINT, code INTEGER, year INTEGER, month INTEGER, exact INTEGER (2 a day, 1 a month, 0 a year), person INTEGER, radius DOUBLE, kind INTEGER, hidden INTEGER.</param>
    /// <param name="months">Whether months are told apart.</param>
    /// <param name="cancel">Stops it.</param>
    internal void Read(DuckDbConnection database, string query, bool months, CancellationToken cancel)
    {
        var persons = Persons(database);
        var kinds = new long[Most(database) + 1];
        using (var reader = database.Query(query, cancel))
        {
            while (reader.ReadChunk())
            {
                Add(reader, persons, kinds, months);
                if (inMemory > most)
                {
                    Spill();
                }
            }
        }

        for (var kind = 0; kind < kinds.Length; kind++)
        {
            if (kinds[kind] > 0)
            {
                Kinds[kind] = kinds[kind];
            }
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

    private void Add(DuckDbReader reader, int[] persons, long[] kinds, bool months)
    {
        var cells = reader.Int64s(0);
        var codes = reader.Int32s(1);
        var years = reader.Int32s(2);
        var monthsOfYear = reader.Int32s(3);
        var exact = reader.Int32s(4);
        var people = reader.Int32s(5);
        var radii = reader.Doubles(6);
        var kindsOf = reader.Int32s(7);
        var hidden = reader.Int32s(8);
                var (lastRadius, radius) = (double.NaN, 0);
        for (var row = 0; row < reader.ChunkRows; row++)
        {
            kinds[kindsOf[row]]++;
            Sensitive += hidden[row];
            Count++;
            if (reader.IsNullAt(0, row))
            {
                OffGrid++;
                continue;
            }

            var time = (years[row] * 16) + (!months || reader.IsNullAt(3, row) ? NoMonth : monthsOfYear[row]);
            if (radii[row] != lastRadius)
            {
                (lastRadius, radius) = (radii[row], Radii.Of(radii[row]));
            }

            Bucket(time).Add(new CodedRecord(((ulong)(uint)Cells.Of(cells[row]) << 32) | (uint)codes[row], ((ulong)(uint)persons[people[row]] << 32) | ((ulong)(uint)radius << 2) | (uint)exact[row]));
            inMemory++;
        }
    }

    private RecordBucket Bucket(int time)
    {
        if (time >= buckets.Length)
        {
            Array.Resize(ref buckets, time + 16);
        }

        return buckets[time] ??= new RecordBucket(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"cube-{time}.records")));
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
