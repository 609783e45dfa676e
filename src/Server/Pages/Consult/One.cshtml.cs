using System.Globalization;
using Hedgerow.Consultation;
using Hedgerow.Server.Access;
using Hedgerow.Server.Languages;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Pages.Consult;

/// <summary>One consultation: its state, its rounds, the rule for agreement.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Which city.</param>
/// <param name="register">The consultations.</param>
/// <param name="invitations">Who is invited.</param>
[InCity(Permission.SeeConsultations, Permission.Consult)]
public sealed class OneModel(Texts texts, Visit visit, ConsultationRegister register, ConsultationInvitations invitations) : ConsultPage(texts, visit, register)
{
    private static readonly TimeSpan UsualRound = TimeSpan.FromDays(21);

    /// <summary>How many are invited.</summary>
    public int Invited { get; private set; }

    /// <summary>Who has taken part in the open round, as far as the list tells.</summary>
    public (int Taken, int Invited)? Progress { get; private set; }

    /// <summary>The last day that is proposed for a round.</summary>
    public string Closing { get; private set; } = string.Empty;

    /// <summary>Shows it.</summary>
    /// <param name="consultation">Its id.</param>
    /// <returns>The page.</returns>
    public IActionResult OnGet(string consultation) => Show(consultation) ? Page() : Nothing();

    /// <summary>A form that says not what is to be done.</summary>
    /// <returns>The answer that there is no such form.</returns>
    public IActionResult OnPost() => BadRequest();

    /// <summary>Opens the next round.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="closes">The last day.</param>
    /// <returns>The page again.</returns>
    public IActionResult OnPostOpen(string consultation, string? closes) => Dated(consultation, closes, day => Register.OpenRound(Visit.Actor, consultation, day), "consult.opened");

    /// <summary>Moves the last day.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="closes">The last day.</param>
    /// <returns>The page again.</returns>
    public IActionResult OnPostExtend(string consultation, string? closes) => Dated(consultation, closes, day => Register.Extend(Visit.Actor, consultation, day), "consult.extended");

    /// <summary>Closes the open round.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <returns>The page again.</returns>
    public IActionResult OnPostClose(string consultation) => Act(consultation, () => Register.CloseRound(Visit.Actor, consultation), "consult.closed");

    /// <summary>Says that no round will follow.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <returns>The page again.</returns>
    public IActionResult OnPostFinish(string consultation) => Act(consultation, () => Register.Finish(Visit.Actor, consultation), "consult.finished");

    /// <summary>Changes title and rule.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="form">What was filled in.</param>
    /// <returns>The page again.</returns>
    public IActionResult OnPostHead(string consultation, [FromForm] HeadForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (!Show(consultation))
        {
            return Nothing();
        }

        var rule = Consultation.Rounds.Count > 0 ? null : Rule(form);
        if (Wrong.Count > 0)
        {
            return Page();
        }

        return Act(consultation, () => Register.Change(Visit.Actor, consultation, form.Revision, title: Both(form.En, form.Zh), rule: rule), "form.saved");
    }

    private ConsensusRule? Rule(HeadForm form)
    {
        double Number(string field, string? text, double scale = 1)
        {
            if (double.TryParse((text ?? string.Empty).Trim().Replace(',', '.'), NumberStyles.Float, CultureInfo.InvariantCulture, out var value))
            {
                return value / scale;
            }

            Refuse(field, T["answers.number-wrong"]);
            return 0;
        }

        return new ConsensusRule
        {
            Share = Number("share", form.Share, 100), LargestInterquartileRange = Number("range", form.Range), LargestVariation = Number("variation", form.Variation),
            MostRounds = (int)Number("rounds", form.Rounds), LeastAnswers = (int)Number("least", form.Least),
        };
    }

    private IActionResult Dated(string consultation, string? closes, Action<DateOnly> act, string said)
    {
        if (!Show(consultation))
        {
            return Nothing();
        }

        if (!DateOnly.TryParseExact(closes, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            Refuse("closes", T["consult.date-wrong"]);
            return Page();
        }

        return Act(consultation, () => act(day), said, "closes");
    }

    private IActionResult Act(string consultation, Action act, string said, string field = "")
    {
        if (!Find(consultation))
        {
            return Nothing();
        }

        if (Try(act, field))
        {
            return Done(Home, T[said]);
        }

        Show(consultation);
        return Page();
    }

    private bool Show(string consultation)
    {
        if (!Find(consultation))
        {
            return false;
        }

        Invited = invitations.Of(consultation).Count(one => !one.Withdrawn);
        Progress = invitations.Progress(consultation);
        Closing = Iso(Consultation.Open?.ClosesOn ?? Today.AddDays(UsualRound.Days));
        return true;
    }
}

/// <summary>Title and rule as they are filled in.</summary>
public sealed record HeadForm
{
    /// <summary>The revision that was looked at.</summary>
    public long Revision { get; init; }

    /// <summary>Title in English.</summary>
    public string? En { get; init; }

    /// <summary>Title in Chinese.</summary>
    public string? Zh { get; init; }

    /// <summary>Least share in per cent.</summary>
    public string? Share { get; init; }

    /// <summary>Largest interquartile range.</summary>
    public string? Range { get; init; }

    /// <summary>Largest coefficient of variation.</summary>
    public string? Variation { get; init; }

    /// <summary>Most rounds.</summary>
    public string? Rounds { get; init; }

    /// <summary>Fewest answers.</summary>
    public string? Least { get; init; }
}
