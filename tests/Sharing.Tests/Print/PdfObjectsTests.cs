using System.Globalization;
using System.Text;
using Hedgerow.Sharing.Print;
using Xunit;

namespace Hedgerow.Sharing.Tests.Print;

/// <summary>A PDF is taken apart and put together again without a loss; what has another form is left alone.</summary>
public sealed class PdfObjectsTests
{
    [Fact]
    public void Finds_the_pages_of_named_places() => Assert.Equal(
        [("h1", 1), ("h2", 2)], PdfObjects.Read(Pdf())!.Pages().Select(pair => (pair.Key, pair.Value)).Order());

    [Fact]
    public void Put_together_again_it_is_the_same_document()
    {
        var again = PdfObjects.Read(Pdf())!.ToBytes();

        Assert.Equal(again, PdfObjects.Read(again)!.ToBytes());
        Assert.Equal(2, PdfObjects.Read(again)!.Pages().Count);
    }

    [Fact]
    public void Tables_of_glyphs_are_mended()
    {
        var objects = PdfObjects.Read(Pdf())!;

        objects.MendTexts();
        var once = objects.ToBytes();

        var twice = PdfObjects.Read(once)!;
        twice.MendTexts();
        Assert.Equal(once, twice.ToBytes());
        Assert.DoesNotContain("2F00", Encoding.Latin1.GetString(once), StringComparison.Ordinal);
    }

    [Fact]
    public void Says_who_answers_for_it_and_of_which_day_it_is()
    {
        var objects = PdfObjects.Read(Pdf())!;

        objects.Describe("棘(村)", "Ada", "s", "k", new DateOnly(2026, 3, 1));

        var text = Encoding.Latin1.GetString(objects.ToBytes());
        Assert.Contains("/Title <FEFF" + "68D8" + "0028" + "6751" + "0029>", text, StringComparison.Ordinal);
        Assert.Contains("/CreationDate (D:20260301000000+00'00')", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Headless", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("%PDF-1.7\nstartxref\n99999999\n%%EOF")]
    [InlineData("%PDF-1.7\nstartxref\nxyz")]
    [InlineData("%PDF-1.7\n1 0 obj\n<</Type /XRef>> stream\nstartxref\n9\n%%EOF")]
    public void Another_form_is_left_alone(string text) => Assert.Null(PdfObjects.Read(Encoding.Latin1.GetBytes(text)));

    private static byte[] Pdf()
    {
        string[] objects =
        [
            "<</Title (x)\n/Creator (HeadlessChrome)\n/Producer (Skia/PDF m1)>>", "<</Type /Catalog\n/Pages 3 0 R\n/Dests 6 0 R>>", "<</Type /Pages\n/Count 2\n/Kids [4 0 R 5 0 R]>>", "<</Type /Page\n/Parent 3 0 R>>", "<</Type /Page\n/Parent 3 0 R>>",
            "<</h1 [4 0 R /XYZ 0 1 0]\n/h2 [5 0 R /XYZ 0 1 0]>>", "<</Type /Font\n/ToUnicode 8 0 R>>", "<</Length 44>> stream\n1 beginbfchar\n<2E> <2F00>\nendbfchar\nendcmap  \nendstream",
        ];
        var text = new StringBuilder("%PDF-1.4\n%abcd\n");
        List<int> places = [];
        for (var i = 0; i < objects.Length; i++)
        {
            places.Add(text.Length);
            text.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        var table = text.Length;
        text.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n");
        foreach (var place in places)
        {
            text.Append(CultureInfo.InvariantCulture, $"{place:0000000000} 00000 n \n");
        }

        return Encoding.Latin1.GetBytes(text.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {objects.Length + 1}\n/Root 2 0 R\n/Info 1 0 R>>\nstartxref\n{table}\n%%EOF\n").ToString());
    }
}
