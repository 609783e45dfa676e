using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Hedgerow.Storage;
using Hedgerow.Workspace;

namespace Hedgerow.Assessment;

/// <summary>The links by which results are shared. A link is a secret of 256 bits that is kept as its hash only.</summary>
/// <param name="office">The workspace; opened with <see cref="AssessmentTables.Migrations"/>.</param>
public sealed class SharedLinks(Office office)
{
    private const int LongestName = 120;

    /// <summary>Makes a link.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="cityId">The city.</param>
    /// <param name="kind"><c>run</c> or <c>scenario</c>.</param>
    /// <param name="subject">Id of the run or scenario.</param>
    /// <param name="name">For whom it is.</param>
    /// <returns>The link with its secret, which is shown once.</returns>
    public Issued<SharedLink> Make(Actor by, string cityId, string kind, string subject, string name)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(name);
        var given = name.Trim();
        if (given.Length > LongestName || given.Any(char.IsControl))
        {
            throw new WorkspaceException(WorkspaceProblem.Refused, $"A remark has at most {LongestName} characters and no line breaks.", $"备注最多 {LongestName} 个字符，且不含换行。");
        }

        var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var link = new SharedLink(Guid.CreateVersion7().ToString("N"), cityId, kind, subject, given, Now(), by.Name, null);
        office.Database.Write(work =>
        {
            work.Run($"""
                insert into shared_link (id, hash, city_id, kind, subject, name, made_at, by_name)
                values ({link.Id}, {Hash(secret)}, {cityId}, {kind}, {subject}, {given}, {link.MadeAt}, {by.Name})
                """);
            office.Audit.Add(work, by, "link.make", subject, cityId);
        });
        return new Issued<SharedLink>(link, secret);
    }

    /// <summary>What a secret opens; null where it is none of ours or was withdrawn.</summary>
    /// <param name="secret">The secret.</param>
    /// <returns>The link.</returns>
    public SharedLink? Open(string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return office.Database.Read(work => work.One($"select * from shared_link where hash = {Hash(secret)} and withdrawn_at is null", Read));
    }

    /// <summary>The links to a run or scenario that still open it, newest first.</summary>
    /// <param name="kind"><c>run</c> or <c>scenario</c>.</param>
    /// <param name="subject">Its id.</param>
    /// <returns>The links.</returns>
    public IReadOnlyList<SharedLink> Of(string kind, string subject) => office.Database.Read(work => work.All(
        $"select * from shared_link where kind = {kind} and subject = {subject} and withdrawn_at is null order by made_at desc, id desc", Read));

    /// <summary>Withdraws a link: it opens nothing any more.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="cityId">The city.</param>
    /// <param name="id">The link.</param>
    public void Withdraw(Actor by, string cityId, string id) => office.Database.Write(work =>
    {
        if (work.Run($"update shared_link set withdrawn_at = {Now()} where id = {id} and city_id = {cityId} and withdrawn_at is null") == 0)
        {
            throw new WorkspaceException(WorkspaceProblem.NotFound, "There is no such link.", "没有此链接。");
        }

        office.Audit.Add(work, by, "link.withdraw", id, cityId);
    });

    private static DateTimeOffset Now() => DateTimeOffset.FromUnixTimeMilliseconds(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());

    private static string Hash(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    private static SharedLink Read(Row row) => new(
        row.Text("id"), row.Text("city_id"), row.Text("kind"), row.Text("subject"), row.Text("name"), row.Time("made_at"), row.Text("by_name"),
        row.NumberOrNull("withdrawn_at") is { } at ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null);
}
