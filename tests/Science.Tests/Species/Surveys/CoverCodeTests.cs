using Hedgerow.Science.Species.Surveys;
using Xunit;

namespace Hedgerow.Science.Tests.Species.Surveys;

/// <summary>Codes of Braun-Blanquet's scale.</summary>
public sealed class CoverCodeTests
{
    [Theory]
    [InlineData("r", 0.1)]
    [InlineData("+", 0.5)]
    [InlineData("2m", 2.5)]
    [InlineData(" 2A ", 8.75)]
    [InlineData("2b", 18.75)]
    [InlineData("5", 87.5)]
    public void A_code_stands_for_the_middle_of_its_class(string code, double percent) => Assert.Equal(percent, CoverCode.Percent(code));

    [Fact]
    public void What_is_no_code_gives_nothing()
    {
        Assert.All(["", "6", "2c", "12.5", "."], code => Assert.Null(CoverCode.Percent(code)));
        Assert.All(CoverCode.Letters, code => Assert.NotNull(CoverCode.Percent(code)));
    }

    [Fact]
    public void Higher_classes_cover_more()
    {
        double[] rising = [.. "r + 1 2a 2b 3 4 5".Split(' ').Select(code => CoverCode.Percent(code)!.Value)];
        Assert.Equal(rising.Order(), rising);
    }
}
