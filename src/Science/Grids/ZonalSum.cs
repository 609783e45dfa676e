namespace Hedgerow.Science.Grids;

/// <summary>What the cells of one zone sum up to.</summary>
/// <param name="Zone">Number of the zone.</param>
/// <param name="Cells">Cells with a value.</param>
/// <param name="Missing">Cells of the zone without a value.</param>
/// <param name="Sum">Sum of the values.</param>
/// <param name="Least">Least value; NaN where there is none.</param>
/// <param name="Most">Greatest value; NaN where there is none.</param>
public readonly record struct ZoneSum(int Zone, long Cells, long Missing, double Sum, double Least, double Most)
{
    /// <summary>Mean value; NaN where there is none.</summary>
    public double Mean => Sum / Cells;
}

/// <summary>
/// Sums the values of a map by the zones of another one, in one pass by strips of rows; memory by the width of the maps and the
/// number of zones. Sums are carried with twice the digits of a double, so neither threads nor strips show in them.
/// </summary>
public static class ZonalSum
{
    /// <summary>Sums up.</summary>
    /// <param name="values">The values; NaN where there is none.</param>
    /// <param name="zones">The number of the zone of each cell.</param>
    /// <param name="outside">The number of cells that belong to no zone.</param>
    /// <param name="options">How; the sums do not depend on it.</param>
    /// <returns>The zones that occur, in the order of their numbers.</returns>
    /// <exception cref="ArgumentException">The maps do not lie on the same cells.</exception>
    public static IReadOnlyList<ZoneSum> Of(IRows<float> values, IRows<int> zones, int outside, RunOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        ArgumentNullException.ThrowIfNull(zones);
        var rows = new PairRows<float, int>(values, zones, nameof(zones));
        return Of(rows, RowStrips.RowsOf(rows.Frame, rows.BlockRows), outside, options ?? RunOptions.Default);
    }

    internal static IReadOnlyList<ZoneSum> Of(PairRows<float, int> rows, int stripRows, int outside, RunOptions options)
    {
        var strips = RowStrips.Read(rows, stripRows, options, (_, _) => new Dictionary<int, Sums>(), (Dictionary<int, Sums> sums, int _, ReadOnlySpan<CellPair<float, int>> cells) =>
        {
            Sums? sum = null;
            var zone = outside;
            foreach (var cell in cells)
            {
                if (cell.Second == outside)
                {
                    continue;
                }

                if (sum is null || cell.Second != zone)
                {
                    zone = cell.Second;
                    if (!sums.TryGetValue(zone, out sum))
                    {
                        sums[zone] = sum = new Sums();
                    }
                }

                sum.Add(cell.First);
            }
        });
        var total = new SortedDictionary<int, Sums>();
        foreach (var strip in strips)
        {
            foreach (var (zone, sum) in strip)
            {
                if (!total.TryGetValue(zone, out var known))
                {
                    total[zone] = known = new Sums();
                }

                known.Add(sum);
            }
        }

        return [.. total.Select(found => found.Value.Of(found.Key))];
    }

    private sealed class Sums
    {
        private long cells;
        private long missing;
        private double high;
        private double low;
        private double least = double.NaN;
        private double most = double.NaN;

        public void Add(float value)
        {
            if (float.IsNaN(value))
            {
                missing++;
                return;
            }

            cells++;
            Add((double)value);
            least = !(least <= value) ? value : least;
            most = !(most >= value) ? value : most;
        }

        public void Add(Sums other)
        {
            cells += other.cells;
            missing += other.missing;
            Add(other.high);
            low += other.low;
            least = !(least <= other.least) && !double.IsNaN(other.least) ? other.least : least;
            most = !(most >= other.most) && !double.IsNaN(other.most) ? other.most : most;
        }

        public ZoneSum Of(int zone) => new(zone, cells, missing, high + low, least, most);

        // The sum and what rounding took from it.
        private void Add(double value)
        {
            var sum = high + value;
            var part = sum - high;
            low += (high - (sum - part)) + (value - part);
            high = sum;
        }
    }
}
