using System.Text;
using Hedgerow.Sharing.Web;

namespace Hedgerow.Sharing.Print;

/// <summary>Sets a document as tagged PDF: printed once to learn the pages of the headings, and once more with them in the contents.</summary>
internal static class PdfWriter
{
    private static readonly UTF8Encoding Plain = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes it.</summary>
    /// <param name="document">The document.</param>
    /// <param name="path">Where to.</param>
    /// <param name="folder">A folder for what is needed on the way.</param>
    /// <param name="cancel">Stops the work.</param>
    public static void Write(Document document, string path, string folder, CancellationToken cancel)
    {
        var (page, print) = (Path.Combine(folder, "print.html"), Path.Combine(folder, "print.pdf"));
        void Print(IReadOnlyDictionary<string, int>? pages)
        {
            File.WriteAllText(page, HtmlWriter.Write(document, pages ?? new Dictionary<string, int>()), Plain);
            PdfPrinter.Print(page, print, cancel: cancel);
        }

        Print(null);
        if (document.ContentsDepth > 0 && PdfObjects.Read(File.ReadAllBytes(print))?.Pages() is { Count: > 0 } pages)
        {
            Print(pages);
        }

        var bytes = File.ReadAllBytes(print);
        if (PdfObjects.Read(bytes) is { } objects)
        {
            objects.MendTexts();
            objects.Describe(document.Title, document.Publisher, document.Description, string.Join(", ", document.Keywords), document.Date);
            bytes = objects.ToBytes();
        }

        File.WriteAllBytes(path, bytes);
        File.Delete(page);
        File.Delete(print);
    }
}
