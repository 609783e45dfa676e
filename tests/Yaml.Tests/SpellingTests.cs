using Xunit;

namespace Hedgerow.Yaml.Tests;

public sealed class SpellingTests
{
    private static readonly string[] Words = ["boundary", "baseline", "buildings", "year", "units"];

    [Theory]
    [InlineData("bondary", "boundary")]
    [InlineData("boundray", "boundary")]
    [InlineData("Boundary", "boundary")]
    [InlineData("yaer", "year")]
    [InlineData("unit", "units")]
    [InlineData("building", "buildings")]
    [InlineData("population", null)]
    [InlineData("zzzz", null)]
    public void Finds_the_word_that_was_meant(string word, string? meant) => Assert.Equal(meant, Spelling.Nearest(word, Words));
}
