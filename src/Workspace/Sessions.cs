using Hedgerow.Storage;

namespace Hedgerow.Workspace;

/// <summary>Signed-in browsers. A session's secret is random and kept as a hash.</summary>
public sealed class Sessions
{
    private static readonly TimeSpan Idle = TimeSpan.FromDays(14);
    private static readonly TimeSpan Longest = TimeSpan.FromDays(90);
    private static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    private readonly Ground ground;
    private readonly AuditLog audit;

    internal Sessions(Ground ground, AuditLog audit)
    {
        this.ground = ground;
        this.audit = audit;
    }

    /// <summary>Begins a session, always with a new secret.</summary>
    /// <param name="person">Who signed in.</param>
    /// <param name="address">Network address.</param>
    /// <param name="agent">What the browser says it is.</param>
    /// <returns>The session with its secret, for the cookie.</returns>
    public Issued<Session> Start(Person person, string? address = null, string? agent = null)
    {
        ArgumentNullException.ThrowIfNull(person);
        var secret = Secrets.New();
        var now = ground.Now;
        var session = new Session(Ground.NewId(), person, now, now, now + Idle, address, agent is { Length: > 300 } ? agent[..300] : agent);
        ground.Database.Write(work =>
        {
            if (!People.Known(work, person.Id).Active)
            {
                throw new WorkspaceException(WorkspaceProblem.Forbidden, "This account is not active.", "该账户已停用。");
            }

            work.Run($"delete from session where expires_at <= {now}");
            work.Run($"""
                insert into session (id, hash, person_id, started_at, seen_at, expires_at, address, agent)
                values ({session.Id}, {Secrets.Hash(secret)}, {person.Id}, {now}, {now}, {session.ExpiresAt}, {address}, {session.Agent})
                """);
        });
        return new Issued<Session>(session, secret);
    }

    /// <summary>The session of a secret; it lives on by this.</summary>
    /// <param name="secret">The secret of the cookie.</param>
    /// <returns>The session, or null where there is none (any more).</returns>
    public Session? Find(string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        var now = ground.Now;
        var session = ground.Database.Read(work => work.One(
            $"select s.*, {Sql.Text(People.Columns)} from session s join person p on p.id = s.person_id where s.hash = {Secrets.Hash(secret)} and s.expires_at > {now} and p.is_active = 1", Read));
        if (session is null || now - session.SeenAt < SeenEvery)
        {
            return session;
        }

        var until = session.StartedAt + Longest < now + Idle ? session.StartedAt + Longest : now + Idle;
        ground.Database.Write(work => work.Run($"update session set seen_at = {now}, expires_at = {until} where id = {session.Id}"));
        return session with { SeenAt = now, ExpiresAt = until };
    }

    /// <summary>A person's sessions, the latest used first.</summary>
    /// <param name="personId">The person.</param>
    /// <returns>The sessions.</returns>
    public IReadOnlyList<Session> Of(string personId) => ground.Database.Read(work => work.All(
        $"select s.*, {Sql.Text(People.Columns)} from session s join person p on p.id = s.person_id where s.person_id = {personId} and s.expires_at > {ground.Now} order by s.seen_at desc, s.id", Read));

    /// <summary>Ends the session of a secret: signs out.</summary>
    /// <param name="secret">The secret of the cookie.</param>
    public void End(string secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        ground.Database.Write(work => work.Run($"delete from session where hash = {Secrets.Hash(secret)}"));
    }

    /// <summary>Ends one of a person's sessions.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="personId">The person: a session of another one is left alone.</param>
    /// <param name="sessionId">The session.</param>
    /// <returns>Whether there was one.</returns>
    public bool End(Actor by, string personId, string sessionId) => ground.Database.Write(work =>
    {
        var ended = work.Run($"delete from session where id = {sessionId} and person_id = {personId}") == 1;
        if (ended)
        {
            audit.Add(work, by, "session.end", People.Known(work, personId).Email);
        }

        return ended;
    });

    private static Session Read(Row row) => new(
        row.Text("id"), People.Read(row), row.Time("started_at"), row.Time("seen_at"), row.Time("expires_at"), row.TextOrNull("address"), row.TextOrNull("agent"));
}
