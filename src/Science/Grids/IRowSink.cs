namespace Hedgerow.Science.Grids;

/// <summary>Takes the rows of a map as they are made, from the top without gap.</summary>
/// <typeparam name="T">The value of a cell.</typeparam>
public interface IRowSink<T>
    where T : unmanaged
{
    /// <summary>Takes whole rows.</summary>
    /// <param name="row">The first row, from 0 at the top: the one after the last that was taken.</param>
    /// <param name="cells">The rows, row-major; only valid during the call.</param>
    void Write(int row, ReadOnlySpan<T> cells);
}
