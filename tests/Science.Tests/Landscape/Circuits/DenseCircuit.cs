using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape;
using Hedgerow.Science.Landscape.Circuits;

namespace Hedgerow.Science.Tests.Landscape.Circuits;

/// <summary>The same circuit, slowly: every pair of cells tried for a link, cells of one node numbered alike, the matrix solved by elimination.</summary>
internal sealed class DenseCircuit
{
    private readonly int[] node;              // of each cell, or -1
    private readonly double[,] link;
    private readonly double[] ground;
    private readonly double[] voltage;
    private readonly bool[] solved;
    private readonly double[] entering;
    private readonly HashSet<int> loaded = [];

    public DenseCircuit(
        Grid<float> resistance, CircuitRules rules, Grid<byte>? mask, Grid<float>? grounds, IEnumerable<CircuitNode> merged)
    {
                var frame = resistance.Frame;
        var count = (int)frame.Count;
        bool Is(int cell) => resistance.Cells[cell] > 0 && float.IsFinite(resistance.Cells[cell]) && (mask is null || mask.Cells[cell] == Cell.Yes);
        node = [.. Enumerable.Range(0, count).Select(cell => Is(cell) ? cell : -1)];
        foreach (var region in merged)
        {
            var cells = region.Cells.Where(Is).ToArray();
            foreach (var cell in cells)
            {
                var (from, to) = (node[cell], node[cells[0]]);
                for (var i = 0; i < count; i++)
                {
                    node[i] = node[i] == from ? to : node[i];
                }
            }
        }

        (link, ground, voltage, solved, entering) = (new double[count, count], new double[count], new double[count], new bool[count], new double[count]);
        var side = Math.Sqrt(frame.CellArea);
        for (var one = 0; one < count; one++)
        {
            for (var two = 0; two < count; two++)
            {
                var (dx, dy) = (Math.Abs((one % frame.Columns) - (two % frame.Columns)), Math.Abs((one / frame.Columns) - (two / frame.Columns)));
                if (!Is(one) || !Is(two) || node[one] == node[two] || Math.Max(dx, dy) != 1 || (dx + dy == 2 && rules.Neighbours == Neighbours.Four))
                {
                    continue;
                }

                var (r1, r2) = ((double)resistance.Cells[one], (double)resistance.Cells[two]);
                var mean = rules.Average == CellAverage.Resistance ? 2 / (r1 + r2) : ((1 / r1) + (1 / r2)) / 2;
                link[node[one], node[two]] += mean * side / Math.Sqrt(Math.Pow(dx * frame.CellWidth, 2) + Math.Pow(dy * frame.CellHeight, 2));
            }

            if (Is(one) && grounds is not null && grounds.Cells[one] > 0)
            {
                ground[node[one]] += grounds.Cells[one];
            }
        }
    }

    public void Enter(CircuitNode at, double amperes)
    {
        if (at.Cells.FirstOrDefault(cell => node[cell] >= 0, -1) is var cell and >= 0)
        {
            entering[node[cell]] += amperes;
            loaded.Add(node[cell]);
        }
    }

    public bool Connected(CircuitNode one, CircuitNode two) =>
        one.Cells.Any(a => node[a] >= 0) && two.Cells.Any(b => node[b] >= 0)
        && Part(node[one.Cells.First(a => node[a] >= 0)]).Contains(node[two.Cells.First(b => node[b] >= 0)]);

    public HashSet<int> Part(int start)
    {
        var (part, queue) = (new HashSet<int> { start }, new Queue<int>([start]));
        while (queue.TryDequeue(out var next))
        {
            for (var other = 0; other < ground.Length; other++)
            {
                if (link[next, other] > 0 && part.Add(other))
                {
                    queue.Enqueue(other);
                }
            }
        }

        return part;
    }

    public bool Balanced(int cell) =>
        node[cell] < 0 || Part(node[cell]) is var part && (part.Any(n => ground[n] > 0) || Math.Abs(part.Sum(n => entering[n])) < 1e-12);

    /// <summary>Solves every part with currents; a part without ground has 0 V at a given node or its first.</summary>
    public void Solve(int zero = -1)
    {
        for (var start = 0; start < ground.Length; start++)
        {
            if (node[start] != start || solved[start] || Part(start) is not { } part || !part.Overlaps(loaded))
            {
                continue;
            }

            var earthed = part.Any(n => ground[n] > 0);
            var reference = zero >= 0 && part.Contains(node[zero]) ? node[zero] : part.Min();
            var free = part.Where(n => !double.IsPositiveInfinity(ground[n]) && (earthed || n != reference)).Order().ToArray();
            var matrix = new double[free.Length, free.Length + 1];
            for (var i = 0; i < free.Length; i++)
            {
                matrix[i, i] = ground[free[i]];
                for (var other = 0; other < ground.Length; other++)
                {
                    matrix[i, i] += link[free[i], other];
                }

                for (var j = 0; j < free.Length; j++)
                {
                    matrix[i, j] -= link[free[i], free[j]];
                }

                matrix[i, free.Length] = entering[free[i]];
            }

            Eliminate(matrix);
            for (var i = 0; i < free.Length; i++)
            {
                voltage[free[i]] = matrix[i, free.Length];
            }

            foreach (var n in part)
            {
                solved[n] = true;
            }
        }
    }

    public double? Voltage(int cell) => node[cell] >= 0 && solved[node[cell]] ? voltage[node[cell]] : null;

    public double Power => Enumerable.Range(0, voltage.Length).Sum(n => voltage[n] * entering[n]);

    public double Current(int cell)
    {
        var n = node[cell];
        if (n < 0)
        {
            return double.NaN;
        }

        var flows = Enumerable.Range(0, voltage.Length).Select(other => link[n, other] * (voltage[other] - voltage[n])).Append(entering[n]).ToList();
        flows.Add(double.IsPositiveInfinity(ground[n]) ? -flows.Sum() : -ground[n] * voltage[n]);
        return Math.Max(flows.Where(f => f > 0).Sum(), -flows.Where(f => f < 0).Sum());
    }

    private static void Eliminate(double[,] matrix)
    {
        var n = matrix.GetLength(0);
        for (var i = 0; i < n; i++)
        {
            for (var row = 0; row < n; row++)
            {
                if (row != i && matrix[row, i] != 0)
                {
                    var factor = matrix[row, i] / matrix[i, i];
                    for (var j = i; j <= n; j++)
                    {
                        matrix[row, j] -= factor * matrix[i, j];
                    }
                }
            }
        }

        for (var i = 0; i < n; i++)
        {
            matrix[i, n] /= matrix[i, i];
        }
    }
}
