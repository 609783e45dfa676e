using Hedgerow.Science.Grids;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape;

/// <summary>All cell offsets whose gap is below a reach, with the gap.</summary>
internal sealed class GapTable
{
    private readonly double[][] squared;

    public GapTable(GridFrame frame, Length reach)
    {
        var rows = new List<double[]>();
        for (var row = 0; row < frame.Rows; row++)
        {
            var most = Math.Min(CellGap.MostColumns(frame, row, reach.Metres), frame.Columns - 1);
            if (most < 0)
            {
                break;
            }

            var gaps = new double[most + 1];
            for (var column = 0; column <= most; column++)
            {
                gaps[column] = CellGap.Squared(frame, column, row);
            }

            rows.Add(gaps);
        }

        squared = [.. rows];
    }

    /// <summary>Number of row offsets, 0 to this less 1.</summary>
    public int Rows => squared.Length;

    /// <summary>Squared gaps of one row offset by column offset.</summary>
    public double[] this[int rows] => squared[rows];
}
