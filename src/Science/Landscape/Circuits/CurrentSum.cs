using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Circuits;

/// <summary>Currents of several flows, summed and at their largest.</summary>
/// <param name="frame">The map.</param>
/// <param name="largest">Whether the largest current of each cell is kept as well.</param>
public sealed class CurrentSum(GridFrame frame, bool largest = false)
{
    /// <summary>Sum of the currents, A; not a number where there is no node. 0 everywhere before the first flow.</summary>
    public Grid<float> Total { get; } = new(frame);

    /// <summary>The largest current, A; null where it was not asked for.</summary>
    public Grid<float>? Largest { get; } = largest ? new(frame) : null;

    /// <summary>Number of flows added.</summary>
    public int Flows { get; private set; }

    /// <summary>Adds one flow's currents.</summary>
    /// <param name="currents">Its currents.</param>
    public void Add(Grid<float> currents)
    {
        ArgumentNullException.ThrowIfNull(currents);
        Total.Frame.Require(currents, nameof(currents));
        Parallel.For(0, Total.Frame.Rows, row =>
        {
            var from = currents.Row(row);
            var total = Total.Row(row);
            for (var column = 0; column < from.Length; column++)
            {
                total[column] += from[column];
            }

            if (Largest is not null)
            {
                var most = Largest.Row(row);
                for (var column = 0; column < from.Length; column++)
                {
                    most[column] = from[column] > most[column] || float.IsNaN(from[column]) ? from[column] : most[column];
                }
            }
        });
        Flows++;
    }
}
