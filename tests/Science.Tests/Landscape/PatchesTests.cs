using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape;
using Hedgerow.Science.Quantities;
using Xunit;

namespace Hedgerow.Science.Tests.Landscape;

public sealed class PatchesTests
{
    [Fact]
    public void Join_cells_that_share_a_corner()
    {
        var map = Maps.Drawn("#..", ".#.", "..#");

        Assert.Equal(1, Patches.Of(map).Count);
        Assert.Equal(3, Patches.Of(map, neighbours: Neighbours.Four).Count);
    }

    [Fact]
    public void Describe_a_case_worked_by_hand()
    {
        var patches = Patches.Of(Maps.Drawn(10, 20, "##..#", "...#.", "#...."));

        Assert.Equal(3, patches.Count);
        Assert.Equal(new Patch(2, 0, new GridWindow(0, 0, 2, 1), 0.5, 0), patches[0]);
        Assert.Equal(new Patch(2, 4, new GridWindow(3, 0, 2, 2), 3.5, 0.5), patches[1]);
        Assert.Equal(new Patch(1, 10, new GridWindow(0, 2, 1, 1), 0, 2), patches[2]);
        Assert.Equal(Area.FromSquareMetres(400), patches.AreaOf(1));
        Assert.Equal(Area.FromSquareMetres(1000), patches.Total);
    }

    [Fact]
    public void Take_no_data_for_no_nature() => Assert.Equal(2, Patches.Of(Maps.Drawn("#?#")).Count);

    [Fact]
    public void Are_cut_where_barriers_stand_on_both_sides_of_a_corner()
    {
        string[] both = ["#|", "|#"];
        string[] one = ["#|", ".#"];
        string[] rising = ["|#", "#|"];

        Assert.Equal(2, Patches.Of(Maps.Drawn(both), Maps.Barriers(both)).Count);
        Assert.Equal(1, Patches.Of(Maps.Drawn(one), Maps.Barriers(one)).Count);
        Assert.Equal(2, Patches.Of(Maps.Drawn(rising), Maps.Barriers(rising)).Count);
    }

    [Fact]
    public void Lose_the_cells_that_a_barrier_touches()
    {
        var patches = Patches.Of(Maps.Drawn("###"), Maps.Barriers(".|."));

        Assert.Equal(2, patches.Count);
        Assert.Equal(2, patches.Cells);
    }

    [Fact]
    public void Equal_a_flood_fill_on_random_maps()
    {
        var random = new Random(20);
        for (var trial = 0; trial < 600; trial++)
        {
            var (columns, rows) = (random.Next(1, 90), random.Next(1, 12));
            var map = Maps.Random(random, columns, rows, 10, 10, random.NextDouble(), 0.1);
            var barrier = trial % 2 == 0 ? null : Maps.Random(random, columns, rows, 10, 10, 0.3);
            var neighbours = trial % 3 == 0 ? Neighbours.Four : Neighbours.Eight;

            var (labels, count) = BruteForce.Patches(map, barrier, neighbours);
            var patches = Patches.Of(map, barrier, neighbours);

            Assert.Equal(count, patches.Count);
            Assert.Equal(labels.Select(label => label + 1), patches.Labels().Cells);
            Assert.Equal(labels.Count(label => label >= 0), patches.Cells);
        }
    }

    [Fact]
    public void Join_across_the_strips_that_threads_take()
    {
        // A snake through many rows: one patch only when every seam is sewn.
        var map = new Grid<byte>(new GridFrame(0, 0, 10, 10, 5, 2000));
        for (var row = 0; row < 2000; row++)
        {
            map[row % 2 == 0 ? 2 : 3, row] = Cell.Yes;
        }

        Assert.Equal(1, Patches.Of(map).Count);
        Assert.Equal(2000, Patches.Of(map, neighbours: Neighbours.Four).Count);
    }

    [Fact]
    public void Can_be_sifted_by_size()
    {
        var patches = Patches.Of(Maps.Drawn("##..#", ".....", "#.###"));

        var kept = patches.AtLeast(Area.FromSquareMetres(200));

        Assert.Equal([2, 3], kept.Table.ToArray().Select(patch => patch.Cells));
        Assert.Equal(5, kept.Cells);
        Assert.Equal([1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 2, 2], kept.Labels().Cells);
        Assert.Same(patches, patches.AtLeast(Area.FromSquareMetres(100)));
    }

    [Fact]
    public void Are_none_where_no_nature_is_left()
    {
        var patches = Patches.Of(Maps.Drawn("..", "?."));

        Assert.Equal(0, patches.Count);
        Assert.Equal(Area.Zero, patches.Total);
    }

    [Fact]
    public void Refuse_a_barrier_grid_that_lies_elsewhere()
    {
        var refusal = Assert.Throws<ArgumentException>(() => Patches.Of(Maps.Drawn("##"), Maps.Barriers("..", "..")));

        Assert.Contains("cut or resampled", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Stop_when_asked_to()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => Patches.Of(Maps.Drawn("##"), cancel: cancelled.Token));
    }
}
