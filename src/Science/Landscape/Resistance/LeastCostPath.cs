using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Resistance;

/// <summary>A least-cost path: the cells from a target back to the source that it is cheapest to reach from.</summary>
public static class LeastCostPath
{
    /// <summary>Follows the steps of a search back from a cell.</summary>
    /// <param name="search">A search that has run.</param>
    /// <param name="column">Column of the target.</param>
    /// <param name="row">Row of the target.</param>
    /// <returns>The cells on the path, the target first and the source cell last; empty when no path leads to the target.</returns>
    public static IReadOnlyList<(int Column, int Row)> Of(CostSearch search, int column, int row)
    {
        ArgumentNullException.ThrowIfNull(search);
        return Follow(search.BackLink, search.Frame.Count, column, row);
    }

    /// <summary>Follows a map of back-links from a cell.</summary>
    /// <param name="backLinks">Numbers of <see cref="StepDirection"/>.</param>
    /// <param name="column">Column of the target.</param>
    /// <param name="row">Row of the target.</param>
    /// <returns>The cells on the path, the target first and the source cell last; empty when no path leads to the target.</returns>
    /// <exception cref="ArgumentException">The links lead out of the map or in a circle: it is no map of back-links.</exception>
    public static IReadOnlyList<(int Column, int Row)> Of(Grid<byte> backLinks, int column, int row)
    {
        ArgumentNullException.ThrowIfNull(backLinks);
        return Follow(
            (x, y) => backLinks.Frame.Holds(x, y)
                ? backLinks[x, y]
                : throw new ArgumentException($"The links lead out of the map, to column {x}, row {y}.", nameof(backLinks)),
            backLinks.Frame.Count,
            column,
            row);
    }

    private static List<(int Column, int Row)> Follow(Func<int, int, byte> link, long most, int column, int row)
    {
        var path = new List<(int Column, int Row)>();
        for (var direction = link(column, row); direction != StepDirection.None; direction = link(column, row))
        {
            path.Add((column, row));
            if (direction == StepDirection.Source)
            {
                return path;
            }

            if (path.Count > most)
            {
                throw new ArgumentException("The links lead in a circle: this is no map of back-links.");
            }

            var (across, down) = StepDirection.Offset(direction);
            (column, row) = (column + across, row + down);
        }

        return [];
    }
}
