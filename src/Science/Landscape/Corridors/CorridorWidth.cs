using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Corridors;

/// <summary>How wide a corridor is where it is narrowest.</summary>
/// <remarks>
/// <para><b>Formula</b>: at every cell of the least-cost way outside sources: the length of the straight cut through the cell's centre, square to the way (its direction over
/// three cells before and behind), inside the corridor and the sources; the least of them.</para>
/// <para><b>Meaning</b>: the place where planning has the least room.</para>
/// <para><b>Units</b>: m.</para>
/// <para><b>Range</b>: above 0; none where the way has no cell between its sources.</para>
/// <para><b>Behaviour</b>: exact to the cells' edges along rows and columns; of equal widths the place nearest to the first source counts. Strands of the corridor that the
/// cut does not meet without a gap do not add.</para>
/// <para><b>Assumes</b>: cells small against the corridor.</para>
/// <para><b>Source</b>: this project's own definition, told in docs/corridors.md [mcrae-2011].</para>
/// </remarks>
public static class CorridorWidth
{
    private const int Ahead = 3;

    /// <summary>How near two sides must be crossed to be one corner, in cells.</summary>
    private const double Corner = 1e-9;

    /// <summary>Finds the narrowest place.</summary>
    /// <param name="link">The link.</param>
    /// <param name="area">Its corridor.</param>
    /// <param name="sources">Number of the source of each cell; 0 elsewhere.</param>
    /// <returns>The width in m and the cell of the way; null where the sources have no cell between them.</returns>
    public static (double Metres, int Column, int Row)? Narrowest(CorridorLink link, CorridorArea area, Grid<ushort> sources)
    {
        ArgumentNullException.ThrowIfNull(link);
        ArgumentNullException.ThrowIfNull(area);
        ArgumentNullException.ThrowIfNull(sources);
        (double Metres, int Column, int Row)? narrowest = null;
        var frame = sources.Frame;
        for (var i = 0; i < link.Path.Count; i++)
        {
            var (column, row) = link.Path[i];
            if (sources[column, row] != 0)
            {
                continue;
            }

            var (from, to) = (link.Path[Math.Max(0, i - Ahead)], link.Path[Math.Min(link.Path.Count - 1, i + Ahead)]);
            var (dx, dy) = ((to.Column - from.Column) * frame.CellWidth, (to.Row - from.Row) * frame.CellHeight);
            var length = Math.Sqrt((dx * dx) + (dy * dy));
            var width = Reach(-dy / length, dx / length) + Reach(dy / length, -dx / length);
            if (narrowest is null || width < narrowest.Value.Metres)
            {
                narrowest = (width, column, row);
            }

            // From the centre to where a straight line leaves the corridor, cell by cell.
            double Reach(double x, double y)
            {
                var (c, r) = (column, row);
                var (nextX, nextY) = (x == 0 ? double.PositiveInfinity : frame.CellWidth / 2 / Math.Abs(x), y == 0 ? double.PositiveInfinity : frame.CellHeight / 2 / Math.Abs(y));
                while (true)
                {
                    var gone = Math.Min(nextX, nextY);
                    // Through a corner it goes on to the cell across.
                    var (across, down) = (nextX <= gone + (Corner * frame.CellWidth), nextY <= gone + (Corner * frame.CellHeight));
                    if (across)
                    {
                        c += Math.Sign(x);
                        nextX += frame.CellWidth / Math.Abs(x);
                    }

                    if (down)
                    {
                        r += Math.Sign(y);
                        nextY += frame.CellHeight / Math.Abs(y);
                    }

                    if (!frame.Holds(c, r) || (!area.Holds(c, r) && sources[c, r] == 0))
                    {
                        return gone;
                    }
                }
            }
        }

        return narrowest;
    }
}
