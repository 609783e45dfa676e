using System.Collections.Concurrent;
using Hedgerow.Storage;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Tiles;

/// <summary>
/// Open files of tiles and layers: each content is opened a few times and kept, because opening costs more than reading. Contents never change, so what is open stays right; the ones not asked for
/// longest are closed.
/// </summary>
/// <param name="office">The workspace.</param>
internal sealed class TileShelf(Office office) : IDisposable
{
    private const int MostFiles = 64;
    private const int MostOpen = 4;

    private readonly ConcurrentDictionary<string, Pool> pools = new(StringComparer.Ordinal);

    /// <summary>Reads from a kept content.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="sha256">The content.</param>
    /// <param name="read">Reads it.</param>
    public T Read<T>(string sha256, Func<SqliteFile, T> read) => ReadPath(office.Files.PathOf(sha256), read);

    /// <summary>Reads from a file that never changes.</summary>
    /// <typeparam name="T">What is read.</typeparam>
    /// <param name="path">The file.</param>
    /// <param name="read">Reads it.</param>
    public T ReadPath<T>(string path, Func<SqliteFile, T> read)
    {
        var pool = pools.GetOrAdd(path, _ => new Pool());
        pool.Asked = Environment.TickCount64;
        var file = pool.Idle.TryTake(out var open) ? open : SqliteFile.Read(path);
        var good = false;
        try
        {
            var found = read(file);
            good = true;
            return found;
        }
        finally
        {
            if (good && pool.Idle.Count < MostOpen)
            {
                pool.Idle.Add(file);
            }
            else
            {
                file.Dispose();
            }

            Close();
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var path in pools.Keys)
        {
            Drop(path);
        }
    }

    private void Close()
    {
        if (pools.Count > MostFiles && pools.MinBy(pool => pool.Value.Asked) is { Key: not null } oldest)
        {
            Drop(oldest.Key);
        }
    }

    private void Drop(string path)
    {
        if (pools.TryRemove(path, out var pool))
        {
            while (pool.Idle.TryTake(out var file))
            {
                file.Dispose();
            }
        }
    }

    private sealed class Pool
    {
        public ConcurrentBag<SqliteFile> Idle { get; } = [];

        public long Asked { get; set; }
    }
}
