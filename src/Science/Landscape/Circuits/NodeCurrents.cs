using System.Runtime.CompilerServices;
using Hedgerow.Science.Grids;

namespace Hedgerow.Science.Landscape.Circuits;

/// <summary>Currents through nodes, from voltages.</summary>
internal static class NodeCurrents
{
    public static Grid<float> Of(Circuit circuit, double[] x, IReadOnlyDictionary<int, double> amperes, MergedNodes merged, RunOptions options)
    {
        var level = circuit.Level;
        var grid = new Grid<float>(circuit.Frame);
        Array.Fill(grid.Cells, float.NaN);
        var entering = amperes.ToDictionary(load => level.Layout.Index(load.Key), load => load.Value);
        circuit.EachRun((row, first, end, _) =>
        {
            var line = grid.Row(row);
            for (var column = first; column < end; column++)
            {
                var (inflow, outflow) = At(level, x, column, row);
                line[column] = (float)Math.Max(inflow, outflow);
            }
        }, options);
        foreach (var (cell, load) in amperes)
        {
            var (inflow, outflow) = At(level, x, cell % circuit.Frame.Columns, cell / circuit.Frame.Columns);
            grid.Cells[cell] = (float)Math.Max(inflow + Math.Max(0, load), outflow + Math.Max(0, -load));
        }

        foreach (var node in merged.Nodes)
        {
            var (inflow, outflow) = (0.0, 0.0);
            foreach (var at in node)
            {
                var (row, column) = level.Layout.CellOf(at);
                var (more, less) = At(level, x, column, row);
                var load = entering.GetValueOrDefault(at);
                inflow += more + Math.Max(0, load);
                outflow += less + Math.Max(0, -load);
            }

            foreach (var at in node)
            {
                var (row, column) = level.Layout.CellOf(at);
                grid[column, row] = (float)Math.Max(inflow, outflow);
            }
        }

        return grid;
    }

    /// <summary>What flows in and out of one cell over its links and to the ground.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static (double In, double Out) At(StencilLevel level, double[] x, int column, int row)
    {
        var layout = level.Layout;
        var parity = column & 1;
        var c = layout.Index(column, row);
        var r = layout.At(row, 1 - parity) + parity + (column >> 1);
        var (l, stride) = (r - 1, layout.Stride);
        var here = x[c];
        var (net, all) = (0.0, 0.0);
        Add(level.East[c], x[r]);
        Add(level.East[l], x[l]);
        Add(level.South[c], x[c + stride]);
        Add(level.South[c - stride], x[c - stride]);
        Add(level.SouthEast[c], x[r + stride]);
        Add(level.SouthEast[l - stride], x[l - stride]);
        Add(level.SouthWest[c], x[l + stride]);
        Add(level.SouthWest[r - stride], x[r - stride]);
        if (level.Ground is not null)
        {
            Add(level.Ground[c], 0);
        }

        return ((all + net) / 2, (all - net) / 2);

        void Add(float conductance, double there)
        {
            var flow = conductance * (there - here);
            net += flow;
            all += Math.Abs(flow);
        }
    }
}
