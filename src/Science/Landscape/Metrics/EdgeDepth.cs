using System.Globalization;
using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>How deep the edge of a patch reaches: in metres as the crow flies, or in layers of cells that are peeled off.</summary>
public readonly record struct EdgeDepth
{
    /// <summary>Rows that are held at a time, at most.</summary>
    private const int MostRows = 10_000;

    private readonly double metres;
    private readonly int layers;

    private EdgeDepth(double metres, int layers) => (this.metres, this.layers) = (metres, layers);

    /// <summary>One layer of cells: every cell with a side at another class is edge.</summary>
    public static EdgeDepth OneCell { get; } = Layers(1);

    /// <summary>Cells are edge whose centre lies at most so far from the centre of a cell that is not of their class.</summary>
    /// <param name="metres">The depth, m, finite and at least 0.</param>
    /// <returns>The depth.</returns>
    public static EdgeDepth Metres(double metres) => double.IsFinite(metres) && metres >= 0
        ? new(metres, -1)
        : throw new ArgumentOutOfRangeException(nameof(metres), metres, "An edge depth is a finite number of metres, at least 0.");

    /// <summary>Cells are edge that are peeled off when, so many times, every cell with a side at something else is taken away.</summary>
    /// <param name="layers">How often, at least 0.</param>
    /// <returns>The depth.</returns>
    public static EdgeDepth Layers(int layers) => layers >= 0
        ? new(double.NaN, layers)
        : throw new ArgumentOutOfRangeException(nameof(layers), layers, "Layers of cells are peeled off 0 times or more.");

    /// <inheritdoc />
    public override string ToString() => layers >= 0
        ? string.Create(CultureInfo.InvariantCulture, $"{layers} cells")
        : string.Create(CultureInfo.InvariantCulture, $"{metres} m");

    /// <summary>
    /// How many columns to each side have to be of the class, by rows away: a core cell has nothing else within them. Shape (rows + 1).
    /// </summary>
    internal int[] Reach(GridFrame frame)
    {
        if (layers >= 0)
        {
            if (layers > MostRows)
            {
                throw new ArgumentOutOfRangeException(nameof(frame), layers, $"An edge of {layers} layers of cells is deeper than {MostRows}.");
            }

            var peeled = new int[layers + 1];
            for (var row = 0; row < peeled.Length; row++)
            {
                peeled[row] = layers - row;
            }

            return peeled;
        }

        // A depth of three cells of 0.1 m is 0.3 m, which a float may hold as a little less.
        var depth = metres * (1 + 1e-12);
        var rows = depth / frame.CellHeight;
        if (rows > MostRows)
        {
            throw new ArgumentOutOfRangeException(nameof(frame), metres, $"The edge depth reaches {rows:0} rows far, more than {MostRows}: was it given in other units than metres?");
        }

        var reach = new int[(int)rows + 1];
        for (var row = 0; row < reach.Length; row++)
        {
            var down = row * frame.CellHeight;
            var across = Math.Sqrt(Math.Max(0, (depth * depth) - (down * down))) / frame.CellWidth;
            reach[row] = (int)Math.Min(across * (1 + 1e-12), int.MaxValue);
        }

        return reach;
    }
}
