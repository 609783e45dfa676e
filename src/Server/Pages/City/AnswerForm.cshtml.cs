using System.Globalization;
using System.Text.RegularExpressions;
using Hedgerow.Cities;
using Hedgerow.Server.Access;
using Hedgerow.Server.Findings;
using Hedgerow.Server.Languages;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Pages.City;

/// <summary>One question as a form: the answer for a year, with what proves it.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Which city.</param>
/// <param name="office">The workspace.</param>
/// <param name="book">Reads the answers.</param>
/// <param name="checks">Asks for a check.</param>
[InCity(Permission.SeeData, Permission.Answer)]
[RequestSizeLimit(LargestEvidence + (1 << 20))]
public sealed partial class AnswerFormModel(Texts texts, Visit visit, Office office, AnswerBook book, CityChecks checks) : FormPage(texts, visit)
{
    /// <summary>Largest file of evidence by this form, bytes.</summary>
    public const int LargestEvidence = 50 << 20;

    /// <summary>The question.</summary>
    public Question Question { get; private set; } = null!;

    /// <summary>The answer that is shown.</summary>
    public Answer? Answer { get; private set; }

    /// <summary>Version of answers.yaml that the form was made from.</summary>
    public int Version { get; private set; }

    /// <summary>Years that are answered, with what stands for them in the address.</summary>
    public IReadOnlyList<KeyValuePair<int?, string>> Years { get; private set; } = [];

    /// <summary>A number of the answer, as a field of the form holds it.</summary>
    /// <param name="key">Its key.</param>
    /// <returns>The text, or null.</returns>
    public string? Number(string key) => Answer?.Numbers.TryGetValue(key, out var number) == true && !(key == "count" && Answer.Items.Count > 0) ? number.ToString("R", CultureInfo.InvariantCulture) : null;

    /// <summary>Shows the form.</summary>
    /// <param name="question">Key of the question.</param>
    /// <param name="year">The year; "none" for an answer without one, "new" for another; the latest when absent.</param>
    /// <returns>The page.</returns>
    public IActionResult OnGet(string question, string? year) => Show(question, year) is null ? NotFound() : Page();

    /// <summary>Keeps the answer for its year.</summary>
    /// <param name="question">Key of the question.</param>
    /// <param name="version">The version of the file that was shown.</param>
    /// <param name="form">What was filled in.</param>
    /// <param name="evidence">A new file of evidence.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>All answers, or the form again.</returns>
    public async Task<IActionResult> OnPostAsync(string question, int version, [FromForm] AnswerInput form, IFormFile? evidence, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (Show(question, form.Year is { } shown ? shown.ToString(CultureInfo.InvariantCulture) : null) is not { } sheet)
        {
            return NotFound();
        }

        var city = Visit.TheCity();
        var before = sheet.Answers.All.FirstOrDefault(a => a.Question == question && a.Year == form.Year);
        var kept = (before?.Evidence ?? []).Where((_, i) => form.Keep.Contains(i)).ToList();
        var fresh = Evidence(form, evidence is null ? null : $"evidence/{evidence.FileName.Replace('\\', '/').Split('/')[^1]}");
        if (fresh is not null)
        {
            kept.Add(fresh);
        }

        var answer = Made(form, kept);
        if (answer is null && Wrong.Count == 0)
        {
            Refuse(string.Empty, T["answers.empty"]);
        }

        if (Wrong.Count > 0)
        {
            Answer = answer ?? Answer;
            return Page();
        }

        try
        {
            if (evidence is not null)
            {
                var content = evidence.OpenReadStream();
                await using (content.ConfigureAwait(false))
                {
                    await office.CityFiles.PutAsync(Visit.Actor, city.Id, fresh!.File!, content, new FileFacts(Source: fresh.Office), limit: LargestEvidence, cancel: cancel).ConfigureAwait(false);
                }
            }

            Keep(sheet, version, [.. sheet.Answers.All.Where(a => a.Question == question && a.Year != form.Year), answer!]);
        }
        catch (WorkspaceException refused)
        {
            Refuse("evidence", T.In(refused.Said));
            return Page();
        }
        catch (InvalidDataException wrong)
        {
            Refuse(string.Empty, wrong.Message);
            return Page();
        }

        return Done($"/c/{city.Slug}/answers", T["form.saved"]);
    }

    /// <summary>Takes the answer for a year away.</summary>
    /// <param name="question">Key of the question.</param>
    /// <param name="version">The version of the file that was shown.</param>
    /// <param name="year">The year.</param>
    /// <returns>All answers, or the form again.</returns>
    public IActionResult OnPostRemove(string question, int version, int? year)
    {
        if (Show(question, null) is not { } sheet)
        {
            return NotFound();
        }

        try
        {
            return Try(() => Keep(sheet, version, [.. sheet.Answers.All.Where(a => a.Question == question && a.Year != year)])) ? Done($"/c/{Visit.TheCity().Slug}/answers", T["form.saved"]) : Page();
        }
        catch (InvalidDataException wrong)
        {
            Refuse(string.Empty, wrong.Message);
            return Page();
        }
    }

    private void Keep(AnswerSheet sheet, int version, IReadOnlyList<Answer> answers)
    {
        var city = Visit.TheCity();
        office.CityFiles.PutText(Visit.Actor, city.Id, AnswerBook.File, AnswersText.Put(sheet.Text, Question, answers), new FileFacts(Note: Question.Key), version);
        checks.Ask(Visit.Actor, city);
    }

    private EvidenceItem? Evidence(AnswerInput form, string? file)
    {
        if (file is null && form.Link is null)
        {
            return null;
        }

        if (form.Link is not null && !WebAddress().IsMatch(form.Link))
        {
            Refuse("link", T["answers.link-wrong"]);
        }

        if (form.Date is not null && !Day().IsMatch(form.Date))
        {
            Refuse("date", T["answers.date-wrong"]);
        }

        return new EvidenceItem(file, form.Link, form.Date, form.Office, null);
    }

    private Answer? Made(AnswerInput form, List<EvidenceItem> evidence)
    {
        var numbers = new SortedDictionary<string, double>(StringComparer.Ordinal);
        foreach (var key in (string[])["count", "value", .. Question.Fields.Where(f => f.IsNumber).Select(f => f.Key)])
        {
            var given = Request.Form[$"n.{key}"].ToString().Trim().Replace(" ", string.Empty, StringComparison.Ordinal);
            if (given.Length == 0)
            {
                continue;
            }

            if (double.TryParse(given, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number))
            {
                numbers[key] = number;
            }
            else
            {
                Refuse($"n.{key}", T["answers.number-wrong"]);
            }
        }

        var words = Question.Fields.Where(f => !f.IsNumber).Select(f => (f.Key, Value: Request.Form[$"t.{f.Key}"].ToString().Trim())).Where(pair => pair.Value.Length > 0).ToDictionary(pair => pair.Key, pair => pair.Value, StringComparer.Ordinal);
        var level = Question.Levels.FirstOrDefault(one => one.Number == form.Level);
        List<string> items = [.. (form.Items ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        return numbers.Count == 0 && level is null && items.Count == 0
            ? null
            : new Answer(Question.Key, numbers, level?.Number, items, form.Note, form.Year, evidence, 0) { LevelKey = level?.Key, Texts = words };
    }

    private AnswerSheet? Show(string key, string? year)
    {
        if (book.Questions[key] is not { } question)
        {
            return null;
        }

        Question = question;
        var sheet = book.Read(Visit.TheCity());
        Version = sheet.Version;
        var all = sheet.Answers.All.Where(a => a.Question == key).ToList();
        Years = [.. all.Select(a => KeyValuePair.Create(a.Year, a.Year?.ToString(CultureInfo.InvariantCulture) ?? "none"))];
        Answer = year switch
        {
            null => sheet.Answers[key],
            "new" => null,
            "none" => all.Find(a => a.Year is null),
            _ => all.Find(a => a.Year?.ToString(CultureInfo.InvariantCulture) == year),
        };
        return sheet;
    }

    [GeneratedRegex("^https?://[^\\s]+$")]
    private static partial Regex WebAddress();

    [GeneratedRegex(@"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$")]
    private static partial Regex Day();
}

/// <summary>What was filled in.</summary>
/// <param name="Level">The level of a ladder.</param>
/// <param name="Items">Names, one a line.</param>
/// <param name="Year">The year it holds for.</param>
/// <param name="Note">A remark.</param>
/// <param name="Link">Address of a piece of evidence.</param>
/// <param name="Date">Its date.</param>
/// <param name="Office">The office that vouches for it.</param>
public sealed record AnswerInput(int? Level, string? Items, int? Year, string? Note, string? Link, string? Date, string? Office)
{
    /// <summary>Which pieces of evidence stay.</summary>
    public int[] Keep { get; init; } = [];
}
