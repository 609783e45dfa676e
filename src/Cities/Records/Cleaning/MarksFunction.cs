using System.Runtime.InteropServices;
using Hedgerow.DuckDb;

namespace Hedgerow.Cities.Records.Cleaning;

/// <summary>What rules for the whole set said of single records, as a function of SQL of the record's number.</summary>
internal sealed class MarksFunction
{
    /// <summary>Its name.</summary>
    internal const string Name = "hedgerow_marks";

    private const int Near = 4096;
    private readonly List<long> combinations = [0];
    private readonly long[] numbers;
    private readonly ushort[] marks;

    /// <summary>Reads the marks and makes the function known.</summary>
    /// <param name="database">The database with the relation <c>marks</c>.</param>
    /// <param name="cancel">Stops the reading.</param>
    internal MarksFunction(DuckDbConnection database, CancellationToken cancel)
    {
        using (var counted = database.Query("SELECT count(*) FROM marks", cancel))
        {
            counted.Read();
            (numbers, marks) = (new long[counted.GetInt64(0)], new ushort[counted.GetInt64(0)]);
        }

        var known = new Dictionary<long, ushort>();
        using (var reader = database.Query("SELECT n, CAST(bits AS BIGINT) FROM marks ORDER BY n", cancel))
        {
            for (var row = 0; reader.Read(); row++)
            {
                var bits = reader.GetInt64(1);
                ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(known, bits, out var there);
                if (!there)
                {
                    place = checked((ushort)combinations.Count);
                    combinations.Add(bits);
                }

                (numbers[row], marks[row]) = (reader.GetInt64(0), place);
            }
        }

        database.Register(Name, [DuckDbType.BigInt], DuckDbType.BigInt, Find);
    }

    // Records come in their order: the next one that is marked is looked for from where the last one was.
    private void Find(DuckDbBatch batch)
    {
        var asked = batch.Values<long>(0);
        var found = batch.Results<long>();
        var (next, last) = (0, long.MinValue);
        for (var row = 0; row < asked.Length; row++)
        {
            var number = asked[row];
            if (number < last || number > last + Near)
            {
                var at = Array.BinarySearch(numbers, number);
                next = at < 0 ? ~at : at;
            }

            while (next < numbers.Length && numbers[next] < number)
            {
                next++;
            }

            last = number;
            found[row] = next < numbers.Length && numbers[next] == number ? combinations[marks[next]] : 0;
        }
    }
}
