using Hedgerow.Science.Landscape;
using Hedgerow.Science.Quantities;
using Xunit;

namespace Hedgerow.Science.Tests.Landscape;

public sealed class EffectiveMeshSizeTests
{
    private static readonly Area Nature = Area.FromHectares(20);

    [Fact]
    public void Matches_a_case_worked_by_hand() =>
        Assert.Equal(2.3, EffectiveMeshSize.Of(Hectares(6, 3, 1), Nature).Hectares, 12); // (6² + 3² + 1²) / 20

    [Fact]
    public void Equals_the_total_when_one_group_fills_it() => Assert.Equal(Nature, EffectiveMeshSize.Of([Nature], Nature));

    [Fact]
    public void Is_zero_where_no_nature_is_left() => Assert.Equal(Area.Zero, EffectiveMeshSize.Of([], Nature));

    [Fact]
    public void Never_exceeds_the_total_by_rounding() =>
        Assert.Equal(Nature, EffectiveMeshSize.Of(Hectares(20 * (1 + 5e-10)), Nature));

    [Theory]
    [InlineData(5, 5)]
    [InlineData(9, 1)]
    [InlineData(9.999, 0.001)]
    public void Falls_when_a_group_of_10_ha_is_split(double left, double right) =>
        Assert.True(EffectiveMeshSize.Of(Hectares(left, right), Nature) < EffectiveMeshSize.Of(Hectares(10), Nature));

    [Fact]
    public void Refuses_groups_larger_than_the_total_and_says_why()
    {
        var refusal = Assert.Throws<ArgumentException>("groups", () => EffectiveMeshSize.Of(Hectares(15, 6), Nature));

        Assert.Contains("21 ha", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("20 ha", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_total_of_nothing() =>
        Assert.Throws<ArgumentOutOfRangeException>("total", () => EffectiveMeshSize.Of([], Area.Zero));

    internal static Area[] Hectares(params double[] values) => [.. values.Select(Area.FromHectares)];
}
