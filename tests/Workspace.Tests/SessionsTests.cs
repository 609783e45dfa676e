using Hedgerow.Databases;
using Hedgerow.Storage;

namespace Hedgerow.Workspace.Tests;

/// <summary>Sessions of browsers and tokens of programs.</summary>
public sealed class SessionsTests
{
    [Theory, OnSqlite, OnPostgres]
    public void A_session_lives_on_while_it_is_used_and_ends_after_90_days(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var issued = test.Office.Sessions.Start(test.Add("ada"), "192.0.2.1", "Browser");

        for (var day = 0; day < 80; day += 10)
        {
            test.Clock.Move(TimeSpan.FromDays(10));
            Assert.NotNull(test.Office.Sessions.Find(issued.Secret));
        }

        test.Clock.Move(TimeSpan.FromDays(10));
        Assert.Null(test.Office.Sessions.Find(issued.Secret));
    }

    [Theory, OnSqlite, OnPostgres]
    public void A_session_that_nobody_uses_ends_after_14_days(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var issued = test.Office.Sessions.Start(test.Add("ada"));

        test.Clock.Move(TimeSpan.FromDays(14));

        Assert.Null(test.Office.Sessions.Find(issued.Secret));
    }

    [Theory, OnSqlite, OnPostgres]
    public void Every_sign_in_has_a_secret_of_its_own_and_only_the_secret_opens(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var ada = test.Add("ada");
        var (one, two) = (test.Office.Sessions.Start(ada), test.Office.Sessions.Start(ada));

        Assert.NotEqual(one.Secret, two.Secret);
        Assert.Equal(43, one.Secret.Length);
        Assert.Equal(ada, test.Office.Sessions.Find(one.Secret)!.Person);
        var hash = test.Office.Database.Read(work => work.Text($"select hash from session where id = {one.Value.Id}"))!;
        foreach (var wrong in (string[])["", one.Value.Id, hash, one.Secret[..42], one.Secret.ToUpperInvariant()])
        {
            Assert.Null(test.Office.Sessions.Find(wrong));
        }

        test.Office.Sessions.End(one.Secret);
        Assert.Null(test.Office.Sessions.Find(one.Secret));
        Assert.NotNull(test.Office.Sessions.Find(two.Secret));
    }

    [Theory, OnSqlite, OnPostgres]
    public void Nobody_ends_the_session_or_token_of_another(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var (ada, eve) = (test.Add("ada"), test.Add("eve"));
        var session = test.Office.Sessions.Start(ada);
        var token = test.Office.AccessTokens.Add(Actor.Of(ada), ada.Id, "QGIS", Scope.Read);

        Assert.False(test.Office.Sessions.End(Actor.Of(eve), eve.Id, session.Value.Id));
        Assert.False(test.Office.AccessTokens.End(Actor.Of(eve), eve.Id, token.Value.Id));
        Assert.Empty(test.Office.AccessTokens.Of(eve.Id));
        Assert.Single(test.Office.Sessions.Of(ada.Id));
        Assert.True(test.Office.Sessions.End(Actor.Of(ada), ada.Id, session.Value.Id));
        Assert.True(test.Office.AccessTokens.End(Actor.Of(ada), ada.Id, token.Value.Id));
        Assert.Null(test.Office.AccessTokens.Find(token.Secret));
    }

    [Theory, OnSqlite, OnPostgres]
    public void A_token_knows_its_scopes_its_use_and_its_end(Dialect dialect)
    {
        using var test = new TestOffice(dialect);
        var ada = test.Add("ada");
        var token = test.Office.AccessTokens.Add(Actor.Of(ada), ada.Id, "script", Scope.Read | Scope.Run, TimeSpan.FromDays(30));

        Assert.StartsWith(AccessTokens.Prefix, token.Secret, StringComparison.Ordinal);
        var found = test.Office.AccessTokens.Find(token.Secret)!;
        Assert.Equal((Scope.Read | Scope.Run, "script", ada), (found.Scopes, found.Name, found.Person));
        Assert.Equal(test.Clock.GetUtcNow(), Assert.Single(test.Office.AccessTokens.Of(ada.Id)).SeenAt);
        test.Clock.Move(TimeSpan.FromDays(30));
        Assert.Null(test.Office.AccessTokens.Find(token.Secret));
        Assert.Throws<WorkspaceException>(() => test.Office.AccessTokens.Add(Actor.Of(ada), ada.Id, "none", Scope.None));
    }
}
