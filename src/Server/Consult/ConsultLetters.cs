using Hedgerow.Consultation;
using Hedgerow.Server.Host;
using Hedgerow.Server.Languages;
using Hedgerow.Server.Mail;

namespace Hedgerow.Server.Consult;

/// <summary>Links of experts, and the letters that bring them: in all languages of the server, because nobody knows which one an expert reads.</summary>
/// <param name="settings">How mail is sent.</param>
/// <param name="post">Sends letters.</param>
/// <param name="shelf">The languages.</param>
public sealed class ConsultLetters(ServerSettings settings, PostOffice post, LanguageShelf shelf)
{
    /// <summary>Whether letters can be sent.</summary>
    public bool MailIsSet => settings.Mail is not null;

    /// <summary>The address that a link's secret opens.</summary>
    /// <param name="context">The request.</param>
    /// <param name="secret">The secret.</param>
    /// <returns>The address.</returns>
    public string Link(HttpContext context, string secret) => $"{PublicAddress.Of(context, settings)}/consult/{secret}";

    /// <summary>Sends a link.</summary>
    /// <param name="context">The request.</param>
    /// <param name="consultation">The consultation.</param>
    /// <param name="to">Who is invited.</param>
    /// <param name="secret">The link's secret.</param>
    /// <param name="reminds">Whether it is a reminder.</param>
    public void Send(HttpContext context, RegisteredConsultation consultation, Invitation to, string secret, bool reminds)
    {
        ArgumentNullException.ThrowIfNull(consultation);
        ArgumentNullException.ThrowIfNull(to);
        if (to.Email is null)
        {
            return;
        }

        var link = Link(context, secret);
        var texts = shelf.All.Select(language => new Texts(language)).ToList();
        post.Drop(new Letter(
            to.Email,
            string.Join(" / ", texts.Select(t => t.In(consultation.Title)).Distinct()).ReplaceLineEndings(" "),
            string.Join("\n\n— — —\n\n", texts.Select(t => string.Join(
                "\n\n",
                new[]
                {
                    t["letter.hello", to.Name],
                    reminds ? t["letter.remind", t.In(consultation.Title)] : t["letter.invite", t.In(consultation.Title)],
                    link,
                    consultation.Open is { } open ? t["letter.until", t.Date(new DateTimeOffset(open.ClosesOn.ToDateTime(new TimeOnly(12, 0)), TimeSpan.Zero).ToUnixTimeMilliseconds())] : t["letter.later"],
                    reminds ? t["letter.remind-note"] : t["letter.own"],
                })))));
    }
}
