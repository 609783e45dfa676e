using System.Net;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Hedgerow.Server.Access;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Hedgerow.Server.Tests.Access;

/// <summary>Walks every page and every endpoint with every role, signed out included. A new one is found by itself; without a rule it fails.</summary>
public sealed partial class EndpointWalkTests(QuietServer server) : IClassFixture<QuietServer>
{
    private static readonly string[] Reading = ["GET"];

    [Fact]
    public async Task Every_endpoint_bears_one_rule()
    {
        var doors = await Doors();

        Assert.True(doors.Count > 30, $"Only {doors.Count} endpoints were found.");
        Assert.Empty(doors.Where(door => door.Rules.Count != 1).Select(door => $"{door.Route} bears {door.Rules.Count} rules"));
    }

    [Fact]
    public async Task Every_value_in_a_route_that_names_a_thing_of_a_city_leads_to_its_city()
    {
        var ways = server.Services.GetServices<IRouteToCity>().Select(way => way.Name).ToHashSet();
        var doors = await Doors();

        Assert.Empty(doors.Where(door => door.Rules is [InCityAttribute] && !Values().Matches(door.Route).Any(value => ways.Contains(value.Groups[1].Value))).Select(door => door.Route));
    }

    [Fact]
    public async Task Whatever_changes_something_asks_for_what_the_list_says()
    {
        var doors = await Doors();

        var found = doors.SelectMany(door => door.Methods.Where(method => method != "GET").Select(method => $"{method} {door.Route}{door.Handler}: {Asked(door, method)}")).ToHashSet(StringComparer.Ordinal);
        var told = WhoMayChange.List.ReplaceLineEndings("\n").Split('\n').ToHashSet(StringComparer.Ordinal);
        Assert.Empty(found.Except(told).Select(line => $"is, and is not in the list: {line}").Concat(told.Except(found).Select(line => $"stands in the list, and is not: {line}")));
    }

    [Theory]
    [InlineData("Nobody")]
    [InlineData("Stranger")]
    [InlineData("Reader")]
    [InlineData("Contributor")]
    [InlineData("Expert")]
    [InlineData("Planner")]
    [InlineData("Reviewer")]
    [InlineData("Administrator")]
    [InlineData("SiteAdministrator")]
    public async Task Everybody_gets_in_where_the_rules_say_so_and_nowhere_else(string who)
    {
        using var client = server.Client(server.People.GetValueOrDefault(who));
        var wrong = new List<string>();
        foreach (var door in await Doors())
        {
            foreach (var method in door.Methods)
            {
                using var request = new HttpRequestMessage(new HttpMethod(method), Filled(door.Route, door.Handler));
                if (method is not "GET")
                {
                    request.Content = door.IsPage ? new FormUrlEncodedContent([KeyValuePair.Create("nothing", "1")]) : new StringContent("{}", Encoding.UTF8, "application/json");
                }

                using var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
                var sentAway = answer.StatusCode is HttpStatusCode.Unauthorized || (answer.StatusCode is HttpStatusCode.Redirect && answer.Headers.Location?.OriginalString.StartsWith("/sign-in?to=", StringComparison.Ordinal) == true);
                var told = (Expected(door, method, who), answer.StatusCode, sentAway);
                var right = told switch
                {
                    (Answer.ComeIn, HttpStatusCode.Forbidden, _) or (Answer.ComeIn, _, true) or (Answer.ComeIn, >= HttpStatusCode.InternalServerError, _) => false,
                    (Answer.ComeIn, _, _) => true,
                    (Answer.SignIn, _, _) => sentAway,
                    (Answer.Forbidden, _, _) => answer.StatusCode == HttpStatusCode.Forbidden,
                    (Answer.NotThere, _, _) => answer.StatusCode == HttpStatusCode.NotFound,
                    _ => false,
                };
                if (!right)
                {
                    wrong.Add($"{method} {door.Route}{door.Handler}: expected {told.Item1}, got {(int)answer.StatusCode}{(sentAway ? " (to sign-in)" : "")}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    private static string Asked(Door door, string method) => door.Rules.SingleOrDefault() is InCityAttribute rule ? $"{Needed(door, rule, method)}" : $"{door.Rules.SingleOrDefault()?.GetType().Name.Replace("Attribute", string.Empty, StringComparison.Ordinal) ?? "nothing"}";

    private static Permission Needed(Door door, InCityAttribute rule, string method) => method == "GET" ? rule.Read : door.Needs ?? rule.Change;

    private Answer Expected(Door door, string method, string who)
    {
        var person = server.People.GetValueOrDefault(who);
        return door.Rules.SingleOrDefault() switch
        {
            AnyoneAttribute or BySecretAttribute => Answer.ComeIn,
            SignedInAttribute => person is null ? Answer.SignIn : method == "GET" ? Answer.ComeIn : Answer.Forbidden,
            SiteAdministratorAttribute or MayAddCitiesAttribute => person is null ? Answer.SignIn : who == "SiteAdministrator" ? Answer.ComeIn : Answer.Forbidden,
            InCityAttribute rule => person is null ? Answer.SignIn : who switch
            {
                "SiteAdministrator" => Answer.ComeIn,
                "Stranger" => Answer.NotThere,
                _ => Permissions.Allows(Enum.Parse<Role>(who), Needed(door, rule, method)) && (method == "GET" || Permissions.Allows(Enum.Parse<Role>(who), rule.Change)) ? Answer.ComeIn : Answer.Forbidden,
            },
            _ => Answer.NotThere,
        };
    }

    private Uri Filled(string route, string handler) => new((Values().Replace(route, value => value.Groups[1].Value switch
    {
        "slug" => server.Town.Slug,
        "city" => server.Town.Slug,
        "job" => server.Job.Id,
        "consultation" => server.Consultation.Id,
        "run" => server.RunOf(server.Town),
        "scenario" => server.ScenarioOf(server.Town),
        "path" => "city.yaml",
        "table" => "targets",
        "row" => "T1",
        "question" => "budget",
        "name" or "layer" or "collection" or "tiles" => "x",
        "code" => "404",
        "documentName" => "v1",
        "invitation" or "secret" or "provider" or "upload" or "indicator" or "edition" or "id" or "feature" or "token" or "person" or "file" or "key" => "none",
        "z" or "x" or "y" or "version" or "year" or "unit" => "1",
        var unknown => throw new InvalidOperationException($"{route}: say in this test what stands for {{{unknown}}}."),
    }).TrimEnd('/') is { Length: > 0 } path ? path : "/") + handler, UriKind.Relative);

    private async Task<IReadOnlyList<Door>> Doors()
    {
        var doors = new List<Door>();
        foreach (var endpoint in server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.Metadata.GetMetadata<PageActionDescriptor>() is null))
        {
            var methods = endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? Reading;
            doors.Add(new Door("/" + endpoint.RoutePattern.RawText!.TrimStart('/'), [.. methods.Where(method => method is not ("HEAD" or "OPTIONS"))], [.. endpoint.Metadata.OfType<RuleAttribute>()], string.Empty, null, false));
        }

        // A page's own attributes are known when the page has been loaded.
        var loader = server.Services.GetRequiredService<PageLoader>();
        foreach (var page in server.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>())
        {
            var loaded = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            var (route, rules) = ("/" + page.AttributeRouteInfo!.Template!.TrimStart('/'), loaded.HandlerTypeInfo.GetCustomAttributes(typeof(RuleAttribute), true).OfType<RuleAttribute>().ToList());
            doors.Add(new Door(route, ["GET"], rules, string.Empty, null, true));
            doors.AddRange(loaded.HandlerMethods.Where(handler => handler.HttpMethod != "GET").Select(handler => new Door(
                route, [handler.HttpMethod.ToUpperInvariant()], rules, handler.Name is { Length: > 0 } name ? $"?handler={name.ToLowerInvariant()}" : string.Empty, handler.MethodInfo.GetCustomAttribute<NeedsAttribute>()?.Permission, true)));
        }

        return doors;
    }

    private enum Answer
    {
        ComeIn,
        SignIn,
        Forbidden,
        NotThere,
    }

    [GeneratedRegex(@"\{\*{0,2}(\w+)(?::[^}]+)?\??\}")]
    private static partial Regex Values();

    private sealed record Door(string Route, IReadOnlyList<string> Methods, IReadOnlyList<RuleAttribute> Rules, string Handler, Permission? Needs, bool IsPage);
}
