namespace Hedgerow.Science.Grids;

/// <summary>Reads rows of a map for one thread.</summary>
/// <typeparam name="T">The value of a cell.</typeparam>
public interface IRowReader<T> : IDisposable
    where T : unmanaged
{
    /// <summary>Reads whole rows.</summary>
    /// <param name="row">The first row, from 0 at the top.</param>
    /// <param name="cells">Receives them, row-major; its length is a multiple of the number of columns.</param>
    void Read(int row, Span<T> cells);
}
