using System.Security.Cryptography;
using System.Text;
using Hedgerow.Consultation;
using Hedgerow.Server.Access;
using Hedgerow.Server.Consult;
using Hedgerow.Server.Host;
using Hedgerow.Server.Languages;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Hedgerow.Server.Pages.Consult;

/// <summary>
/// What an expert sees who opens the link: what is kept and what not, the questions, what the group and oneself said in the round before. Nobody is asked who it is, no cookie is read or set, nothing is
/// written into a log. The response secret comes in the body of a form only.
/// </summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Nobody: the gate does not look.</param>
/// <param name="room">The experts' side of consultations.</param>
[BySecret(LooksAway = true)]
[EnableRateLimiting(RateLimits.Answering)]
[RequestFormLimits(ValueCountLimit = SheetLimits.MostFields)]
public sealed class ExpertModel(Texts texts, Visit visit, ExpertRoom room) : FormPage(texts, visit)
{
    /// <summary>What the link opens.</summary>
    public Seat Seat { get; private set; } = null!;

    /// <summary>The questions; null before the key is known.</summary>
    public AnswerSheet? Sheet { get; private set; }

    /// <summary>What stands in the fields.</summary>
    public IReadOnlyList<ItemAnswer> Given { get; private set; } = [];

    /// <summary>What stands in the way of sending, by item and question.</summary>
    public IReadOnlyList<AnswerProblem> Problems { get; private set; } = [];

    /// <summary>The response secret, for the hidden field.</summary>
    public string Secret { get; private set; } = string.Empty;

    /// <summary>Whether the server made the secret just now, because the browser could not: it is shown this once.</summary>
    public bool MadeHere { get; private set; }

    /// <summary>Whether the answers have just been kept.</summary>
    public bool Kept { get; private set; }

    /// <summary>Whether the answers have just been sent.</summary>
    public bool Sent { get; private set; }

    /// <summary>The language of the questions.</summary>
    public string Asked { get; private set; } = "en";

    /// <summary>The place of this person's key in the browser's own storage: two people at one machine have two.</summary>
    public string Place { get; private set; } = string.Empty;

    /// <summary>The link, for forms of this page.</summary>
    public string Link { get; private set; } = string.Empty;

    /// <summary>Greets.</summary>
    /// <param name="invitation">The link's secret.</param>
    /// <returns>The page.</returns>
    public IActionResult OnGet(string invitation) => Enter(invitation, null) ? Page() : NotFound();

    /// <summary>A form that says not what is to be done: greets.</summary>
    /// <param name="invitation">The link's secret.</param>
    /// <returns>The page.</returns>
    public IActionResult OnPost(string invitation) => OnGet(invitation);

    /// <summary>Shows the questions with what lies under a secret; makes a secret where there is none.</summary>
    /// <param name="invitation">The link's secret.</param>
    /// <param name="secret">The response secret.</param>
    /// <param name="asked">Language of the questions.</param>
    /// <returns>The page.</returns>
    public IActionResult OnPostOpen(string invitation, string? secret, string? asked)
    {
        if (!Enter(invitation, asked))
        {
            return NotFound();
        }

        var given = SheetLimits.Secret(secret);
        MadeHere = given.Length == 0;
        Look(MadeHere ? ExpertRoom.NewSecret() : given);
        Given = Sheet?.Answers ?? [];
        return Page();
    }

    /// <summary>Keeps the answers half-way.</summary>
    /// <param name="invitation">The link's secret.</param>
    /// <param name="secret">The response secret.</param>
    /// <param name="asked">Language of the questions.</param>
    /// <param name="round">The round that the form was of.</param>
    /// <returns>The page.</returns>
    public IActionResult OnPostKeep(string invitation, string? secret, string? asked, int round) =>
        Answered(invitation, secret, asked, round, () =>
        {
            Problems = room.Keep(Seat.Consultation.Id, Seat.Door, Secret, Given);
            Kept = Problems.Count == 0;
        });

    /// <summary>Sends the answers.</summary>
    /// <param name="invitation">The link's secret.</param>
    /// <param name="secret">The response secret.</param>
    /// <param name="asked">Language of the questions.</param>
    /// <param name="round">The round that the form was of.</param>
    /// <returns>The page.</returns>
    public IActionResult OnPostSend(string invitation, string? secret, string? asked, int round) =>
        Answered(invitation, secret, asked, round, () =>
        {
            var outcome = room.Send(invitation, Secret, Given);
            (Sent, Problems) = (outcome.Sent, outcome.Problems);
        });

    /// <summary>What is wrong with an answer.</summary>
    /// <param name="item">Id of the item.</param>
    /// <param name="question">Key of the question.</param>
    /// <returns>The text, or null.</returns>
    public string? WrongWith(string item, string question) => Problems.FirstOrDefault(problem => problem.Item == item && problem.Question == question) is { } problem
        ? problem.Code == "missing-answer" ? T["expert.missing"] : T.In(problem.Expected)
        : null;

    private IActionResult Answered(string invitation, string? secret, string? asked, int round, Action act)
    {
        if (!Enter(invitation, asked))
        {
            return NotFound();
        }

        Look(SheetLimits.Secret(secret));
        if (Sheet is null)
        {
            return Page();
        }

        Given = SheetForm.Read(Sheet.Questionnaire, Request.Form);
        if (round != Sheet.Round)
        {
            Refuse(string.Empty, T["expert.round-over"]);
            return Page();
        }

        Try(act);
        if (Problems.Count > 0)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        return Page();
    }

    private bool Enter(string invitation, string? asked)
    {
        // The address is the key: no other site learns it from this page, and no other page of ours.
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex";
        if (room.Enter(invitation) is not { } seat)
        {
            return false;
        }

        (Seat, Link) = (seat, invitation);
        var languages = seat.Consultation.Questionnaire.Languages;
        Asked = languages.Contains(asked ?? string.Empty) ? asked! : languages.Contains(T.Code) ? T.Code : languages[0];
        Place = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"hedgerow-browser\n{seat.Consultation.Id}\n{seat.Name}")))[..16];
        return true;
    }

    private void Look(string secret)
    {
        Secret = secret;
        Try(() => Sheet = room.Look(Seat.Consultation.Id, Seat.Door, secret), "secret");
    }
}
