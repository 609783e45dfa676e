namespace Hedgerow.Science.Landscape.Circuits;

/// <summary>Cells with even and odd columns apart, so that the neighbours of a whole vector of one colour lie side by side; a rim of zeros all round.</summary>
internal readonly record struct SplitLayout(int Columns, int Rows)
{
    /// <summary>Cells in front of each half row; also the width of a vector of float.</summary>
    public const int Pad = 8;

    /// <summary>Number of even columns: the columns of the next coarser level.</summary>
    public int Evens => (Columns + 1) / 2;

    /// <summary>Cells from the start of one half row to that of the next.</summary>
    public int Half => Pad + ((Evens + Pad - 1) & ~(Pad - 1));

    /// <summary>Cells from row to row.</summary>
    public int Stride => 2 * Half;

    /// <summary>Cells in all, rim included.</summary>
    public long Length => ((Rows + 2L) * Stride) + Pad;

    /// <summary>Rows of the next coarser level.</summary>
    public int CoarseRows => (Rows + 1) / 2;

    /// <summary>Length of what is kept for each 2 × 2 block, rim included.</summary>
    public long BlockLength => ((CoarseRows + 2L) * Half) + Pad;

    /// <summary>The first even (0) or odd (1) column of a row.</summary>
    public int At(int row, int parity) => ((row + 1) * Stride) + (parity * Half) + Pad;

    /// <summary>One cell.</summary>
    public int Index(int column, int row) => At(row, column & 1) + (column >> 1);

    /// <summary>One cell by its row-major number.</summary>
    public int Index(int cell) => Index(cell % Columns, cell / Columns);

    /// <summary>Row and column of a place.</summary>
    public (int Row, int Column) CellOf(int at)
    {
        var (row, rest) = Math.DivRem(at, Stride);
        var (parity, k) = Math.DivRem(rest, Half);
        return (row - 1, (2 * (k - Pad)) + parity);
    }

    /// <summary>The first 2 × 2 block of a row of blocks.</summary>
    public int Block(int coarseRow) => ((coarseRow + 1) * Half) + Pad;
}
