using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Circuits;

/// <summary>The direct solve of the coarsest level: LLᵀ of the band matrix, in double. A pivot of 0, one for each piece of circuit without ground, holds that unknown at 0.</summary>
internal sealed class BandCholesky
{
    /// <summary>Share of a diagonal below which a pivot is rounding of 0.</summary>
    private const double Singular = 1e-9;

    private readonly StencilLevel level;
    private readonly bool byRows;
    private readonly int count;
    private readonly int width;
    private readonly double[] band;   // row i: columns i - width .. i
    private readonly double[] x;

    private BandCholesky(StencilLevel level)
    {
        this.level = level;
        var layout = level.Layout;
        byRows = layout.Columns <= layout.Rows;
        count = layout.Columns * layout.Rows;
        width = Math.Min(layout.Columns, layout.Rows) + 1;
        band = new double[(long)count * (width + 1)];
        x = new double[count];
    }

    public static BandCholesky Of(StencilLevel level)
    {
        var solve = new BandCholesky(level);
        solve.Fill();
        solve.Factor();
        return solve;
    }

    /// <summary>X = A⁻¹ B.</summary>
    public void Solve()
    {
        var layout = level.Layout;
        for (var row = 0; row < layout.Rows; row++)
        {
            for (var column = 0; column < layout.Columns; column++)
            {
                x[Number(column, row)] = level.B[layout.Index(column, row)];
            }
        }

        for (var i = 0; i < count; i++)
        {
            var line = Line(i);
            var sum = x[i];
            for (var j = Math.Max(0, i - width); j < i; j++)
            {
                sum -= line[j - i + width] * x[j];
            }

            x[i] = line[width] == 0 ? 0 : sum / line[width];
        }

        for (var i = count - 1; i >= 0; i--)
        {
            var line = Line(i);
            x[i] = line[width] == 0 ? 0 : x[i] / line[width];
            for (var j = Math.Max(0, i - width); j < i; j++)
            {
                x[j] -= line[j - i + width] * x[i];
            }
        }

        for (var row = 0; row < layout.Rows; row++)
        {
            for (var column = 0; column < layout.Columns; column++)
            {
                level.X[layout.Index(column, row)] = (float)x[Number(column, row)];
            }
        }
    }

    private Span<double> Line(int i) => band.AsSpan(i * (width + 1), width + 1);

    private int Number(int column, int row) => byRows ? (row * level.Layout.Columns) + column : (column * level.Layout.Rows) + row;

    private void Fill()
    {
        var layout = level.Layout;
        for (var row = 0; row < layout.Rows; row++)
        {
            for (var column = 0; column < layout.Columns; column++)
            {
                var at = layout.Index(column, row);
                var here = Number(column, row);
                Line(here)[width] += level.Ground is null ? 0 : level.Ground[at];
                Link(here, column + 1, row, level.East[at]);
                Link(here, column, row + 1, level.South[at]);
                Link(here, column + 1, row + 1, level.SouthEast[at]);
                Link(here, column - 1, row + 1, level.SouthWest[at]);
            }
        }

        for (var row = 0; row < layout.Rows; row++)
        {
            for (var column = 0; column < layout.Columns; column++)
            {
                if (level.InverseDiagonal[layout.Index(column, row)] == 0)
                {
                    Hold(Number(column, row));
                }
            }
        }
    }

    private void Link(int here, int column, int row, float conductance)
    {
        if (conductance == 0 || (uint)column >= (uint)level.Layout.Columns || row >= level.Layout.Rows)
        {
            return;
        }

        var there = Number(column, row);
        Line(here)[width] += conductance;
        Line(there)[width] += conductance;
        var (first, last) = (Math.Min(here, there), Math.Max(here, there));
        Line(last)[first - last + width] -= conductance;
    }

    /// <summary>Takes an unknown out.</summary>
    private void Hold(int i)
    {
        Line(i).Clear();
        for (var j = i + 1; j < Math.Min(count, i + width + 1); j++)
        {
            Line(j)[i - j + width] = 0;
        }
    }

    private void Factor()
    {
        for (var i = 0; i < count; i++)
        {
            var line = Line(i);
            var diagonal = line[width];
            var first = Math.Max(0, i - width);
            for (var j = first; j < i; j++)
            {
                var other = Line(j);
                var sum = line[j - i + width];
                for (var k = Math.Max(first, j - width); k < j; k++)
                {
                    sum -= line[k - i + width] * other[k - j + width];
                }

                line[j - i + width] = other[width] == 0 ? 0 : sum / other[width];
            }

            var pivot = diagonal;
            for (var j = first; j < i; j++)
            {
                pivot -= line[j - i + width] * line[j - i + width];
            }

            line[width] = pivot <= Singular * diagonal ? 0 : Math.Sqrt(pivot);
        }
    }
}
