using Hedgerow.Sharing.Numbering;
using Xunit;

namespace Hedgerow.Sharing.Tests;

/// <summary>Word processor and page say the same, word for word and in the same order.</summary>
public sealed class SameTextTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public void Both_forms_say_the_same(string language) => Same(SmallDocument.Of(language));

    /// <summary>Holds a document to it.</summary>
    internal static void Same(Document document)
    {
        var numbered = new Numbered(document);
        var numbers = document.Blocks.OfType<Heading>().ToLookup(heading => numbered.Words.Headed(numbered.Of(heading).Number, heading.Text), heading => heading.Text).ToDictionary(group => group.Key, group => group.First());

        Assert.Equal(Texts.OfDocx(DocumentFiles.Docx(document)), Texts.OfHtml(DocumentFiles.Html(document), numbers));
    }
}
