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

            var written = DocumentFiles.Write(SmallDocument.Of("en"), folder, "small", [FileForm.Pdf]);
            var pdf = System.Text.Encoding.Latin1.GetString(File.ReadAllBytes(written.Single()));

            Assert.Equal([Path.Combine(folder, "small.pdf")], Directory.GetFileSystemEntries(folder));
            Assert.Contains("/StructTreeRoot", pdf, StringComparison.Ordinal);
            Assert.Contains("/Lang (en)", pdf, StringComparison.Ordinal);
            Assert.Contains("/Outlines", pdf, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
