using Hedgerow.Science.Quantities;
using Xunit;

namespace Hedgerow.Science.Tests.Quantities;

public sealed class AreaTests
{
    [Fact]
    public void Converts_between_its_units()
    {
        Assert.Equal(25_000, Area.FromHectares(2.5).SquareMetres);
        Assert.Equal(2.5, Area.FromSquareMetres(25_000).Hectares);
        Assert.Equal(0.025, Area.FromHectares(2.5).SquareKilometres);
    }

    [Fact]
    public void Is_nothing_by_default() => Assert.Equal(Area.Zero, default);

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Refuses_what_is_no_area(double squareMetres) =>
        Assert.Throws<ArgumentOutOfRangeException>(nameof(squareMetres), () => Area.FromSquareMetres(squareMetres));

    [Theory]
    [InlineData(9_999, "9999 m²")]
    [InlineData(12_345_000, "1234.5 ha")]
    public void Is_written_with_its_unit(double squareMetres, string text) =>
        Assert.Equal(text, Area.FromSquareMetres(squareMetres).ToString());
}
