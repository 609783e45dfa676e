using Hedgerow.Databases;
using Hedgerow.Storage;

namespace Hedgerow.Workspace.Tests;

/// <summary>The audit log, which nobody can edit.</summary>
public sealed class AuditLogTests
{
    [Theory, OnSqlite, OnPostgres]
    public void Lines_join_in_order_and_are_found_by_city_and_person(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var (city, ada) = (test.AddCity(), test.Add("ada"));
        for (var index = 0; index < 10; index++)
        {
            test.Office.Audit.Add(Actor.Of(ada, "192.0.2.1", "session"), "test.act", $"subject {index}", index % 2 == 0 ? city.Id : null, new Dictionary<string, string?> { ["about"] = "公园", ["none"] = null });
        }

        Assert.Equal(10, test.Office.Audit.List(personId: ada.Id).Count);
        var ofCity = test.Office.Audit.List(city.Id);
        Assert.Equal(["subject 8", "subject 6", "subject 4", "subject 2", "subject 0"], ofCity.Take(5).Select(entry => entry.Subject));
        Assert.Equal(["subject 4", "subject 2"], test.Office.Audit.List(city.Id, before: ofCity[1].Number, limit: 2).Select(entry => entry.Subject));
        Assert.Equal(("192.0.2.1", "session", """{"about":"公园","none":null}"""), (ofCity[0].By.Address, ofCity[0].By.Means, ofCity[0].Detail));
        Assert.Equal(new AuditCheck(12, test.Office.Audit.List(limit: 1)[0].Hash, null), test.Office.Audit.Verify());
    }

    [Theory, OnSqlite, OnPostgres]
    public void Not_even_SQL_changes_it(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        test.Add("ada");
        var before = test.Office.Audit.Verify();
        List<string> attempts =
        [
            "update audit set person_name = 'eve' where number = 1", "update audit set hash = 'x'", "delete from audit where number = 1", "delete from audit",
            "insert into audit select number + 5, at, person_id, person_name, address, means, city_id, action, subject, detail, previous, 'x' from audit where number = 1",
            "insert into audit select number + 1, at, person_id, person_name, address, means, city_id, action, subject, detail, 'forged', 'x' from audit where number = 1",
            "insert into audit select 0, at, person_id, person_name, address, means, city_id, action, subject, detail, '', 'x' from audit where number = 1",
        ];
        attempts.AddRange(dialect == Dialect.Postgres
            ? ["truncate audit", "update audit set number = 9 where number = 1"]
            : ["insert or replace into audit select number, at, person_id, 'eve', address, means, city_id, action, subject, detail, previous, hash from audit where number = 1", "update or replace audit set person_name = 'eve'",
               "insert or replace into audit select (select max(number) + 1 from audit), at, person_id, 'eve', address, means, city_id, action, subject, detail, (select hash from audit order by number desc limit 1), hash from audit where number = 1"]);

        Assert.All(attempts, sql => Assert.ThrowsAny<System.Data.Common.DbException>(() => test.Execute(sql)));

        Assert.Equal(before, test.Office.Audit.Verify());
        Assert.Null(before.BrokenAt);
    }

    [Theory, OnSqlite, OnPostgres]
    public void Who_goes_around_the_guard_is_seen(Dialect dialect)
    {
        foreach (var (forgery, brokenAt) in (ReadOnlySpan<(string, int)>)
        [
            ("update audit set person_name = 'eve' where number = 3", 3), ("update audit set detail = '{}' where number = 1", 1), ("update audit set city_id = '' where number = 2", 2),
            ("update audit set at = at + 1 where number = 4", 4), ("delete from audit where number = 2", 3), ("delete from audit where number = 1", 2),
        ])
        {
            using var test = new TestOffice(dialect);
            Enumerable.Range(0, 5).ToList().ForEach(index => test.Add($"p{index}"));
            Assert.Null(test.Office.Audit.Verify().BrokenAt);
            test.Execute(dialect == Dialect.Postgres ? "alter table audit disable trigger all" : "drop trigger audit_not_changed; drop trigger audit_not_deleted");

            test.Execute(forgery);

            Assert.Equal(brokenAt, test.Office.Audit.Verify().BrokenAt);
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public void A_cut_at_the_end_shows_in_the_head(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        test.Add("ada");
        test.Add("bo");
        var head = test.Office.Audit.Verify().Head;
        test.Execute(dialect == Dialect.Postgres ? "alter table audit disable trigger all" : "drop trigger audit_not_deleted");
        test.Execute("delete from audit where number = 2");

        Assert.NotEqual(head, test.Office.Audit.Verify().Head);
    }

    [Theory, OnSqlite, OnPostgres]
    public void Of_a_change_that_fails_nothing_is_logged_and_of_what_cannot_be_logged_nothing_is_changed(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        test.Add("ada");
        Assert.Throws<WorkspaceException>(() => test.Add("ada"));
        Assert.Single(test.Office.Audit.List());

        test.Execute(dialect == Dialect.Postgres ? "alter table audit add constraint full_up check (number < 2)" : "create trigger full_up before insert on audit begin select raise(abort, 'full'); end");
        Assert.Throws<StorageException>(() => test.Add("bo"));
        Assert.Single(test.Office.People.All());
    }

    [Theory, OnSqlite, OnPostgres]
    public void Lines_from_many_at_once_make_one_chain(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var other = test.Open();

        Parallel.For(0, 40, new ParallelOptions { MaxDegreeOfParallelism = 8 }, index => (index % 2 == 0 ? test.Office : other).Audit.Add(Actor.Program, "test.act", $"{index}"));

        var check = test.Office.Audit.Verify();
        Assert.Equal((40, null), (check.Entries, check.BrokenAt));
        Assert.Equal(Enumerable.Range(0, 40).Select(index => $"{index}").Order(), test.Office.Audit.List().Select(entry => entry.Subject).Order());
    }
}
