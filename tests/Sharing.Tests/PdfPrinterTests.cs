using System.Diagnostics;
using Hedgerow.Sharing.Print;
using Xunit;

namespace Hedgerow.Sharing.Tests;

/// <summary>Pages are printed where there is a browser; where there is none, that is said before anything is written.</summary>
[Collection("browser")]
public sealed class PdfPrinterTests
{
    [Fact]
    public void Prints_tagged_PDF_or_says_what_is_missing()
    {
        var folder = Directory.CreateTempSubdirectory("hedgerow-pdf-").FullName;
        try
        {
            if (PdfPrinter.Browser is null)
            {
                Assert.Equal(PdfPrinter.Remedy, Assert.Throws<SharingException>(() => DocumentFiles.Write(SmallDocument.Of("en"), folder, "small", [FileForm.Docx, FileForm.Pdf])).Said);
                Assert.Empty(Directory.GetFileSystemEntries(folder));
                return;
            }

            var document = SmallDocument.Of("zh");
            var written = DocumentFiles.Write(document, folder, "small", [FileForm.Pdf]);
            var bytes = File.ReadAllBytes(written.Single());
            var pdf = System.Text.Encoding.Latin1.GetString(bytes);

            Assert.Equal([Path.Combine(folder, "small.pdf")], Directory.GetFileSystemEntries(folder));
            Assert.Contains("/StructTreeRoot", pdf, StringComparison.Ordinal);
            Assert.Contains("/Lang (zh-CN)", pdf, StringComparison.Ordinal);
            Assert.Contains("/Outlines", pdf, StringComparison.Ordinal);
            Assert.Contains("/Creator (Hedgerow)", pdf, StringComparison.Ordinal);
            var pages = PdfObjects.Read(bytes)!.Pages();
            Assert.Equal((3, 4, 6), (pages["h1"], pages["h4"], pages["h6"]));
            Says(written.Single(), document);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    // Where the machine has poppler's pdftotext: every paragraph of the other forms stands in the PDF, sign for sign.
    private static void Says(string pdf, Document document)
    {
        const string Reader = "/usr/bin/pdftotext";
        if (!File.Exists(Reader))
        {
            return;
        }

        using var process = Process.Start(new ProcessStartInfo(Reader, ["-raw", pdf, "-"]) { RedirectStandardOutput = true, StandardOutputEncoding = System.Text.Encoding.UTF8 })!;
        var said = Bare(process.StandardOutput.ReadToEnd());
        process.WaitForExit();

        Assert.All(Texts.OfDocx(DocumentFiles.Docx(document)), text => Assert.Contains(Bare(text), said, StringComparison.Ordinal));
    }

    private static string Bare(string text) => string.Concat(text.Where(sign => !char.IsWhiteSpace(sign) && !char.IsControl(sign)));
}
