using Hedgerow.Consultation;
using Hedgerow.Server.Access;
using Hedgerow.Server.Consult;
using Hedgerow.Server.Languages;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Pages.Consult;

/// <summary>Who is invited. A link is shown once, when it is made; where mail is set it is sent too.</summary>
/// <param name="texts">The reader's language.</param>
/// <param name="visit">Which city.</param>
/// <param name="register">The consultations.</param>
/// <param name="invitations">Who is invited.</param>
/// <param name="letters">Links and letters.</param>
[InCity(Permission.Consult)]
public sealed class InvitationsModel(Texts texts, Visit visit, ConsultationRegister register, ConsultationInvitations invitations, ConsultLetters letters) : ConsultPage(texts, visit, register)
{
    private const int MostAtOnce = 2000;

    /// <summary>All who are or were invited.</summary>
    public IReadOnlyList<Invitation> All { get; private set; } = [];

    /// <summary>Those who have not taken part in the open round, as far as the list tells.</summary>
    public IReadOnlyList<Invitation> Missing { get; private set; } = [];

    /// <summary>Links that were just made: shown this once.</summary>
    public IReadOnlyList<(Invitation To, string Link)> Made { get; private set; } = [];

    /// <summary>Whether letters can be sent.</summary>
    public bool MailIsSet => letters.MailIsSet;

    /// <summary>Whether the links that were just made were sent by mail.</summary>
    public bool Mailed { get; private set; }

    /// <summary>The lines that could not be taken, for the form.</summary>
    public string List { get; private set; } = string.Empty;

    /// <summary>Shows it.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <returns>The page.</returns>
    public IActionResult OnGet(string consultation) => Find(consultation) ? Shown() : Nothing();

    /// <summary>A form that says not what is to be done.</summary>
    /// <returns>The answer that there is no such form.</returns>
    public IActionResult OnPost() => BadRequest();

    /// <summary>Invites a list of people; who cannot be invited stays in the form with the reason.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="list">The list.</param>
    /// <param name="mail">Whether letters are sent.</param>
    /// <returns>The page with the links.</returns>
    public IActionResult OnPostInvite(string consultation, string? list, bool mail)
    {
        if (!Find(consultation))
        {
            return Nothing();
        }

        var people = AddressList.Read(list);
        if (people.Count is 0 or > MostAtOnce)
        {
            Refuse("list", people.Count == 0 ? T["consult.list-empty"] : T["consult.list-long", MostAtOnce]);
            return Shown();
        }

        List<(Invitation, string)> made = [];
        List<string> left = [];
        List<string> reasons = [];
        foreach (var (name, email) in people)
        {
            try
            {
                var issued = invitations.Invite(Visit.Actor, Consultation.Id, name, email);
                Send(made, issued.Value, issued.Secret, mail, reminds: false);
            }
            catch (WorkspaceException refused) when (refused.Problem is WorkspaceProblem.Refused or WorkspaceProblem.Conflict or WorkspaceProblem.TooLarge)
            {
                left.Add(email is null || email == name ? name : $"{name}, {email}");
                reasons.Add($"{name}: {T.In(refused.Said)}");
            }
        }

        (Made, Mailed, List) = (made, mail && MailIsSet, string.Join('\n', left));
        if (reasons.Count > 0)
        {
            Refuse("list", string.Join(" · ", reasons.Distinct().Take(20)));
        }

        return Shown();
    }

    /// <summary>Makes a new link for somebody; the old one opens nothing any more.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="invitation">Whose.</param>
    /// <param name="mail">Whether a letter is sent.</param>
    /// <returns>The page with the link.</returns>
    public IActionResult OnPostRenew(string consultation, string? invitation, bool mail) => With(consultation, invitation, () =>
    {
        var issued = invitations.Renew(Visit.Actor, invitation!);
        List<(Invitation, string)> made = [];
        Send(made, issued.Value, issued.Secret, mail, reminds: false);
        (Made, Mailed) = (made, mail && MailIsSet);
    });

    /// <summary>Withdraws an invitation.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <param name="invitation">Whose.</param>
    /// <returns>The page again.</returns>
    public IActionResult OnPostWithdraw(string consultation, string? invitation) => With(consultation, invitation, () => invitations.Withdraw(Visit.Actor, invitation!));

    /// <summary>Reminds those who have not taken part.</summary>
    /// <param name="consultation">The consultation.</param>
    /// <returns>The page; where no mail is set, with the links.</returns>
    public IActionResult OnPostRemind(string consultation)
    {
        if (!Find(consultation))
        {
            return Nothing();
        }

        Try(() =>
        {
            List<(Invitation, string)> made = [];
            foreach (var reminder in invitations.Remind(Visit.Actor, Consultation.Id))
            {
                Send(made, reminder.Invitation, reminder.Token, mail: true, reminds: true);
            }

            (Made, Mailed) = (made, MailIsSet);
        });
        return Shown();
    }

    private void Send(List<(Invitation, string)> made, Invitation to, string secret, bool mail, bool reminds)
    {
        made.Add((to, letters.Link(HttpContext, secret)));
        if (mail)
        {
            letters.Send(HttpContext, Consultation, to, secret, reminds);
        }
    }

    private IActionResult With(string consultation, string? invitation, Action act)
    {
        if (!Find(consultation) || invitations.Of(Consultation.Id).All(one => one.Id != invitation || one.Withdrawn))
        {
            return Nothing();
        }

        Try(act);
        return Shown();
    }

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Shown()
    {
        All = invitations.Of(Consultation.Id);
        Missing = invitations.Missing(Consultation.Id);
        return Page();
    }
}
