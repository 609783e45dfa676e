using Hedgerow.Server.Tests.Work;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Tests.Security;

/// <summary>Who administers one city sees and changes nothing of another, whatever address is typed; not even that there is something.</summary>
public sealed class OtherCitiesTests(DemoCityServer server) : IClassFixture<DemoCityServer>
{
    [Fact]
    public async Task The_things_of_another_city_are_not_there()
    {
        var (neighbour, own) = Neighbour("next");
        using var surfer = new Surfer(server, neighbour);
        var token = await surfer.TokenAsync();
        var open = new List<string>();
        foreach (var door in Doors.Of(server).Where(door => door.Path.Contains(server.Town.Slug, StringComparison.Ordinal) || door.Path.Contains(server.Run, StringComparison.Ordinal) || door.Path.Contains(server.Assess.Id, StringComparison.Ordinal)))
        {
            foreach (var path in (string[])[door.Path, door.Path.Replace($"/{server.Town.Slug}", $"/{own.Slug}", StringComparison.Ordinal)])
            {
                // Its own city's page by its own name is its own.
                if (path != door.Path && !path.Contains(server.Run, StringComparison.Ordinal) && !path.Contains(server.Assess.Id, StringComparison.Ordinal))
                {
                    continue;
                }

                foreach (var method in door.Changes.Concat(door.Reads ? ["GET"] : []))
                {
                    using var answer = await surfer.AskAsync(method, path, token, method == "GET" ? null : "{}");
                    var text = await answer.Content.ReadAsStringAsync();
                    if ((int)answer.StatusCode is not (404 or 405) || text.Contains(server.Town.Id, StringComparison.Ordinal))
                    {
                        open.Add($"{method} {path} ({door.Pattern}): {(int)answer.StatusCode}");
                    }
                }
            }
        }

        Assert.Empty(open);
    }

    [Fact]
    public async Task Uploads_links_and_tokens_of_others_are_not_there()
    {
        var (neighbour, own) = Neighbour("far");
        using var surfer = new Surfer(server, neighbour);
        var token = await surfer.TokenAsync();
        var upload = server.Office.Uploads.Start(Actor.Of(server.Administrator), server.Town.Id, "theirs.bin", 10);
        foreach (var (method, path) in new[] { ("PUT", $"/uploads/{own.Slug}/{upload.Id}?offset=0"), ("POST", $"/uploads/{own.Slug}/{upload.Id}/done"), ("DELETE", $"/uploads/{own.Slug}/{upload.Id}") })
        {
            using var answer = await surfer.AskAsync(method, path, token, "{}");
            Assert.Equal(404, (int)answer.StatusCode);
        }

        Assert.NotNull(server.Office.Uploads.Find(server.Town.Id, server.Administrator.Id, upload.Id));
        var theirs = server.Office.AccessTokens.Add(Actor.Of(server.Administrator), server.Administrator.Id, "theirs", Scope.All, null);
        using var dropped = await surfer.SendAsync("/account?handler=drop", ("id", theirs.Value.Id));
        Assert.NotNull(server.Office.AccessTokens.Find(theirs.Secret));
    }

    private (Person Person, RegisteredCity City) Neighbour(string name)
    {
        var person = server.Office.People.Add(Actor.Program, new NewPerson($"{name}@example.org", name));
        var city = server.City(name + "-town");
        server.Office.Memberships.Grant(Actor.Program, city.Id, person.Id, Role.Administrator);
        return (person, city);
    }
}
