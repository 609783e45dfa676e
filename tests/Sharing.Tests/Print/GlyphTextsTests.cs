using Hedgerow.Sharing.Print;
using Xunit;

namespace Hedgerow.Sharing.Tests.Print;

/// <summary>Glyphs of a printed page say whole signs, so that searching and reading aloud find them.</summary>
public sealed class GlyphTextsTests
{
    [Theory]
    [InlineData(0x2f00, '一')]
    [InlineData(0x2f63, '生')]
    [InlineData(0x2fd5, '龠')]
    [InlineData(0x2ec5, '见')]
    [InlineData(0x2ee6, '鸟')]
    public void A_radical_means_the_sign_that_it_looks_like(int code, char sign) => Assert.Equal(sign, (char)Radicals.Meant(code));

    [Theory]
    [InlineData('生')]
    [InlineData('a')]
    [InlineData(0x2fd6)]
    [InlineData(0)]
    public void Other_signs_mean_themselves(int code) => Assert.Equal(code, Radicals.Meant(code));

    [Fact]
    public void Pairs_and_ranges_of_a_table_are_mended() => Assert.Equal(
        "2 beginbfchar\n<2E> <4E00>\n<32> <4E03>\nendbfchar\n2 beginbfrange\n<01> <02> <0041>\n<05> <06> [<4E00> <4E28>]\nendbfrange",
        GlyphTexts.Mended("2 beginbfchar\n<2E> <2F00>\n<32> <4E03>\nendbfchar\n2 beginbfrange\n<01> <02> <0041>\n<05> <06> <2F00>\nendbfrange"));

    [Fact]
    public void A_table_without_radicals_is_left_alone() => Assert.Null(GlyphTexts.Mended("1 beginbfchar\n<2E> <4E00>\nendbfchar"));

    [Fact]
    public void Signs_of_two_words_are_left_alone() => Assert.Null(GlyphTexts.Mended("1 beginbfchar\n<2E> <D842DFB7>\nendbfchar"));
}
