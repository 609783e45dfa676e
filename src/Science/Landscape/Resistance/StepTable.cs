using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Resistance;

/// <summary>The steps of a search as places in the arrays of a <see cref="ResistanceMap"/> and factors of the sum of resistances.</summary>
internal sealed class StepTable
{
    /// <summary>Steps to touching cells: lane by lane for three rows of four cells, of which the last stands for nothing.</summary>
    public const int Lanes = 12;

    private StepTable(int[] offsets, double[] factors, int[] sideways, int[] downward, int[] knights, int[] between, double[] knightFactors) =>
        (Offsets, Factors, Sideways, Downward, Knights, Between, KnightFactors) = (offsets, factors, sideways, downward, knights, between, knightFactors);

    /// <summary>Where the cell of each lane stands from the cell in the middle.</summary>
    public int[] Offsets { get; }

    /// <summary>Half the length of the step of each lane, NaN (never less, never equal) where there is none.</summary>
    public double[] Factors { get; }

    /// <summary>The cell beside a diagonal step in the same row; 0 for other steps.</summary>
    public int[] Sideways { get; }

    /// <summary>The cell beside a diagonal step in the same column; 0 for other steps.</summary>
    public int[] Downward { get; }

    /// <summary>Where each knight's move ends.</summary>
    public int[] Knights { get; }

    /// <summary>The two cells between for each knight's move, the nearer first.</summary>
    public int[] Between { get; }

    /// <summary>A quarter of the length of each knight's move.</summary>
    public double[] KnightFactors { get; }

    /// <summary>The longest step, m.</summary>
    public double Longest { get; private init; }

    /// <summary>The shortest step, m.</summary>
    public double Shortest { get; private init; }

    /// <summary>Makes the table.</summary>
    public static StepTable Of(GridFrame frame, int stride, Steps steps)
    {
        var (width, height) = (frame.CellWidth, frame.CellHeight);
        var table = (Offsets: new int[Lanes], Factors: new double[Lanes], Side: new int[Lanes], Down: new int[Lanes]);
        Array.Fill(table.Factors, double.NaN);
        for (var lane = 0; lane < Lanes; lane++)
        {
            var (dy, dx) = ((lane / 4) - 1, (lane % 4) - 1);
            table.Offsets[lane] = (dy * stride) + dx;
            if (dx == 2 || (dx, dy) == (0, 0) || (steps == Steps.Four && dx != 0 && dy != 0))
            {
                continue;
            }

            table.Factors[lane] = Math.Sqrt((dx * dx * width * width) + (dy * dy * height * height)) / 2;
            (table.Side[lane], table.Down[lane]) = dx != 0 && dy != 0 ? (dx, dy * stride) : (0, 0);
        }

        var count = steps == Steps.Sixteen ? 8 : 0;
        var (knights, between, factors) = (new int[count], new int[2 * count], new double[count]);
        for (var move = 0; move < count; move++)
        {
            var (dx, dy) = StepDirection.Offset((byte)(move + 9));
            knights[move] = (dy * stride) + dx;
            var near = Math.Abs(dx) == 2 ? Math.Sign(dx) : Math.Sign(dy) * stride;
            (between[2 * move], between[(2 * move) + 1]) = (near, knights[move] - near);
            factors[move] = Math.Sqrt((dx * dx * width * width) + (dy * dy * height * height)) / 4;
        }

        return new StepTable(table.Offsets, table.Factors, table.Side, table.Down, knights, between, factors)
        {
            Shortest = Math.Min(width, height),
            Longest = count > 0
                ? 4 * factors.Max()
                : steps == Steps.Four ? Math.Max(width, height) : Math.Sqrt((width * width) + (height * height)),
        };
    }
}
