using System.Diagnostics;
using Hedgerow.Science.Quantities;

namespace Hedgerow.Sharing;

/// <summary>Prints a page as tagged PDF by the machine's Chromium, in a process of its own with a profile that is thrown away.</summary>
public static class PdfPrinter
{
    /// <summary>The variable that names another browser of that family.</summary>
    public const string Variable = "HEDGEROW_CHROMIUM";

    private static readonly string[] Places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium"];

    /// <summary>What to do where there is no browser.</summary>
    public static Wording Remedy { get; } = new(
        $"PDF is printed by Chromium, and this machine has none. Install it (Debian, Ubuntu: apt-get install chromium) or name one in {Variable}. DOCX and HTML need none, and any browser prints the HTML.",
        $"PDF 由 Chromium 打印，本机未安装。请安装（Debian、Ubuntu：apt-get install chromium），或在 {Variable} 中指定。DOCX 与 HTML 不需要它，HTML 也可用任何浏览器打印。");

    /// <summary>The browser that prints: the one that the variable names, else the first in the usual places; null where there is none.</summary>
    public static string? Browser => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? File.Exists(named) ? named : null : Array.Find(Places, File.Exists);

    /// <summary>Prints a page.</summary>
    /// <param name="page">The file of the page.</param>
    /// <param name="pdf">Where the PDF goes; it appears whole or not at all.</param>
    /// <param name="limit">Longest time; a minute and a half where null.</param>
    /// <param name="cancel">Stops the work.</param>
    /// <exception cref="SharingException">There is no browser, it takes too long, or it makes no PDF.</exception>
    public static void Print(string page, string pdf, TimeSpan? limit = null, CancellationToken cancel = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(page);
        ArgumentException.ThrowIfNullOrEmpty(pdf);
        var browser = Browser ?? throw new SharingException(Remedy);
        var target = Path.GetFullPath(pdf);
        var folder = Directory.CreateTempSubdirectory("hedgerow-print-").FullName;
        try
        {
            var made = Path.Combine(folder, "page.pdf");
            var time = limit ?? TimeSpan.FromSeconds(90);
            // The administrator's account and some containers allow Chromium no sandbox. The page is ours, and its policy lets nothing run.
            var said = Run(browser, page, made, folder, Environment.UserName == "root", time, cancel);
            if (!IsPdf(made))
            {
                said = Run(browser, page, made, folder, bare: true, time, cancel);
            }

            if (!IsPdf(made))
            {
                throw new SharingException(new Wording($"Chromium has made no PDF: {said}", $"Chromium 未生成 PDF：{said}"));
            }

            var beside = $"{target}.partial-{Guid.NewGuid():n}";
            File.Copy(made, beside);
            File.Move(beside, target, overwrite: true);
        }
        finally
        {
            Clear(folder);
        }
    }

    private static string Run(string browser, string page, string pdf, string folder, bool bare, TimeSpan limit, CancellationToken cancel)
    {
        List<string> arguments =
        [
            "--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--disable-extensions", "--disable-background-networking", "--disable-sync", "--disable-component-update", "--no-first-run", "--no-default-browser-check",
            "--no-pings", "--mute-audio", "--hide-scrollbars", "--host-resolver-rules=MAP * ~NOTFOUND", $"--user-data-dir={Path.Combine(folder, "profile")}", $"--crash-dumps-dir={folder}",
            "--export-tagged-pdf", "--generate-pdf-document-outline", "--no-pdf-header-footer", $"--print-to-pdf={pdf}", new Uri(Path.GetFullPath(page)).AbsoluteUri,
        ];
        if (bare)
        {
            arguments.Insert(0, "--no-sandbox");
        }

        var start = new ProcessStartInfo(browser, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = folder };
        start.Environment["HOME"] = folder;
        // By its short name: Chromium makes a socket there, whose path may have no more than 107 characters, and a job's folder lies deep.
        start.Environment["TMPDIR"] = ".";
        try
        {
            using var process = Process.Start(start) ?? throw new SharingException(new Wording("Chromium could not be started.", "无法启动 Chromium。"));
            var (said, _) = (process.StandardError.ReadToEndAsync(CancellationToken.None), process.StandardOutput.ReadToEndAsync(CancellationToken.None));
            using var late = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            late.CancelAfter(limit);
            try
            {
                process.WaitForExitAsync(late.Token).GetAwaiter().GetResult();
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
                cancel.ThrowIfCancellationRequested();
                throw new SharingException(new Wording($"Chromium has not finished printing within {limit.TotalSeconds:0} s.", $"Chromium 未能在 {limit.TotalSeconds:0} 秒内完成打印。"));
            }

            return said.Wait(TimeSpan.FromSeconds(2), CancellationToken.None) ? said.Result.Trim().Split('\n')[^1] : string.Empty;
        }
        catch (System.ComponentModel.Win32Exception refused)
        {
            throw new SharingException(new Wording($"Chromium could not be started: {refused.Message}", $"无法启动 Chromium：{refused.Message}"), refused);
        }
    }

    private static bool IsPdf(string path)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        using var stream = File.OpenRead(path);
        Span<byte> head = stackalloc byte[5];
        return stream.ReadAtLeast(head, 5, throwOnEndOfStream: false) == 5 && head.SequenceEqual("%PDF-"u8);
    }

    // A process of the browser may hold its profile a moment longer than the browser lives.
    private static void Clear(string folder)
    {
        for (var attempt = 0; attempt < 5; attempt++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
                return;
            }
            catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
            {
                Thread.Sleep(50);
            }
        }
    }
}
