using System.IO.Compression;
using Hedgerow.Consultation;
using Hedgerow.Science.Quantities;
using Hedgerow.Server.Access;
using Hedgerow.Server.Consult;
using Hedgerow.Server.Host;
using Hedgerow.Server.Languages;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Pages.Consult;

/// <summary>What came of the rounds that are closed: item by item with plots, agreement, comments; fewer than five are not broken down.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Which city.</param>
/// <param name="register">The consultations.</param>
/// <param name="results">Results that were counted.</param>
/// <param name="words">Figures as people read them.</param>
[InCity(Permission.SeeConsultations)]
public sealed class ResultsModel(Texts texts, Visit visit, ConsultationRegister register, ResultShelf results, ResultWords words) : ConsultPage(texts, visit, register)
{
    /// <summary>The files of a result.</summary>
    public static readonly IReadOnlyList<string> Files = ["result.zip", "report.html", "items.csv", "consultation.json"];

    /// <summary>The result; null before anybody has answered in a closed round.</summary>
    public ConsultationResult? Result { get; private set; }

    /// <summary>The round that is shown.</summary>
    public RoundResult? Round { get; private set; }

    /// <summary>Figures as people read them.</summary>
    public ResultWords Words => words;

    /// <summary>Shows it.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="round">Number of the round; the last where none is given.</param>
    /// <returns>The page.</returns>
    public IActionResult OnGet(string consultation, int? round)
    {
        if (!Find(consultation))
        {
            return Nothing();
        }

        Result = results.Of(Consultation);
        Round = Result?.Rounds.FirstOrDefault(one => one.Round == round) ?? Result?.Last;
        return Page();
    }

    /// <summary>Gives a file of the result.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="name">One of <see cref="Files"/>.</param>
    /// <returns>The file, to be kept rather than shown.</returns>
    public IActionResult OnGetFile(string consultation, string? name)
    {
        if (!Find(consultation) || !Files.Contains(name ?? string.Empty) || results.Of(Consultation) is not { } result)
        {
            return Nothing();
        }

        Response.Headers.ContentSecurityPolicy = SecurityHeaders.Sandbox;
        return name switch
        {
            "items.csv" => File(ConsultationFolder.TableOf(result), "text/csv; charset=utf-8", name),
            "consultation.json" => File(ConsultationFolder.JsonOf(result, Today), "application/json", name),
            "report.html" => File(Report(result), "text/html; charset=utf-8", name),
            _ => File(Whole(result), "application/zip", $"{Consultation.Questionnaire.Id}.zip"),
        };
    }

    /// <summary>The median and middle half of a scale over the rounds.</summary>
    /// <param name="item">Id of the item.</param>
    /// <param name="question">Key of the question.</param>
    /// <returns>Round, lower quartile, median, upper quartile.</returns>
    public IReadOnlyList<(int Round, double Lower, double Median, double Upper)> Rounds(string item, string question) =>
    [
        .. from round in Result!.Rounds
           let figures = round.Find(item)?.Find(question)?.Figures
           where figures is not null && !figures.Missing(out _) && figures.Value.Scale is not null
           let quartiles = figures.Value.Scale!.Quartiles
           select (round.Round, quartiles.Lower, quartiles.Median, quartiles.Upper),
    ];

    private byte[] Report(ConsultationResult result) => System.Text.Encoding.UTF8.GetBytes(ConsultationFolder.PageOf(result, T.Code, Today));

    private byte[] Whole(ConsultationResult result)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put(archive, "report.html", Report(result));
            Put(archive, "items.csv", ConsultationFolder.TableOf(result));
            Put(archive, "consultation.json", ConsultationFolder.JsonOf(result, Today));
            Put(archive, "questionnaire.yaml", QuestionnaireFile.Write(result.Questionnaire, "questionnaire.yaml"));
        }

        return bytes.ToArray();
    }

    private static void Put(ZipArchive archive, string name, byte[] content)
    {
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(content);
    }
}
