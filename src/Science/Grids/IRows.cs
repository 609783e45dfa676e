namespace Hedgerow.Science.Grids;

/// <summary>The rows of a map, read when they are needed: a grid in memory, or a file that is larger than memory.</summary>
/// <typeparam name="T">The value of a cell.</typeparam>
public interface IRows<T>
    where T : unmanaged
{
    /// <summary>Where the map lies.</summary>
    GridFrame Frame { get; }

    /// <summary>Rows that are stored together, at least 1: reading multiples of them from the top is cheapest.</summary>
    int BlockRows { get; }

    /// <summary>Opens a reader for one thread; several may read at once.</summary>
    /// <returns>The reader, which the caller disposes.</returns>
    IRowReader<T> Open();
}
