using Hedgerow.Science.Quantities;
using Xunit;

namespace Hedgerow.Science.Tests.Quantities;

public sealed class LengthTests
{
    [Fact]
    public void Converts_between_its_units() => Assert.Equal((400, 0.4), (Length.FromKilometres(0.4).Metres, Length.FromMetres(400).Kilometres));

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void Refuses_what_is_no_length(double metres) => Assert.Throws<ArgumentOutOfRangeException>(nameof(metres), () => Length.FromMetres(metres));

    [Fact]
    public void Is_written_with_its_unit() => Assert.Equal(("99.5 m", "1.25 km"), (Length.FromMetres(99.5).ToString(), Length.FromMetres(1250).ToString()));
}
