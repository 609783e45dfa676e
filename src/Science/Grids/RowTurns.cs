namespace Hedgerow.Science.Grids;

/// <summary>Hands strips that threads finish in any order to a sink in the order of the map. Strips are begun in that order, so the one that is due is always at work.</summary>
/// <typeparam name="T">The value of a cell.</typeparam>
/// <param name="into">The sink.</param>
internal sealed class RowTurns<T>(IRowSink<T> into)
    where T : unmanaged
{
    private readonly object gate = new();
    private int next;
    private bool broken;

    /// <summary>Hands a strip on when all before it were; drops it when one of them failed.</summary>
    public void Take(int strip, int row, ReadOnlySpan<T> cells)
    {
        lock (gate)
        {
            while (strip != next && !broken)
            {
                Monitor.Wait(gate);
            }

            if (broken)
            {
                return;
            }

            try
            {
                into.Write(row, cells);
                next++;
            }
            catch
            {
                broken = true;
                throw;
            }
            finally
            {
                Monitor.PulseAll(gate);
            }
        }
    }

    /// <summary>Says that a strip failed, so that nobody waits for it.</summary>
    public void Break()
    {
        lock (gate)
        {
            broken = true;
            Monitor.PulseAll(gate);
        }
    }
}
