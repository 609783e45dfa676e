using BenchmarkDotNet.Attributes;
using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape;

namespace Hedgerow.Kernels;

/// <summary>The hot loops behind the land indicators, on a map of correlated noise: 30 % natural, in patches of many sizes.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class LandscapeKernels
{
    private Grid<byte> natural = null!;
    private Grid<byte> area = null!;

    /// <summary>Columns and rows of the map.</summary>
    [Params(2000, 5000)]
    public int Side { get; set; }

    /// <summary>Makes the map; the same at every run.</summary>
    [GlobalSetup]
    public void Map()
    {
        var frame = new GridFrame(0, Side * 10, 10, 10, Side, Side);
        (natural, area) = (new Grid<byte>(frame), new Grid<byte>(frame));
        Array.Fill(area.Cells, Cell.Yes);
        var coarse = new double[(Side / 40) + 2, (Side / 40) + 2];
        var random = new Random(7);
        for (var i = 0; i < coarse.Length; i++)
        {
            coarse[i / coarse.GetLength(1), i % coarse.GetLength(1)] = random.NextDouble();
        }

        for (var row = 0; row < Side; row++)
        {
            for (var column = 0; column < Side; column++)
            {
                var (x, y) = (column / 40.0, row / 40.0);
                var (left, top) = ((int)x, (int)y);
                var (dx, dy) = (x - left, y - top);
                var value = (((coarse[left, top] * (1 - dx)) + (coarse[left + 1, top] * dx)) * (1 - dy)) + (((coarse[left, top + 1] * (1 - dx)) + (coarse[left + 1, top + 1] * dx)) * dy);
                natural[column, row] = value + (0.25 * (random.NextDouble() - 0.5)) > 0.6 ? Cell.Yes : Cell.No;
            }
        }
    }

    /// <summary>Patches, links, groups, coherence, stability and critical links.</summary>
    /// <returns>The outcome.</returns>
    [Benchmark]
    public Connectivity ConnectivityOfAMap() => Connectivity.Of(natural);

    /// <summary>Exact distance to the nearest natural cell.</summary>
    /// <returns>The distances.</returns>
    [Benchmark]
    public Grid<float> DistanceToNature() => DistanceTransform.Of(natural);

    /// <summary>Cells of an area by state.</summary>
    /// <returns>The counts.</returns>
    [Benchmark]
    public CellCounts CellsOfAnArea() => ZonalCount.Of(natural, area);
}
