using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape;
using Hedgerow.Science.Landscape.Metrics;
using Xunit;

namespace Hedgerow.Science.Tests.Landscape.Metrics;

/// <summary>What the kernels find out about patches, against looking at every pair of cells, on many small random maps.</summary>
public sealed class KernelTests
{
    private static readonly RunOptions Options = RunOptions.Default;

    [Fact]
    public void Nearest_distances_equal_those_of_all_pairs_of_cells() => Each(400, (random, grid, neighbours) =>
    {
        var patches = ClassPatches.Of(grid.Map(), neighbours);
        var found = NearestPatches.Of(patches, Options);
        var pairs = Distances(grid, neighbours);

        for (var patch = 0; patch < patches.Count; patch++)
        {
            var expected = pairs.Where(pair => pair.Key.Item1 == patch || pair.Key.Item2 == patch).Select(pair => pair.Value).DefaultIfEmpty(double.PositiveInfinity).Min();
            Assert.Equal(expected, found[patch], 9);
        }
    });

    [Fact]
    public void Proximity_equals_the_sum_over_all_pairs_of_patches() => Each(300, (random, grid, neighbours) =>
    {
        var patches = ClassPatches.Of(grid.Map(), neighbours);
        var radius = random.Next(0, 8) * 10.0;
        var found = NearPatches.Of(patches, radius, Options);
        var expected = new double[patches.Count];
        foreach (var ((one, other), distance) in Distances(grid, neighbours))
        {
            if (distance <= radius * (1 + 1e-12))
            {
                expected[one] += patches.Table[other].SquareMetres(grid.Frame) / (distance * distance);
                expected[other] += patches.Table[one].SquareMetres(grid.Frame) / (distance * distance);
            }
        }

        for (var patch = 0; patch < patches.Count; patch++)
        {
            Assert.Equal(expected[patch], found[patch], 1e-9 * (1 + expected[patch]));
        }
    });

    [Fact]
    public void Core_equals_looking_around_every_cell() => Each(300, (random, grid, neighbours) =>
    {
        var metres = random.Next(0, 5) * 5.0;
        Check(grid, neighbours, EdgeDepth.Metres(metres), CoreByDistance(grid, metres));
    });

    [Fact]
    public void Core_in_layers_equals_peeling() => Each(300, (random, grid, neighbours) =>
    {
        var layers = random.Next(0, 4);
        Check(grid, neighbours, EdgeDepth.Layers(layers), CoreByPeeling(grid, layers));
    });

    [Fact]
    public void Gyration_and_corners_equal_looking_at_every_cell() => Each(200, (_, grid, neighbours) =>
    {
        var patches = ClassPatches.Of(grid.Map(), neighbours);
        var gyration = PatchGyration.Of(patches, Options);
        var corners = PatchCorners.Of(patches.Labels, patches.Count, Options);
        var labels = ClassMaps.Labels(grid, neighbours);
        var cells = ClassMaps.Cells(labels);
        var (w, h) = (grid.Frame.CellWidth, grid.Frame.CellHeight);

        for (var patch = 0; patch < patches.Count; patch++)
        {
            var (y, x) = (cells[patch].Average(cell => cell.Row), cells[patch].Average(cell => cell.Column));
            Assert.Equal(cells[patch].Average(cell => Math.Sqrt(Math.Pow((cell.Column - x) * w, 2) + Math.Pow((cell.Row - y) * h, 2))), gyration[patch], 9);
            Assert.Equal(
                cells[patch].Sum(cell => Around(cell, true).Count(next => At(labels, next) == patch)),
                corners.Inside[patch]);
        }

        var outer = cells.SelectMany(list => list).Select(cell => Around(cell, false).Count(next => At(labels, next) < 0)).ToList();
        Assert.Equal(outer.Sum(), corners.BorderSides);
        Assert.Equal(outer.Count(sides => sides > 0), corners.BorderCells);
    });

    [Fact]
    public void Nothing_depends_on_the_number_of_threads_or_the_height_of_strips()
    {
        var grid = ClassMaps.Random(new Random(5), 31, 700, 3);
        var all = MetricLevel.Patch | MetricLevel.Class | MetricLevel.Landscape;
        var metrics = new MetricOptions { Levels = all, SearchRadius = 60, EdgeDepth = EdgeDepth.Metres(15) };

        var first = MetricTable.Of(grid.Map(), metrics, new RunOptions(1)).Values();
        var second = MetricTable.Of(new ClassMap(new InBlocks(grid, 7), null, ClassMaps.None), metrics, new RunOptions(4)).Values();

        Assert.Equal(first.Count, second.Count);
        Assert.All(first, pair => Assert.Equal(pair.Value, second[pair.Key]));
    }

    [Fact]
    public void A_sweep_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        var patches = ClassPatches.Of(ClassMaps.Drawn(10, 10, "12", "21").Map());

        Assert.ThrowsAny<OperationCanceledException>(() => NearestPatches.Of(patches, new RunOptions(Cancel: stop.Token)));
    }

    private static void Check(Grid<byte> grid, Neighbours neighbours, EdgeDepth depth, bool[,] core)
    {
        var patches = ClassPatches.Of(grid.Map(), neighbours);
        var found = CoreCells.Of(patches.Labels, patches.Count, depth, neighbours, Options);
        var labels = ClassMaps.Labels(grid, neighbours);

        // Disjunct cores: components of the core cells of each patch, found by flooding a map that holds patch numbers where there is core.
        var cores = new Grid<byte>(grid.Frame);
        for (var row = 0; row < grid.Frame.Rows; row++)
        {
            for (var column = 0; column < grid.Frame.Columns; column++)
            {
                cores[column, row] = core[row, column] ? (byte)labels[row, column] : ClassMaps.None;
            }
        }

        var expected = ClassMaps.Cells(ClassMaps.Labels(cores, neighbours));
        Assert.Equal(expected.Select(cells => (long)cells.Count), found.Sizes);
        Assert.Equal(expected.Select(cells => labels[cells[0].Row, cells[0].Column]), found.PatchOf);
        for (var patch = 0; patch < patches.Count; patch++)
        {
            Assert.Equal(expected.Where(cells => labels[cells[0].Row, cells[0].Column] == patch).Sum(cells => cells.Count), found.CellsOf[patch]);
            Assert.Equal(expected.Count(cells => labels[cells[0].Row, cells[0].Column] == patch), found.CoresOf[patch]);
        }
    }

    private static bool[,] CoreByDistance(Grid<byte> grid, double metres)
    {
        var (w, h) = (grid.Frame.CellWidth, grid.Frame.CellHeight);
        var (rows, columns) = (grid.Frame.Rows, grid.Frame.Columns);
        var core = new bool[rows, columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                core[row, column] = grid[column, row] != ClassMaps.None;
                for (var y = -1; y <= rows; y++)
                {
                    for (var x = -1; x <= columns; x++)
                    {
                        var foreign = !grid.Frame.Holds(x, y) || grid[x, y] != grid[column, row];
                        core[row, column] &= !(foreign && Math.Sqrt(Math.Pow((x - column) * w, 2) + Math.Pow((y - row) * h, 2)) <= metres + 1e-9);
                    }
                }
            }
        }

        return core;
    }

    private static bool[,] CoreByPeeling(Grid<byte> grid, int layers)
    {
        var (rows, columns) = (grid.Frame.Rows, grid.Frame.Columns);
        var core = new bool[rows, columns];
        for (var i = 0; i < grid.Cells.Length; i++)
        {
            core[i / columns, i % columns] = grid.Cells[i] != ClassMaps.None;
        }

        for (var layer = 0; layer < layers; layer++)
        {
            var left = (bool[,])core.Clone();
            for (var row = 0; row < rows; row++)
            {
                for (var column = 0; column < columns; column++)
                {
                    left[row, column] &= Around((row, column), false).All(next =>
                        grid.Frame.Holds(next.Column, next.Row) && core[next.Row, next.Column] && grid[next.Column, next.Row] == grid[column, row]);
                }
            }

            core = left;
        }

        return core;
    }

    private static Dictionary<(int, int), double> Distances(Grid<byte> grid, Neighbours neighbours)
    {
        var cells = ClassMaps.Cells(ClassMaps.Labels(grid, neighbours));
        var distances = new Dictionary<(int, int), double>();
        for (var one = 0; one < cells.Length; one++)
        {
            for (var other = one + 1; other < cells.Length; other++)
            {
                if (grid[cells[one][0].Column, cells[one][0].Row] == grid[cells[other][0].Column, cells[other][0].Row])
                {
                    distances[(one, other)] = cells[one].Min(a => cells[other].Min(b =>
                        NearestNeighbourDistance.Of(a.Column - b.Column, a.Row - b.Row, grid.Frame.CellWidth, grid.Frame.CellHeight)));
                }
            }
        }

        return distances;
    }

    private static IEnumerable<(int Row, int Column)> Around((int Row, int Column) cell, bool corners) => corners
        ? [(cell.Row - 1, cell.Column - 1), (cell.Row - 1, cell.Column + 1), (cell.Row + 1, cell.Column - 1), (cell.Row + 1, cell.Column + 1)]
        : [(cell.Row - 1, cell.Column), (cell.Row + 1, cell.Column), (cell.Row, cell.Column - 1), (cell.Row, cell.Column + 1)];

    private static int At(int[,] labels, (int Row, int Column) cell) =>
        (uint)cell.Row < (uint)labels.GetLength(0) && (uint)cell.Column < (uint)labels.GetLength(1) ? labels[cell.Row, cell.Column] : -1;

    private static void Each(int maps, Action<Random, Grid<byte>, Neighbours> check)
    {
        for (var seed = 0; seed < maps; seed++)
        {
            var random = new Random(seed);
            var grid = ClassMaps.Random(
                random, random.Next(1, 14), random.Next(1, 14), random.Next(1, 5), 10, random.Next(2) == 0 ? 10 : 12.5, random.Next(3) * 0.15);
            check(random, grid, seed % 3 == 0 ? Neighbours.Four : Neighbours.Eight);
        }
    }

    /// <summary>The same rows, said to be stored several at a time.</summary>
    private sealed class InBlocks(Grid<byte> grid, int blockRows) : IRows<byte>
    {
        public GridFrame Frame => grid.Frame;

        public int BlockRows => blockRows;

        public IRowReader<byte> Open() => ((IRows<byte>)grid).Open();
    }
}
