using Hedgerow.Storage;

namespace Hedgerow.Workspace;

/// <summary>People and their passwords.</summary>
public sealed class People
{
    internal const string Columns = "p.id as p_id, p.email, p.name as p_name, p.language, p.password, p.is_site_administrator, p.is_active, p.created_at as p_created_at";

    private const string ForFirst = "first";
    private const string ForReset = "reset";
    private const int FailuresAllowed = 5;

    private static readonly TimeSpan FailuresWithin = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan ResetLives = TimeSpan.FromDays(2);
    private static readonly TimeSpan FirstLives = TimeSpan.FromDays(7);

    private readonly Ground ground;
    private readonly AuditLog audit;

    internal People(Ground ground, AuditLog audit)
    {
        this.ground = ground;
        this.audit = audit;
    }

    /// <summary>All people, by name.</summary>
    /// <returns>The people.</returns>
    public IReadOnlyList<Person> All() => ground.Database.Read(work =>
        work.All($"select {Sql.Text(Columns)} from person p", Read)).OrderBy(person => person.Name, StringComparer.OrdinalIgnoreCase).ThenBy(person => person.Email, StringComparer.Ordinal).ToList();

    /// <summary>A person.</summary>
    /// <param name="id">Id of the person.</param>
    /// <returns>The person, or null.</returns>
    public Person? Find(string id) => ground.Database.Read(work => Find(work, id));

    /// <summary>A person by the address to sign in with.</summary>
    /// <param name="email">The address, in any case.</param>
    /// <returns>The person, or null.</returns>
    public Person? FindByEmail(string email) => ground.Database.Read(work => work.One($"select {Sql.Text(Columns)} from person p where p.email = {EmailAddress.Plain(email)}", Read));

    /// <summary>Adds a person.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="person">The person.</param>
    /// <returns>The person added.</returns>
    /// <exception cref="WorkspaceException">The address is none or known already, or the password is too weak.</exception>
    public Person Add(Actor by, NewPerson person)
    {
        var prepared = Prepare(person);
        return ground.Database.Write(work => Insert(work, by, prepared));
    }

    /// <summary>Changes a person's name or language.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="id">The person.</param>
    /// <param name="name">The new name.</param>
    /// <param name="language">The new language, or null to follow the browser.</param>
    /// <returns>The person as it is now.</returns>
    public Person Change(Actor by, string id, string name, string? language) => ground.Database.Write(work =>
    {
        var person = Known(work, id);
        work.Run($"update person set name = {Texts.Name(name)}, language = {language} where id = {id}");
        audit.Add(work, by, "person.change", person.Email, detail: Texts.Detail(("name", name), ("language", language)));
        return Known(work, id);
    });

    /// <summary>Lets a person sign in, or not any more; then sessions end and tokens do not work. The last site administrator stays.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="id">The person.</param>
    /// <param name="active">May sign in.</param>
    /// <returns>The person as it is now.</returns>
    public Person SetActive(Actor by, string id, bool active) => SetFlags(by, id, active ? "person.activate" : "person.deactivate", person => person with { Active = active });

    /// <summary>Makes a person site administrator, or not any more. The last one stays.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="id">The person.</param>
    /// <param name="administrator">May do everything everywhere.</param>
    /// <returns>The person as it is now.</returns>
    public Person SetSiteAdministrator(Actor by, string id, bool administrator) =>
        SetFlags(by, id, administrator ? "person.site_administrator" : "person.no_site_administrator", person => person with { SiteAdministrator = administrator });

    /// <summary>Tries an address and a password. It takes as long whether the address is known or not; after five failures in 15 minutes no attempt counts until the first of them is 15 minutes old.</summary>
    /// <param name="email">The address.</param>
    /// <param name="password">The password.</param>
    /// <param name="address">Network address of the request.</param>
    /// <returns>The person, or the refusal.</returns>
    public SignIn SignIn(string email, string password, string? address = null)
    {
        ArgumentNullException.ThrowIfNull(password);
        var plain = EmailAddress.Plain(email);
        // An attempt is counted before it is tried, so that many at once are no way around the count.
        var attempt = Ground.NewId();
        var locked = ground.Database.Write(work =>
        {
            work.Lock("sign-in " + plain);
            var now = ground.Now;
            work.Run($"delete from sign_in_attempt where at < {now - FailuresWithin}");
            var recent = work.All($"select at from sign_in_attempt where email = {plain} order by at desc limit {FailuresAllowed}", row => row.Time("at"));
            if (recent.Count >= FailuresAllowed)
            {
                return recent[^1] + FailuresWithin;
            }

            work.Run($"insert into sign_in_attempt (id, email, address, at) values ({attempt}, {plain}, {address}, {now})");
            return (DateTimeOffset?)null;
        });
        if (locked is not null)
        {
            return new SignIn(null, locked);
        }

        var known = ground.Database.Read(work => work.One($"select {Sql.Text(Columns)} from person p where p.email = {plain}", row => Tuple.Create(Read(row), row.TextOrNull("password"))));
        var right = Passwords.Verify(password, known?.Item2, ground.PasswordRounds);
        if (!right || known is not { Item1: { Active: true } person })
        {
            audit.Add(new Actor(known?.Item1.Id, known?.Item1.Name ?? "", address), "sign_in.refused", known is null ? "" : plain);
            return new SignIn(null, null);
        }

        var renewed = Passwords.IsOld(known.Item2!, ground.PasswordRounds) ? Passwords.Hash(password, ground.PasswordRounds) : null;
        ground.Database.Write(work =>
        {
            work.Run($"delete from sign_in_attempt where email = {plain}");
            if (renewed is not null)
            {
                work.Run($"update person set password = {renewed} where id = {person.Id} and password = {known.Item2}");
            }

            audit.Add(work, Actor.Of(person, address), "sign_in", plain);
        });
        return new SignIn(person, null);
    }

    /// <summary>Changes the own password. Sessions of the person end, but for the one that is named.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="id">The person.</param>
    /// <param name="old">The password until now.</param>
    /// <param name="password">The new one.</param>
    /// <param name="keepSessionId">The session that goes on.</param>
    public void ChangePassword(Actor by, string id, string old, string password, string? keepSessionId = null)
    {
        ArgumentNullException.ThrowIfNull(old);
        var hash = ground.Database.Read(work => work.Text($"select password from person where id = {id}"));
        if (!Passwords.Verify(old, hash, ground.PasswordRounds))
        {
            throw new WorkspaceException(WorkspaceProblem.Refused, "The present password is not right.", "当前密码不正确。");
        }

        SetPassword(by, id, password, keepSessionId);
    }

    /// <summary>Sets a password, by an administrator. All sessions of the person end.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="id">The person.</param>
    /// <param name="password">The new one.</param>
    /// <param name="keepSessionId">A session that goes on.</param>
    public void SetPassword(Actor by, string id, string password, string? keepSessionId = null)
    {
        ArgumentNullException.ThrowIfNull(password);
        Passwords.Check(password, Find(id)?.Email ?? "");
        var hash = Passwords.Hash(password, ground.PasswordRounds);
        ground.Database.Write(work => KeepPassword(work, by, Known(work, id), hash, keepSessionId));
    }

    /// <summary>Makes a one-time secret by which a person sets a password: for an e-mail, or for an administrator to hand on. One made before ends.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="id">The person.</param>
    /// <returns>The person with the secret; it lives two days.</returns>
    public Issued<Person> StartReset(Actor by, string id)
    {
        var secret = Secrets.New();
        return ground.Database.Write(work =>
        {
            var person = Known(work, id);
            work.Run($"delete from one_time_token where purpose = {ForReset} and person_id = {id}");
            KeepToken(work, secret, ForReset, id, ResetLives);
            audit.Add(work, by, "password.reset_start", person.Email);
            return new Issued<Person>(person, secret);
        });
    }

    /// <summary>Whose password a secret resets, without using it up.</summary>
    /// <param name="secret">The one-time secret.</param>
    /// <returns>The person, or null where it is not good (any more).</returns>
    public Person? PersonToReset(string secret) => ground.Database.Read(work => TokenOf(work, secret, ForReset) is { Length: > 0 } id ? Find(work, id) : null) is { Active: true } person ? person : null;

    /// <summary>Sets a password by a one-time secret, which is used up. All sessions of the person end.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="password">The new password.</param>
    /// <param name="address">Network address of the request.</param>
    /// <returns>The person.</returns>
    public Person CompleteReset(string secret, string password, string? address = null)
    {
        ArgumentNullException.ThrowIfNull(password);
        var person = PersonToReset(secret) ?? throw Used();
        Passwords.Check(password, person.Email);
        var hash = Passwords.Hash(password, ground.PasswordRounds);
        return ground.Database.Write(work =>
        {
            UseUp(work, secret, ForReset);
            KeepPassword(work, Actor.Of(person, address), person, hash, null);
            return Known(work, person.Id);
        });
    }

    /// <summary>Makes the one-time secret by which the first administrator is created. One made before ends.</summary>
    /// <returns>The secret, or null where somebody is registered already.</returns>
    public string? StartFirst()
    {
        var secret = Secrets.New();
        return ground.Database.Write(work =>
        {
            if (work.Any($"select 1 from person"))
            {
                return null;
            }

            work.Run($"delete from one_time_token where purpose = {ForFirst}");
            KeepToken(work, secret, ForFirst, null, FirstLives);
            return secret;
        });
    }

    /// <summary>Whether a secret would create the first administrator, without using it up.</summary>
    /// <param name="secret">The secret.</param>
    /// <returns>True where it is good.</returns>
    public bool IsFirst(string secret) => ground.Database.Read(work => TokenOf(work, secret, ForFirst) is not null && !work.Any($"select 1 from person"));

    /// <summary>Creates the first administrator by the one-time secret, which is used up.</summary>
    /// <param name="secret">The secret.</param>
    /// <param name="person">The person; becomes site administrator.</param>
    /// <param name="address">Network address of the request.</param>
    /// <returns>The person.</returns>
    public Person CreateFirst(string secret, NewPerson person, string? address = null)
    {
        ArgumentNullException.ThrowIfNull(person);
        if (!IsFirst(secret))
        {
            throw Used();
        }

        var prepared = Prepare(person with { SiteAdministrator = true });
        return ground.Database.Write(work =>
        {
            UseUp(work, secret, ForFirst);
            return work.Any($"select 1 from person") ? throw Used() : Insert(work, new Actor(null, person.Name, address, "first link"), prepared);
        });
    }

    /// <summary>The person who signs in elsewhere under this name (OpenID Connect, OAuth).</summary>
    /// <param name="provider">The provider, as configured.</param>
    /// <param name="subject">The provider's id of the person, which never changes (not the e-mail address).</param>
    /// <returns>The person, or null.</returns>
    public Person? FindByLogin(string provider, string subject) => ground.Database.Read(work =>
        work.One($"select {Sql.Text(Columns)} from person p join person_login l on l.person_id = p.id where l.provider = {provider} and l.subject = {subject}", Read));

    /// <summary>Lets a person sign in elsewhere.</summary>
    /// <param name="by">Who does it.</param>
    /// <param name="id">The person.</param>
    /// <param name="provider">The provider, as configured.</param>
    /// <param name="subject">The provider's id of the person.</param>
    public void Link(Actor by, string id, string provider, string subject) => ground.Database.Write(work =>
    {
        var person = Known(work, id);
        if (work.Any($"select 1 from person_login where provider = {provider} and subject = {subject}"))
        {
            throw new WorkspaceException(WorkspaceProblem.Conflict, $"This account of {provider} belongs to a person already.", $"该 {provider} 账户已与某位用户关联。");
        }

        work.Run($"insert into person_login (provider, subject, person_id, created_at) values ({provider}, {subject}, {id}, {ground.Now})");
        audit.Add(work, by, "person.link", person.Email, detail: Texts.Detail(("provider", provider)));
    });

    internal static Person Read(Row row) => new(
        row.Text("p_id"), row.Text("email"), row.Text("p_name"), row.TextOrNull("language"), row.Flag("is_site_administrator"), row.Flag("is_active"), row.TextOrNull("password") is not null,
        row.Time("p_created_at"));

    internal static Person? Find(Transaction work, string id) => work.One($"select {Sql.Text(Columns)} from person p where p.id = {id}", Read);

    internal static Person Known(Transaction work, string id) =>
        Find(work, id) ?? throw new WorkspaceException(WorkspaceProblem.NotFound, "There is no such person.", "没有此用户。");

    private static WorkspaceException Used() => new(WorkspaceProblem.Expired, "This link was used or is too old. Ask for another.", "该链接已使用或已过期，请重新获取。");

    private static string? TokenOf(Transaction work, string secret, string purpose, DateTimeOffset now) =>
        work.One($"select coalesce(person_id, '') as id from one_time_token where hash = {Secrets.Hash(secret)} and purpose = {purpose} and expires_at > {now}", row => row.Text("id"));

    private string? TokenOf(Transaction work, string secret, string purpose) => TokenOf(work, secret, purpose, ground.Now);

    private void UseUp(Transaction work, string secret, string purpose)
    {
        // The row goes for one of those who try at once.
        if (work.Run($"delete from one_time_token where hash = {Secrets.Hash(secret)} and purpose = {purpose} and expires_at > {ground.Now}") != 1)
        {
            throw Used();
        }
    }

    private void KeepToken(Transaction work, string secret, string purpose, string? personId, TimeSpan lives) => work.Run(
        $"insert into one_time_token (hash, purpose, person_id, created_at, expires_at) values ({Secrets.Hash(secret)}, {purpose}, {personId}, {ground.Now}, {ground.Now + lives})");

    private void KeepPassword(Transaction work, Actor by, Person person, string hash, string? keepSessionId)
    {
        work.Run($"update person set password = {hash} where id = {person.Id}");
        work.Run($"delete from session where person_id = {person.Id} and id <> {keepSessionId ?? ""}");
        work.Run($"delete from one_time_token where purpose = {ForReset} and person_id = {person.Id}");
        work.Run($"delete from sign_in_attempt where email = {person.Email}");
        audit.Add(work, by, "password.change", person.Email);
    }

    private (NewPerson Person, string? Hash) Prepare(NewPerson person)
    {
        ArgumentNullException.ThrowIfNull(person);
        var email = EmailAddress.Checked(person.Email);
        if (person.Password is not null)
        {
            Passwords.Check(person.Password, email);
        }

        // Hashing takes long: it is done before the transaction.
        return (person with { Email = email, Name = Texts.Name(person.Name), Password = null }, person.Password is null ? null : Passwords.Hash(person.Password, ground.PasswordRounds));
    }

    private Person Insert(Transaction work, Actor by, (NewPerson Person, string? Hash) prepared)
    {
        var (person, hash) = prepared;
        if (work.Any($"select 1 from person where email = {person.Email}"))
        {
            throw new WorkspaceException(WorkspaceProblem.Conflict, $"{person.Email} is registered already.", $"{person.Email} 已注册。");
        }

        var id = Ground.NewId();
        work.Run($"""
            insert into person (id, email, name, language, password, is_site_administrator, is_active, created_at)
            values ({id}, {person.Email}, {person.Name}, {person.Language}, {hash}, {person.SiteAdministrator}, 1, {ground.Now})
            """);
        audit.Add(work, by, "person.add", person.Email, detail: Texts.Detail(("name", person.Name), ("site_administrator", person.SiteAdministrator ? "yes" : "no")));
        return Known(work, id);
    }

    private Person SetFlags(Actor by, string id, string action, Func<Person, Person> change) => ground.Database.Write(work =>
    {
        work.Lock("site administrators");
        var person = Known(work, id);
        var changed = change(person);
        if (person is { SiteAdministrator: true, Active: true } && changed is not { SiteAdministrator: true, Active: true }
            && work.Number($"select count(*) as n from person where is_site_administrator = 1 and is_active = 1") == 1)
        {
            throw new WorkspaceException(WorkspaceProblem.Refused, "This is the last site administrator: make another one first.", "这是最后一位站点管理员，请先指定另一位。");
        }

        work.Run($"update person set is_active = {changed.Active}, is_site_administrator = {changed.SiteAdministrator} where id = {id}");
        if (!changed.Active)
        {
            work.Run($"delete from session where person_id = {id}");
        }

        audit.Add(work, by, action, person.Email);
        return changed;
    });
}
