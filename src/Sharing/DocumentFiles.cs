using System.Text;
using Hedgerow.Sharing.Print;
using Hedgerow.Sharing.Web;
using Hedgerow.Sharing.Word;

namespace Hedgerow.Sharing;

/// <summary>Writes documents as files.</summary>
public static class DocumentFiles
{
    /// <summary>The ending of a form, without point: what people type, too.</summary>
    public static string Ending(FileForm form) => form switch { FileForm.Docx => "docx", FileForm.Html => "html", _ => "pdf" };

    /// <summary>The forms that a list names: "docx,pdf".</summary>
    /// <param name="list">Endings joined by commas.</param>
    /// <returns>The forms; null where the list names none or something else.</returns>
    public static IReadOnlyList<FileForm>? FormsOf(string list)
    {
        ArgumentNullException.ThrowIfNull(list);
        var named = list.Split(',', StringSplitOptions.TrimEntries).Select(name => Enum.GetValues<FileForm>().Where(form => string.Equals(Ending(form), name, StringComparison.OrdinalIgnoreCase)).ToList()).ToList();
        return named.Exists(found => found.Count == 0) ? null : [.. named.Select(found => found[0]).Distinct()];
    }

    /// <summary>The forms that this machine can make: PDF needs a browser.</summary>
    public static IReadOnlyList<FileForm> FormsHere() => PdfPrinter.Browser is null ? [FileForm.Docx, FileForm.Html] : [FileForm.Docx, FileForm.Html, FileForm.Pdf];

    /// <summary>The bytes of a document for word processors. The same document gives the same bytes.</summary>
    /// <param name="document">The document.</param>
    public static byte[] Docx(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return DocxWriter.Write(document);
    }

    /// <summary>The document as one page with everything in it.</summary>
    /// <param name="document">The document.</param>
    public static string Html(Document document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return HtmlWriter.Write(document);
    }

    /// <summary>Writes a document in some forms: <c>NAME.docx</c>, <c>NAME.html</c>, <c>NAME.pdf</c>. All of them appear, or none.</summary>
    /// <param name="document">The document.</param>
    /// <param name="folder">The folder; made when absent.</param>
    /// <param name="name">Name of the files, without ending.</param>
    /// <param name="forms">The forms.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <returns>The paths, in the order of the forms.</returns>
    /// <exception cref="SharingException">A PDF is wanted, and there is no browser to print it.</exception>
    public static IReadOnlyList<string> Write(Document document, string folder, string name, IReadOnlyCollection<FileForm> forms, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(forms);
        if (forms.Contains(FileForm.Pdf) && PdfPrinter.Browser is null)
        {
            throw new SharingException(PdfPrinter.Remedy);
        }

        var target = Directory.CreateDirectory(folder).FullName;
        var aside = Directory.CreateDirectory(Path.Combine(target, $".{name}.partial-{Guid.NewGuid():n}")).FullName;
        try
        {
            string Aside(FileForm form) => Path.Combine(aside, $"{name}.{Ending(form)}");
            if (forms.Contains(FileForm.Docx))
            {
                File.WriteAllBytes(Aside(FileForm.Docx), Docx(document));
            }

            cancel.ThrowIfCancellationRequested();
            if (forms.Contains(FileForm.Html))
            {
                File.WriteAllText(Aside(FileForm.Html), Html(document), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            }

            if (forms.Contains(FileForm.Pdf))
            {
                PdfWriter.Write(document, Aside(FileForm.Pdf), aside, cancel);
            }

            cancel.ThrowIfCancellationRequested();
            List<string> written = [];
            foreach (var form in forms.Distinct().Order())
            {
                var place = Path.Combine(target, Path.GetFileName(Aside(form)));
                File.Move(Aside(form), place, overwrite: true);
                written.Add(place);
            }

            return written;
        }
        finally
        {
            Directory.Delete(aside, recursive: true);
        }
    }
}
