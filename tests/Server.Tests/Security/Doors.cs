using Hedgerow.Server.Tests.Work;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Hedgerow.Server.Tests.Security;

/// <summary>Every address of the server, taken from the server itself, with the demo town's own values put in.</summary>
internal static class Doors
{
    /// <summary>An address and the ways in which it is asked.</summary>
    /// <param name="Path">The address.</param>
    /// <param name="Methods">The methods; empty for pages, which tell them apart themselves.</param>
    /// <param name="Pattern">The pattern.</param>
    public sealed record Door(string Path, IReadOnlyList<string> Methods, string Pattern)
    {
        /// <summary>Whether it answers to reading.</summary>
        public bool Reads => Methods.Count == 0 || Methods.Contains("GET");

        /// <summary>The methods by which it changes something.</summary>
        public IEnumerable<string> Changes => Methods.Count == 0 ? ["POST"] : Methods.Where(method => method is not ("GET" or "HEAD" or "OPTIONS"));
    }

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Door> Of(DemoCityServer server) =>
    [
        .. server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => new Door(Filled(endpoint, server), endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [], endpoint.RoutePattern.RawText ?? string.Empty))
            .Where(door => !door.Pattern.StartsWith("/status", StringComparison.Ordinal) && !door.Pattern.StartsWith("status", StringComparison.Ordinal)),
    ];

    private static string Filled(RouteEndpoint endpoint, DemoCityServer server) => "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator => separator.Content,
        Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => Value(parameter.Name, endpoint.RoutePattern.RawText ?? string.Empty, server),
        _ => string.Empty,
    }))));

    private static string Value(string name, string pattern, DemoCityServer server) => name switch
    {
        "slug" or "city" => server.Town.Slug,
        "run" => server.Run,
        "job" => server.Assess.Id,
        "path" or "name" when pattern.Contains("built", StringComparison.Ordinal) => "manifest.json",
        "path" => "city.yaml",
        "name" => "assessment.json",
        "indicator" => "connectivity",
        "version" => "1",
        "layer" => "vectors",
        "z" or "x" or "y" => "0",
        "question" or "key" => "B1",
        _ => "none",
    };
}
