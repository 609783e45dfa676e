using Hedgerow.Science.Grids;
using Hedgerow.Science.Landscape;
using Hedgerow.Science.Quantities;
using Xunit;

namespace Hedgerow.Science.Tests.Landscape;

public sealed class ConnectivityTests
{
    [Fact]
    public void Matches_a_case_worked_by_hand()
    {
        // Patches of 3, 1 and 2 cells; the gap of 9 cells (90 m) is bridged at 100 m but not at 80; that of 10 cells (100 m) only at 120.
        var found = Connectivity.Of(Maps.Drawn("###.........#..........##"));

        Assert.Equal((16.0 + 4) / 36, found.Coherence.Ratio, 12);
        Assert.Equal((16.0 + 4) / 6 * 100, found.MeshSize.SquareMetres, 9);
        Assert.Equal((9.0 + 1 + 4) / 6 * 100, found.WithinPatch.SquareMetres, 9);
        Assert.Equal(1.0 * 100, found.BetweenPatches.SquareMetres, 9);
        Assert.Equal([80, 120], found.Stability.Select(at => at.Bridge.Metres));
        Assert.Equal([14.0 / 36, 1], found.Stability.Select(at => at.Coherence.Ratio));
        var critical = Assert.Single(found.CriticalLinks);
        Assert.Equal(6.0 / 36, critical.Loss.Ratio, 12);
        Assert.Equal(((1025, 1995), (1125, 1995)), found.Ends(critical.Link));
        Assert.False(found.DependsOnCellSize);
    }

    [Fact]
    public void Is_zero_where_no_nature_is_left()
    {
        var found = Connectivity.Of(Maps.Drawn("..?", "..."));

        Assert.Equal(Share.Zero, found.Coherence);
        Assert.Equal(Area.Zero, found.MeshSize);
        Assert.Equal(0, found.Groups.Count);
        Assert.All(found.Stability, at => Assert.Equal(Share.Zero, at.Coherence));
        Assert.Empty(found.CriticalLinks);
    }

    [Fact]
    public void Is_one_when_all_nature_hangs_together() =>
        Assert.Equal(Share.One, Connectivity.Of(Maps.Drawn("#....#", "......", "##...#")).Coherence);

    [Fact]
    public void Falls_when_a_barrier_cuts_it()
    {
        string[] map = ["##.|.##", "##.|.##"];

        Assert.Equal(1, Connectivity.Of(Maps.Drawn(map)).Coherence.Ratio);
        Assert.Equal(0.5, Connectivity.Of(Maps.Drawn(map), Maps.Barriers(map)).Coherence.Ratio, 12);
    }

    [Fact]
    public void Leaves_small_patches_out_of_the_total_too()
    {
        var options = new ConnectivityOptions { BridgeMetres = 15, MinimumPatch = Area.FromSquareMetres(200) };
        var found = Connectivity.Of(Maps.Drawn("##.#.##"), null, options);

        Assert.Equal(Area.FromSquareMetres(400), found.Total);
        Assert.Equal(0.5, found.Coherence.Ratio, 12);
    }

    [Fact]
    public void Never_falls_when_the_bridging_distance_grows()
    {
        var map = Maps.Random(new Random(30), 80, 80, 10, 10, 0.05);
        var options = new ConnectivityOptions { StabilityMetres = [10, 20, 30, 40, 60, 80, 100, 150, 200] };

        var coherence = Connectivity.Of(map, null, options).Stability.Select(at => at.Coherence).ToArray();

        Assert.Equal(coherence.Order(), coherence);
        Assert.True(coherence[0] < coherence[^1]);
    }

    [Fact]
    public void Says_when_it_depends_on_the_cell_size() =>
        Assert.True(Connectivity.Of(Maps.Drawn(60, 60, "#.#")).DependsOnCellSize);

    [Fact]
    public void Parts_of_the_mesh_size_add_up()
    {
        var found = Connectivity.Of(Maps.Random(new Random(2), 60, 60, 10, 10, 0.1));

        Assert.Equal(found.MeshSize.SquareMetres, found.WithinPatch.SquareMetres + found.BetweenPatches.SquareMetres, 6);
        Assert.Equal(found.MeshSize.SquareMetres / found.Total.SquareMetres, found.Coherence.Ratio, 12);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(double.NaN)]
    [InlineData(-100)]
    public void Refuses_a_bridging_distance_that_is_none(double metres) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            "options", () => Connectivity.Of(Maps.Drawn("#"), null, new ConnectivityOptions { BridgeMetres = metres }));
}
