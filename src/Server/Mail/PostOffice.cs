using System.Net;
using System.Net.Mail;
using System.Threading.Channels;
using Hedgerow.Server.Host;

namespace Hedgerow.Server.Mail;

/// <summary>A letter.</summary>
/// <param name="To">Whom it goes to.</param>
/// <param name="Subject">Its subject.</param>
/// <param name="Text">Its text.</param>
public sealed record Letter(string To, string Subject, string Text)
{
    /// <summary>Never its text, which may hold a link that signs somebody in.</summary>
    /// <returns>The subject.</returns>
    public override string ToString() => Subject;
}

/// <summary>Sends letters one after the other, beside the pages. Where none can be sent, the log says so.</summary>
/// <param name="settings">How mail is sent.</param>
/// <param name="log">Where failures are told.</param>
public sealed partial class PostOffice(ServerSettings settings, ILogger<PostOffice> log) : BackgroundService
{
    private readonly Channel<Letter> box = Channel.CreateBounded<Letter>(new BoundedChannelOptions(25_000) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Takes a letter; does nothing where no mail is set.</summary>
    /// <param name="letter">The letter.</param>
    public void Drop(Letter letter)
    {
        if (settings.Mail is not null)
        {
            box.Writer.TryWrite(letter);
        }
    }

    /// <inheritdoc />
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var letter in box.Reader.ReadAllAsync(stoppingToken).ConfigureAwait(false))
            {
                await Deliver(letter, settings.Mail!, stoppingToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }

    private async Task Deliver(Letter letter, MailSettings mail, CancellationToken cancel)
    {
        try
        {
            await Send(letter, mail, cancel).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is SmtpException or InvalidOperationException or FormatException or IOException)
        {
            Failed(log, failure.Message);
        }
    }

    private static async Task Send(Letter letter, MailSettings mail, CancellationToken cancel)
    {
        using var client = new SmtpClient(mail.Host, mail.Port) { EnableSsl = mail.Tls, Timeout = 30_000 };
        if (mail.User is not null)
        {
            client.Credentials = new NetworkCredential(mail.User, mail.Password);
        }

        // The subject is ours, the address was checked when the person was added; a line break in either is refused by the framework.
        using var message = new MailMessage(mail.From, letter.To, letter.Subject, letter.Text);
        await client.SendMailAsync(message, cancel).ConfigureAwait(false);
    }

    [LoggerMessage(EventId = 510, Level = LogLevel.Warning, Message = "A letter could not be sent: {Reason}")]
    private static partial void Failed(ILogger logger, string reason);
}
