using Hedgerow.Databases;
using Hedgerow.Storage;

namespace Hedgerow.Workspace.Tests;

/// <summary>People, passwords, lock-out, one-time links.</summary>
public sealed class PeopleTests
{
    [Theory, OnSqlite, OnPostgres]
    public void A_person_signs_in_with_the_password_and_with_no_other(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var ada = test.Add("ada");

        Assert.Equal(ada, test.Office.People.SignIn(" ADA@example.org ", TestOffice.Password).Person);
        Assert.Null(test.Office.People.SignIn("ada@example.org", TestOffice.Password + "x").Person);
        Assert.Null(test.Office.People.SignIn("eve@example.org", TestOffice.Password).Person);
        Assert.Null(test.Office.People.SignIn("ada@example.org", "").Person);
        Assert.Equal(["sign_in.refused", "sign_in.refused", "sign_in.refused", "sign_in", "person.add"], test.Office.Audit.List().Select(entry => entry.Action));
    }

    [Theory, OnSqlite, OnPostgres]
    public void Neither_the_password_nor_any_secret_stands_in_the_database(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var first = test.Office.People.StartFirst()!;
        var ada = test.Office.People.CreateFirst(first, new NewPerson("ada@example.org", "Ada", TestOffice.Password));
        string[] secrets =
        [
            TestOffice.Password, first, test.Office.People.StartReset(Actor.Program, ada.Id).Secret, test.Office.Sessions.Start(ada).Secret,
            test.Office.AccessTokens.Add(Actor.Program, ada.Id, "QGIS", Scope.Read).Secret, test.Office.People.StartReset(Actor.Program, ada.Id).Secret,
        ];

        var backup = Path.Combine(test.Folder, "all.zip");
        Backup.Write(test.Office, backup);
        using var zip = System.IO.Compression.ZipFile.OpenRead(backup);
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            var text = reader.ReadToEnd();
            Assert.All(secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
        }

        Assert.Matches(@"^pbkdf2-sha512\$1000\$", test.Office.Database.Read(work => work.Text($"select password from person")));
    }

    [Fact]
    public void Passwords_cost_what_the_framework_makes_them_cost()
    {
        Assert.True(new OfficeOptions("x").PasswordRounds >= 210_000);
        var known = Passwords.Hash("correct horse battery", 1000);
        Assert.True(Passwords.Verify("correct horse battery", known, 1000));
        Assert.False(Passwords.Verify("correct horse batterz", known, 1000));
        Assert.NotEqual(known, Passwords.Hash("correct horse battery", 1000));
        // Worked out with Python's hashlib.pbkdf2_hmac("sha512", b"password", b"salt" * 4, 1000).
        Assert.True(Passwords.Verify("password", "pbkdf2-sha512$1000$c2FsdHNhbHRzYWx0c2FsdA==$715rqIr5dXOVPpBhqqsugl037zT5bWJTWYmZtIcK8hBnisKpwfY7kokvwjDrNHqHhF50Pb7MD6HvkJwiDQw4ww==", 1));
    }

    [Theory, OnSqlite]
    public void A_password_made_with_fewer_rounds_is_made_anew_at_sign_in(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        test.Add("ada");
        using var stricter = Office.Open(test.Options with { PasswordRounds = 2000 });

        Assert.NotNull(stricter.People.SignIn("ada@example.org", TestOffice.Password).Person);

        Assert.StartsWith("pbkdf2-sha512$2000$", stricter.Database.Read(work => work.Text($"select password from person")), StringComparison.Ordinal);
        Assert.NotNull(test.Office.People.SignIn("ada@example.org", TestOffice.Password).Person);
    }

    [Theory, OnSqlite, OnPostgres]
    public void Five_failures_in_15_minutes_lock_the_account_even_for_the_right_password(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        test.Add("ada");
        for (var failure = 0; failure < 5; failure++)
        {
            Assert.Null(test.Office.People.SignIn("ada@example.org", "wrong").LockedUntil);
            test.Clock.Move(TimeSpan.FromMinutes(1));
        }

        var locked = test.Office.People.SignIn("ada@example.org", TestOffice.Password);
        Assert.Null(locked.Person);
        Assert.Equal(test.Clock.GetUtcNow() + TimeSpan.FromMinutes(10), locked.LockedUntil);

        test.Clock.Move(TimeSpan.FromMinutes(10) + TimeSpan.FromSeconds(1));
        Assert.NotNull(test.Office.People.SignIn("ada@example.org", TestOffice.Password).Person);
    }

    [Theory, OnSqlite, OnPostgres]
    public void Many_guesses_at_once_are_no_way_around_the_lock(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        test.Add("ada");
        var other = test.Open();

        var tried = 0;
        Parallel.For(0, 24, new ParallelOptions { MaxDegreeOfParallelism = 8 }, index =>
        {
            if ((index % 2 == 0 ? test.Office : other).People.SignIn("ada@example.org", "wrong").LockedUntil is null)
            {
                Interlocked.Increment(ref tried);
            }
        });

        Assert.Equal(5, tried);
    }

    [Theory, OnSqlite, OnPostgres]
    public void An_address_that_nobody_has_is_locked_alike(Dialect dialect)
    {
        using var test = new TestOffice(dialect);

        var results = Enumerable.Range(0, 6).Select(_ => test.Office.People.SignIn("nobody@example.org", "wrong")).ToList();

        Assert.All(results.Take(5), result => Assert.Null(result.LockedUntil));
        Assert.NotNull(results[5].LockedUntil);
    }

    [Theory, OnSqlite, OnPostgres]
    public void The_first_link_makes_one_administrator_once(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var people = test.Office.People;
        var old = people.StartFirst()!;
        var link = people.StartFirst()!;

        Assert.False(people.IsFirst(old));
        Assert.True(people.IsFirst(link));
        var made = Enumerable.Range(0, 6).AsParallel().WithDegreeOfParallelism(6).Select(index =>
        {
            try
            {
                return people.CreateFirst(link, new NewPerson($"p{index}@example.org", "P", TestOffice.Password));
            }
            catch (WorkspaceException exception) when (exception.Problem == WorkspaceProblem.Expired)
            {
                return null;
            }
        }).OfType<Person>().ToList();

        Assert.True(Assert.Single(made).SiteAdministrator);
        Assert.Single(people.All());
        Assert.False(people.IsFirst(link));
        Assert.Null(people.StartFirst());
    }

    [Theory, OnSqlite, OnPostgres]
    public void A_reset_link_works_once_and_ends_all_sessions(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var people = test.Office.People;
        var ada = test.Add("ada");
        var session = test.Office.Sessions.Start(ada);
        var old = people.StartReset(Actor.Program, ada.Id);
        var link = people.StartReset(Actor.Program, ada.Id);

        Assert.Null(people.PersonToReset(old.Secret));
        Assert.Equal(ada, people.PersonToReset(link.Secret));
        people.CompleteReset(link.Secret, "another good one");

        Assert.Null(test.Office.Sessions.Find(session.Secret));
        Assert.NotNull(people.SignIn("ada@example.org", "another good one").Person);
        Assert.Equal(WorkspaceProblem.Expired, Assert.Throws<WorkspaceException>(() => people.CompleteReset(link.Secret, "a third good one")).Problem);
        var late = people.StartReset(Actor.Program, ada.Id);
        test.Clock.Move(TimeSpan.FromDays(2));
        Assert.Null(people.PersonToReset(late.Secret));
        Assert.DoesNotContain(late.Secret, late.ToString(), StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public void Changing_the_own_password_takes_the_old_one_and_keeps_one_session(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var ada = test.Add("ada");
        var (here, there) = (test.Office.Sessions.Start(ada), test.Office.Sessions.Start(ada));

        Assert.Throws<WorkspaceException>(() => test.Office.People.ChangePassword(Actor.Of(ada), ada.Id, "wrong", "another good one"));
        test.Office.People.ChangePassword(Actor.Of(ada), ada.Id, TestOffice.Password, "another good one", here.Value.Id);

        Assert.NotNull(test.Office.Sessions.Find(here.Secret));
        Assert.Null(test.Office.Sessions.Find(there.Secret));
        Assert.Null(test.Office.People.SignIn("ada@example.org", TestOffice.Password).Person);
    }

    [Theory, OnSqlite, OnPostgres]
    public void The_last_site_administrator_stays_however_many_go_at_once(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var all = Enumerable.Range(0, 8).Select(index => test.Add($"p{index}", administrator: true)).ToList();

        Parallel.ForEach(all, new ParallelOptions { MaxDegreeOfParallelism = 8 }, person =>
        {
            try
            {
                test.Office.People.SetSiteAdministrator(Actor.Program, person.Id, false);
            }
            catch (WorkspaceException)
            {
                // One of them must be refused.
            }
        });

        var left = Assert.Single(test.Office.People.All(), person => person.SiteAdministrator);
        Assert.Throws<WorkspaceException>(() => test.Office.People.SetActive(Actor.Program, left.Id, false));
    }

    [Theory, OnSqlite, OnPostgres]
    public void Of_many_who_use_a_reset_link_at_once_one_sets_the_password(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var link = test.Office.People.StartReset(Actor.Program, test.Add("ada").Id);

        var done = Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(8).Count(index =>
        {
            try
            {
                return test.Office.People.CompleteReset(link.Secret, $"another good one {index}") is not null;
            }
            catch (WorkspaceException exception) when (exception.Problem == WorkspaceProblem.Expired)
            {
                return false;
            }
        });

        Assert.Equal(1, done);
        Assert.Single(test.Office.Audit.List(), entry => entry.Action == "password.change");
    }

    [Theory, OnSqlite, OnPostgres]
    public void Who_is_no_longer_active_is_out_at_once(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var ada = test.Add("ada");
        var session = test.Office.Sessions.Start(ada);
        var token = test.Office.AccessTokens.Add(Actor.Program, ada.Id, "QGIS", Scope.Read);

        test.Office.People.SetActive(Actor.Program, ada.Id, false);

        Assert.Null(test.Office.Sessions.Find(session.Secret));
        Assert.Null(test.Office.AccessTokens.Find(token.Secret));
        Assert.Null(test.Office.People.SignIn("ada@example.org", TestOffice.Password).Person);
        Assert.Throws<WorkspaceException>(() => test.Office.Sessions.Start(ada));

        // Not by the ending of sessions alone: one that was overlooked opens nothing either.
        test.Office.People.SetActive(Actor.Program, ada.Id, true);
        var overlooked = test.Office.Sessions.Start(ada);
        test.Execute("update person set is_active = 0");
        Assert.Null(test.Office.Sessions.Find(overlooked.Secret));
    }

    [Theory, OnSqlite, OnPostgres]
    public void A_login_elsewhere_belongs_to_one_person(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var (ada, bo) = (test.Add("ada"), test.Add("bo"));

        test.Office.People.Link(Actor.Program, ada.Id, "city-id", "42");

        Assert.Equal(ada, test.Office.People.FindByLogin("city-id", "42"));
        Assert.Null(test.Office.People.FindByLogin("other", "42"));
        Assert.Equal(WorkspaceProblem.Conflict, Assert.Throws<WorkspaceException>(() => test.Office.People.Link(Actor.Program, bo.Id, "city-id", "42")).Problem);
    }

    [Theory]
    [InlineData("ada", "Ada", "correct horse battery")]
    [InlineData("ada@", "Ada", "correct horse battery")]
    [InlineData("a@b@c", "Ada", "correct horse battery")]
    [InlineData("ada <ada@example.org>", "Ada", "correct horse battery")]
    [InlineData("ada@example.org\r\nBcc: eve@example.org", "Ada", "correct horse battery")]
    [InlineData("ada@example.org", " ", "correct horse battery")]
    [InlineData("ada@example.org", "A\nB", "correct horse battery")]
    [InlineData("ada@example.org", "Ada", "short")]
    [InlineData("ada@example.org", "Ada", "aaaaaaaaaaaa")]
    [InlineData("ada@example.org", "Ada", "ADA@example.org")]
    public void What_cannot_be_is_refused(string email, string name, string password)
    {
        using var test = new TestOffice(Dialect.Sqlite);

        var refusal = Assert.Throws<WorkspaceException>(() => test.Office.People.Add(Actor.Program, new NewPerson(email, name, password)));

        Assert.Equal(WorkspaceProblem.Refused, refusal.Problem);
        Assert.NotEqual(refusal.Said.En, refusal.Said.Zh);
        Assert.Empty(test.Office.People.All());
    }

    [Theory, OnSqlite, OnPostgres]
    public void An_address_is_registered_once(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        test.Add("ada");

        Assert.Equal(WorkspaceProblem.Conflict, Assert.Throws<WorkspaceException>(() => test.Office.People.Add(Actor.Program, new NewPerson("ADA@EXAMPLE.ORG", "Ada"))).Problem);
    }
}
