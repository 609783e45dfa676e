using Hedgerow.Storage;

namespace Hedgerow.Workspace;

/// <summary>Personal access tokens for programs. A token's secret begins with "hgw_", is shown once and kept as a hash.</summary>
public sealed class AccessTokens
{
    /// <summary>What every token begins with, so that one that leaked can be found.</summary>
    public const string Prefix = "hgw_";

    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    private readonly Ground ground;
    private readonly AuditLog audit;

    internal AccessTokens(Ground ground, AuditLog audit)
    {
        this.ground = ground;
        this.audit = audit;
    }

    /// <summary>Makes a token.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="personId">Whose it is.</param>
    /// <param name="name">What the person calls it.</param>
    /// <param name="scopes">What it may be used for.</param>
    /// <param name="lives">For how long, or null for ever.</param>
    /// <returns>The token with its secret.</returns>
    public Issued<AccessToken> Add(Actor by, string personId, string name, Scope scopes, TimeSpan? lives = null)
    {
        if (scopes == Scope.None || (scopes & ~Scope.All) != 0)
        {
            throw new WorkspaceException(WorkspaceProblem.Refused, "A token needs at least one scope: read, write, run or administer.", "令牌至少需要一个权限范围:读取、写入、运行或管理。");
        }

        var secret = Secrets.New(Prefix);
        var now = ground.Now;
        return ground.Database.Write(work =>
        {
            var person = People.Known(work, personId);
            var token = new AccessToken(Ground.NewId(), person, Texts.Name(name), scopes, now, now + lives, null);
            work.Run($"""
                insert into access_token (id, hash, person_id, name, scopes, created_at, expires_at)
                values ({token.Id}, {Secrets.Hash(secret)}, {personId}, {token.Name}, {(long)scopes}, {now}, {(token.ExpiresAt is { } end ? end.ToUnixTimeMilliseconds() : (long?)null)})
                """);
            audit.Add(work, by, "token.add", person.Email, detail: Texts.Detail(("name", token.Name), ("scopes", scopes.ToString())));
            return new Issued<AccessToken>(token, secret);
        });
    }

    /// <summary>The token of a secret.</summary>
    /// <param name="secret">The secret.</param>
    /// <returns>The token, or null where there is none (any more) or its person is not active.</returns>
    public AccessToken? Find(string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        var now = ground.Now;
        var token = ground.Database.Read(work => work.One(
            $"select t.*, {Sql.Text(People.Columns)} from access_token t join person p on p.id = t.person_id where t.hash = {Secrets.Hash(secret)} and (t.expires_at is null or t.expires_at > {now}) and p.is_active = 1",
            Read));
        if (token is not null && (token.SeenAt is null || now - token.SeenAt >= SeenEvery))
        {
            ground.Database.Write(work => work.Run($"update access_token set seen_at = {now} where id = {token.Id}"));
        }

        return token;
    }

    /// <summary>A person's tokens, the newest first.</summary>
    /// <param name="personId">The person.</param>
    /// <returns>The tokens.</returns>
    public IReadOnlyList<AccessToken> Of(string personId) => ground.Database.Read(work => work.All(
        $"select t.*, {Sql.Text(People.Columns)} from access_token t join person p on p.id = t.person_id where t.person_id = {personId} order by t.created_at desc, t.id desc", Read));

    /// <summary>Ends a token.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="personId">Whose it is: a token of another person is left alone.</param>
    /// <param name="tokenId">The token.</param>
    /// <returns>Whether there was one.</returns>
    public bool End(Actor by, string personId, string tokenId) => ground.Database.Write(work =>
    {
        var name = work.Text($"select name from access_token where id = {tokenId} and person_id = {personId}");
        if (name is null)
        {
            return false;
        }

        work.Run($"delete from access_token where id = {tokenId}");
        audit.Add(work, by, "token.end", People.Known(work, personId).Email, detail: Texts.Detail(("name", name)));
        return true;
    });

    private static AccessToken Read(Row row) => new(
        row.Text("id"), People.Read(row), row.Text("name"), (Scope)row.Number("scopes"), row.Time("created_at"), row.TimeOrNull("expires_at"), row.TimeOrNull("seen_at"));
}
