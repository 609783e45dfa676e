using System.Globalization;
using System.Reflection;
using System.Text;
using Hedgerow.Consultation.Analysis.Results;
using Hedgerow.Pages;

namespace Hedgerow.Consultation;

/// <summary>Writes the result of a consultation: a whole folder or nothing.</summary>
public static class ConsultationFolder
{
    private static readonly string Version = typeof(ConsultationFolder).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";

    /// <summary>The result as consultation.json holds it.</summary>
    /// <param name="result">The result.</param>
    /// <param name="date">Date of the analysis.</param>
    /// <returns>UTF-8 text.</returns>
    public static byte[] JsonOf(ConsultationResult result, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(result);
        return ResultJson.Write(result, Day(date), Version);
    }

    /// <summary>The items as items.csv holds them.</summary>
    /// <param name="result">The result.</param>
    /// <returns>UTF-8 text with a byte order mark, so that spreadsheets show Chinese.</returns>
    public static byte[] TableOf(ConsultationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return ItemsTable.Write(result);
    }

    /// <summary>The report as report.html holds it.</summary>
    /// <param name="result">The result.</param>
    /// <param name="language">Language it opens in: "en" or "zh".</param>
    /// <param name="date">Date of the analysis.</param>
    /// <returns>The page.</returns>
    public static string PageOf(ConsultationResult result, string language, DateOnly date)
    {
        ArgumentNullException.ThrowIfNull(result);
        return ReportPage.Compose(result, language, $"Hedgerow {Version} · {Day(date)}");
    }

    /// <summary>Writes consultation.json, items.csv and report.html.</summary>
    /// <param name="result">The result.</param>
    /// <param name="folder">The folder; made when absent. Other files in it are left alone.</param>
    /// <param name="date">Date of the analysis: the only thing that two analyses of the same answers do not share.</param>
    /// <param name="language">Language the page opens in: "en" or "zh".</param>
    /// <returns>The page to open.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static string Write(ConsultationResult result, string folder, DateOnly date, string language)
    {
        ArgumentNullException.ThrowIfNull(result);
        var target = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (File.Exists(target))
        {
            throw new IOException($"{target} is a file, and a result is a folder: name another one.");
        }

        var temporary = $"{target}.partial-{Guid.NewGuid():n}";
        try
        {
            Directory.CreateDirectory(temporary);
            File.WriteAllBytes(Path.Combine(temporary, "consultation.json"), JsonOf(result, date));
            File.WriteAllBytes(Path.Combine(temporary, "items.csv"), TableOf(result));
            File.WriteAllText(Path.Combine(temporary, "report.html"), PageOf(result, language, date), new UTF8Encoding(false));
            if (Directory.Exists(target))
            {
                FolderSwap.Run(temporary, target, []);
            }
            else
            {
                Directory.Move(temporary, target);
            }

            return Path.Combine(target, "report.html");
        }
        finally
        {
            if (Directory.Exists(temporary))
            {
                Directory.Delete(temporary, recursive: true);
            }
        }
    }

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
