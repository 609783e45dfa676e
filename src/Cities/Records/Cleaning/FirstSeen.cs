using System.Collections.Concurrent;
using Hedgerow.DuckDb;

namespace Hedgerow.Cities.Records.Cleaning;

/// <summary>Whether a key comes for the first time, as a function of SQL: of rows that repeat the same words, one is grouped instead of all. Which one is of no account, since the key stands for the words.</summary>
internal sealed class FirstSeen
{
    private const string Name = "hedgerow_first_seen";
    private readonly ConcurrentDictionary<long, bool> seen = new();

    /// <summary>Makes the function known.</summary>
    /// <param name="database">Where.</param>
    internal FirstSeen(DuckDbConnection database) => database.Register(Name, [DuckDbType.BigInt], DuckDbType.Boolean, Look, everyRow: true);

    /// <summary>The condition.</summary>
    /// <param name="key">The key, as SQL.</param>
    internal static string Of(string key) => $"{Name}({key})";

    /// <summary>Forgets the keys of the query before.</summary>
    internal void Forget() => seen.Clear();

    private void Look(DuckDbBatch batch)
    {
        var keys = batch.Values<long>(0);
        var first = batch.Results<byte>();
        for (var row = 0; row < keys.Length; row++)
        {
            first[row] = seen.ContainsKey(keys[row]) || !seen.TryAdd(keys[row], true) ? (byte)0 : (byte)1;
        }
    }
}
