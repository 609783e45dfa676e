using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape;
using Hedgerow.Science.Quantities;
using Xunit;

namespace Hedgerow.Science.Tests.Landscape;

/// <summary>What is taken over from a nearly equal map changes no link and no number.</summary>
public sealed class KeptStripsTests
{
    private const int Columns = 50;
    private const int Rows = 300;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_map_measured_after_another_has_the_very_numbers_that_it_has_alone(int seed)
    {
        var dice = new Random(seed);
        var options = new ConnectivityOptions { KeepStrips = true, StabilityMetres = [40, 60], BridgeMetres = 50, MinimumPatch = Area.FromSquareMetres(seed == 3 ? 300 : 0) };
        for (var trial = 0; trial < 40; trial++)
        {
            var (natural, barrier) = (Noise(dice, 0.1 + (0.5 * dice.NextDouble())), dice.Next(4) == 0 ? null : Lines(dice));
            var before = Connectivity.Of(natural, barrier, options);
            var (changed, roads) = (new Grid<byte>(natural.Frame, [.. natural.Cells]), barrier is null ? null : new Grid<byte>(barrier.Frame, [.. barrier.Cells]));
            for (var edit = dice.Next(1, 4); edit > 0; edit--)
            {
                Paint(dice, roads is not null && dice.Next(3) == 0 ? roads : changed);
            }

            roads = dice.Next(10) == 0 ? null : roads;
            var after = Connectivity.Of(changed, roads, options, before, CancellationToken.None);
            var alone = Connectivity.Of(changed, roads, options);
            Assert.Equal(alone.Links.Table.ToArray(), after.Links.Table.ToArray());
            Assert.Equal(alone.Groups.Table.ToArray(), after.Groups.Table.ToArray());
            Assert.Equal(alone.Coherence, after.Coherence);
            Assert.Equal(alone.Stability, after.Stability);
            Assert.Equal(alone.CriticalLinks, after.CriticalLinks);
        }
    }

    [Fact]
    public void A_strip_far_from_the_change_is_taken_over_and_one_that_holds_it_is_not()
    {
        var (reach, natural) = (Length.FromMetres(50), Noise(new Random(5), 0.2));
        var patches = Patches.Of(natural);
        var kept = Links.Of(patches, reach, null, null, keep: true, CancellationToken.None).Strips!;
        natural[10, 250] = natural[10, 250] == Cell.Yes ? Cell.No : Cell.Yes;
        var reuse = kept.For(Patches.Of(natural), reach, null)!;
        Assert.NotNull(reuse.Strip(0, 0, 70));
        Assert.Null(reuse.Strip(3, 192, 262));
    }

    [Fact]
    public void Nothing_is_taken_over_from_a_map_of_another_frame_or_reach()
    {
        var natural = Noise(new Random(6), 0.3);
        var patches = Patches.Of(natural);
        var kept = Links.Of(patches, Length.FromMetres(50), null, null, keep: true, CancellationToken.None).Strips!;
        Assert.Null(kept.For(patches, Length.FromMetres(60), null));
        Assert.Null(kept.For(Patches.Of(natural.Part(new GridWindow(1, 1, 20, 20))), Length.FromMetres(50), null));
    }

    private static Grid<byte> Noise(Random dice, double share) =>
        new(new GridFrame(0, Rows * 10, 10, 10, Columns, Rows), [.. Enumerable.Range(0, Columns * Rows).Select(_ => dice.NextDouble() < share ? Cell.Yes : Cell.No)]);

    private static Grid<byte> Lines(Random dice)
    {
        var grid = new Grid<byte>(new GridFrame(0, Rows * 10, 10, 10, Columns, Rows));
        for (var line = 0; line < 6; line++)
        {
            var (row, column) = (dice.Next(Rows), dice.Next(Columns));
            for (var step = 0; step < 40; step++)
            {
                grid[Math.Min(Columns - 1, column + (line % 2 == 0 ? step : 0)), Math.Min(Rows - 1, row + (line % 2 == 0 ? 0 : step))] = Cell.Yes;
            }
        }

        return grid;
    }

    private static void Paint(Random dice, Grid<byte> grid)
    {
        var (column, row, becomes) = (dice.Next(Columns - 8), dice.Next(Rows - 8), dice.Next(2) == 0 ? Cell.Yes : Cell.No);
        for (var r = row; r < row + dice.Next(1, 8); r++)
        {
            grid.Row(r).Slice(column, dice.Next(1, 8)).Fill(becomes);
        }
    }
}
