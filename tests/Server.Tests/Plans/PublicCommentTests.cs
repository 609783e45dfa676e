using System.Net;
using Hedgerow.Planning;
using Hedgerow.Science.Quantities;
using Hedgerow.Server.Tests.Security;
using Hedgerow.Workspace;
using Microsoft.Extensions.DependencyInjection;

namespace Hedgerow.Server.Tests.Plans;

/// <summary>Everybody may comment on a plan while its period is open, and nobody may flood it.</summary>
public sealed class PublicCommentTests
{
    private const int PerMinute = 3;

    [Fact]
    public async Task One_address_leaves_a_few_comments_a_minute_and_reads_on()
    {
        await using var server = new LiveServer(0, settings => settings with { SignInsPerMinute = PerMinute });
        var town = server.Office.Cities.SetPublic(Actor.Program, server.Office.Cities.Add(Actor.Program, new NewCity("town", Wording.Same("Town"))).Id, true);
        var store = server.Services.GetRequiredService<PlanStore>();
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var plan = store.Add(Actor.Program, town.Id, PlanServer.Sound with { Formulation = new Formulation { PublicFrom = today.AddDays(-1), PublicTo = today.AddDays(9) } });
        store.SetPublic(Actor.Program, plan.Id, true);
        using var citizen = new Surfer(server);
        var token = await citizen.TokenAsync("/c/town/plan/public");
        for (var n = 0; n < PerMinute; n++)
        {
            using var kept = await citizen.SendAsync("/c/town/plan/public", token, ("place", "T1"), ("by", "A neighbour"), ("text", $"More limes, please ({n})"));
            Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        }

        using var flood = await citizen.SendAsync("/c/town/plan/public", token, ("place", "T1"), ("text", "Once more"));
        Assert.Equal(HttpStatusCode.TooManyRequests, flood.StatusCode);
        Assert.NotEmpty(flood.Headers.GetValues("Retry-After"));
        Assert.Equal(200, (await citizen.GetAsync("/c/town/plan/public")).Status);
        Assert.Equal(PerMinute, store.Load(plan.Id).Formulation.Comments.Count);

        // Who has used up the comments can still sign in: the two are counted apart.
        using var signIn = await citizen.SendAsync("/sign-in", token, ("email", "nobody@example.org"), ("password", "wrong"));
        Assert.NotEqual(HttpStatusCode.TooManyRequests, signIn.StatusCode);
    }
}
