using Hedgerow.Server.Tests.Work;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Tests.Security;

/// <summary>A foreign page that makes a browser send something gets nothing done, at any address that changes anything.</summary>
public sealed class CsrfTests(DemoCityServer server) : IClassFixture<DemoCityServer>
{
    [Fact]
    public async Task Nothing_is_changed_without_the_token_of_the_own_page()
    {
        using var ada = new Surfer(server, server.Administrator);
        var other = server.Office.People.Add(Actor.Program, new NewPerson("other@example.org", "Other", SiteAdministrator: true));
        using var eve = new Surfer(server, other);
        using var nobody = new Surfer(server);
        string?[] wrong = [null, "CfDJ8-no-token-of-ours", await eve.TokenAsync(), await nobody.TokenAsync()];
        var before = server.Office.Audit.List(limit: 1000).Count;
        var open = new List<string>();
        foreach (var door in Doors.Of(server))
        {
            foreach (var method in door.Changes)
            {
                foreach (var token in wrong)
                {
                    using var answer = await ada.AskAsync(method, door.Path, token, "{}");
                    if ((int)answer.StatusCode is not (400 or 404 or 405 or 415))
                    {
                        open.Add($"{method} {door.Pattern}: {(int)answer.StatusCode}");
                    }
                }
            }
        }

        Assert.Empty(open);
        Assert.Equal(before, server.Office.Audit.List(limit: 1000).Count);
    }

    [Fact]
    public async Task With_the_token_it_is_done()
    {
        using var ada = new Surfer(server, server.Administrator);
        using var done = await ada.SendAsync("/people?handler=add", ("name", "Neighbour"), ("email", "neighbour@example.org"));

        Assert.NotEqual(400, (int)done.StatusCode);
        Assert.NotNull(server.Office.People.FindByEmail("neighbour@example.org"));
    }

    [Fact]
    public async Task The_table_knows_the_addresses_that_change_something()
    {
        var changing = Doors.Of(server).Where(door => door.Changes.Any()).Select(door => door.Pattern).ToList();

        Assert.Contains(changing, pattern => pattern.Contains("uploads/{slug}", StringComparison.Ordinal));
        Assert.Contains(changing, pattern => pattern.Contains("sign-out", StringComparison.Ordinal));
        Assert.True(changing.Count > 15, string.Join('\n', changing));
        await Task.CompletedTask;
    }
}
