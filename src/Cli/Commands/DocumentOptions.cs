using System.CommandLine;
using Hedgerow.Cli.Terminal;
using Hedgerow.Sharing;
using Spectre.Console;

namespace Hedgerow.Cli.Commands;

/// <summary>What commands that write documents have in common: forms and languages.</summary>
internal static class DocumentOptions
{
    /// <summary>The forms of the files.</summary>
    public static Option<string?> Format(Screen screen)
    {
        var format = new Option<string?>("--format") { Description = screen.Say("docx, html, pdf, several joined by commas; default: all that this machine can make", "docx、html、pdf，多个用逗号连接；默认为本机可生成的全部格式") };
        format.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string?>() is { } text && DocumentFiles.FormsOf(text) is null)
            {
                given.AddError(screen.Say($"--format takes docx, html, pdf, or several joined by commas, and not '{text}'", $"--format 可为 docx、html、pdf，或以逗号连接的多个，不能为“{text}”"));
            }
        });
        return format;
    }

    /// <summary>The folder that documents go to. What ends like a file is refused: it would become a folder of that name.</summary>
    public static Option<string?> Folder(Screen screen, string description)
    {
        var folder = new Option<string?>("--out") { Description = description };
        folder.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string?>() is { } path && Path.GetExtension(path).ToLowerInvariant() is (".docx" or ".html" or ".pdf" or ".csv" or ".json" or ".xlsx") && !Directory.Exists(path))
            {
                given.AddError(screen.Say(
                    $"--out takes a folder, and '{path}' ends like a file: name the folder, and the form with --format", $"--out 应为文件夹，而“{path}”像是文件名：请填写文件夹，格式用 --format 指定"));
            }
        });
        return folder;
    }

    /// <summary>The languages of the documents.</summary>
    public static Option<string?> Languages(Screen screen)
    {
        var language = new Option<string?>("--language") { Description = screen.Say("Language of the documents: en, zh or both; default: the language of the terminal", "文档语言：en、zh 或 both；默认与终端语言相同") };
        language.AcceptOnlyFromAmong("en", "zh", "both");
        return language;
    }

    /// <summary>The codes of the languages.</summary>
    public static IReadOnlyList<string> LanguagesOf(Screen screen, string? given) => given switch { "both" => ["en", "zh"], null => [screen.Language], _ => [given] };

    /// <summary>Writes documents and says where they are.</summary>
    /// <param name="screen">Where people look.</param>
    /// <param name="documents">Name of the files and document.</param>
    /// <param name="folder">Where to.</param>
    /// <param name="format">What <see cref="Format"/> was given; null for all forms that this machine can make.</param>
    /// <param name="cancel">Stops the work.</param>
    public static void Write(Screen screen, IEnumerable<(string Name, Document Document)> documents, string folder, string? format, CancellationToken cancel)
    {
        var forms = format is null ? DocumentFiles.FormsHere() : DocumentFiles.FormsOf(format)!;
        foreach (var (name, document) in documents)
        {
            foreach (var path in DocumentFiles.Write(document, folder, name, forms, cancel))
            {
                screen.Out.WriteLine(screen.Say($"Written: {path}", $"已写入：{path}"));
            }
        }

        if (format is null && !forms.Contains(FileForm.Pdf))
        {
            screen.Error.WriteLine(screen.Say(PdfPrinter.Remedy));
        }
    }
}
