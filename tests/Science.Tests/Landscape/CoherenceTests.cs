using Hedgerow.Science.Landscape;
using Hedgerow.Science.Quantities;
using Xunit;
using static Hedgerow.Science.Tests.Landscape.EffectiveMeshSizeTests;

namespace Hedgerow.Science.Tests.Landscape;

public sealed class CoherenceTests
{
    [Fact]
    public void Matches_a_case_worked_by_hand() =>
        Assert.Equal(46, Coherence.Of(Hectares(6, 3, 1), Area.FromHectares(10)).Percent, 12); // 100 (36 + 9 + 1) / 100

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(25)]
    public void Is_one_nth_for_n_equal_groups(int groups) =>
        Assert.Equal(
            1.0 / groups, Coherence.Of(Hectares([.. Enumerable.Repeat(7.0, groups)]), Area.FromHectares(7 * groups)).Ratio, 12);

    [Fact]
    public void Does_not_depend_on_the_unit_of_area()
    {
        var small = Coherence.Of([Area.FromSquareMetres(3), Area.FromSquareMetres(1)], Area.FromSquareMetres(4));

        Assert.Equal(Coherence.Of(Hectares(3, 1), Area.FromHectares(4)).Ratio, small.Ratio, 12);
    }

    [Fact]
    public void Refuses_a_total_of_nothing() =>
        Assert.Throws<ArgumentOutOfRangeException>("total", () => Coherence.Of([], Area.Zero));
}
