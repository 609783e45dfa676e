using System.Text.Json.Nodes;
using Hedgerow.Server.Access;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Hedgerow.Server.Api;

/// <summary>The description of the interface for programs: OpenAPI 3.1 at <c>/openapi/v1.json</c>, made from the endpoints themselves.</summary>
internal static class OpenApiSetup
{
    private const string Bearer = "bearer";

    /// <summary>Registers the description.</summary>
    public static IServiceCollection AddApiDescription(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.ShouldInclude = description => description.RelativePath?.StartsWith(ApiMap.Root.TrimStart('/'), StringComparison.Ordinal) == true;
        options.AddDocumentTransformer(Describe);
        options.AddOperationTransformer(Complete);
    });

    /// <summary>Maps its address.</summary>
    public static void MapApiDescription(this IEndpointRouteBuilder app) => app.MapOpenApi("/openapi/{documentName}.json").For(new AnyoneAttribute());

    private static Task Describe(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancel)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Hedgerow", Version = "v1",
            Description = "Cities, their files and versions, jobs, runs and indicators. Sign in with a personal access token (page Account): `Authorization: Bearer hgw_...`. "
                + "What is refused is told as problem details (RFC 9457). Lists come in parts: `limit`, `offset`, and `next` in the answer. "
                + "Layers are served by OGC API Features under /ogc, tiles under /tiles, files of results under /files.",
            License = new OpenApiLicense { Name = "Apache-2.0", Identifier = "Apache-2.0" },
        };
        document.Servers = [new OpenApiServer { Url = "/" }];
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes ??= new Dictionary<string, IOpenApiSecurityScheme>();
        document.Components.SecuritySchemes[Bearer] = new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http, Scheme = Bearer, BearerFormat = "hgw_...",
            Description = "A personal access token. Its scopes are read, write, run and administer; it never may more than its person.",
        };
        return Task.CompletedTask;
    }

    private static Task Complete(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        var rule = context.Description.ActionDescriptor.EndpointMetadata.OfType<RuleAttribute>().LastOrDefault();
        if (rule is not AnyoneAttribute)
        {
            operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference(Bearer, context.Document)] = [] }];
        }

        if (rule is InCityAttribute needs)
        {
            var permission = HttpMethods.IsGet(context.Description.HttpMethod ?? HttpMethods.Get) ? needs.Read : needs.Change;
            operation.Description = $"Needs the permission {permission} in the city and a token with the scope {Workspace.Permissions.Needs(permission).ToString().ToLowerInvariant()}.";
        }

        // Examples stand with the operation's answer and body, so that they can be tried as they are.
        if (operation.OperationId is { } id && Examples.Of(id) is var (body, answer))
        {
            if (body is not null && operation.RequestBody?.Content?.Values.FirstOrDefault() is { } sent)
            {
                sent.Example = JsonNode.Parse(body);
            }

            if (answer is not null && operation.Responses?.FirstOrDefault(response => response.Key.StartsWith('2')).Value?.Content?.Values.FirstOrDefault() is { } told)
            {
                told.Example = JsonNode.Parse(answer);
            }
        }

        return Task.CompletedTask;
    }
}
