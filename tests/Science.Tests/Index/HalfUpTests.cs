using Hedgerow.Science.Index;
using Xunit;

namespace Hedgerow.Science.Tests.Index;

public sealed class HalfUpTests
{
    [Theory]
    [InlineData("6.949999", 1, "6.9")]
    [InlineData("6.95", 1, "7.0")]
    [InlineData("0.05", 1, "0.1")]
    [InlineData("20.05", 1, "20.1")]
    [InlineData("2.5", 0, "3")]
    [InlineData("-0.5", 0, "0")]
    [InlineData("-0.51", 0, "-1")]
    [InlineData("-1.5", 0, "-1")]
    [InlineData("-2.05", 1, "-2.0")]
    public void Matches_cases_worked_by_hand(string value, int decimals, string expected) =>
        Assert.Equal(Number(expected), HalfUp.Round(Number(value), decimals));

    [Fact]
    public void Reads_a_double_as_it_is_printed_and_not_as_it_is_stored()
    {
        // The double nearest to 19.95 is 19.949999999999999289…, and 0.2 * 100 may print a tail of noise.
        Assert.Equal(20.0m, HalfUp.Round(HalfUp.Read(19.95), 1));
        Assert.Equal(14.0m, HalfUp.Round(HalfUp.Read(13.95), 1));
        Assert.Equal(0.3m, HalfUp.Read(0.1 + 0.2));
    }

    [Fact]
    public void Stays_within_half_a_step_and_changes_nothing_the_second_time()
    {
        var random = new Random(20210);
        for (var i = 0; i < 5_000; i++)
        {
            var decimals = random.Next(0, 6);
            var value = (decimal)((random.NextDouble() * 400) - 200);
            var rounded = HalfUp.Round(value, decimals);
            var half = HalfUp.Step(decimals) / 2m;

            Assert.True(rounded - value <= half && value - rounded < half, $"{value} became {rounded} at {decimals} decimals");
            Assert.Equal(rounded, HalfUp.Round(rounded, decimals));
        }
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(1e19)]
    public void Refuses_what_is_no_number_to_score(double value)
    {
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(nameof(value), () => HalfUp.Read(value));

        Assert.Contains("a missing value is a gap", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(10)]
    public void Refuses_decimals_out_of_range(int decimals) =>
        Assert.Throws<ArgumentOutOfRangeException>(nameof(decimals), () => HalfUp.Round(1m, decimals));

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
