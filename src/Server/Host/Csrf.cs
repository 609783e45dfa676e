using Hedgerow.Server.Access;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Hedgerow.Server.Host;

/// <summary>
/// Whoever changes something by a cookie proves that the page came from us: each form and each request of htmx carries a token. Programs that sign in with
/// a token of their own have no cookie that a foreign page could use, and need none.
/// </summary>
internal static class Csrf
{
    /// <summary>Name of the header and of the form's field.</summary>
    public const string Name = "RequestVerificationToken";

    public static IServiceCollection AddCsrf(this IServiceCollection services) => services.AddAntiforgery(options =>
    {
        options.HeaderName = Name;
        options.FormFieldName = Name;
        options.Cookie.Name = "hedgerow.csrf";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Strict;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        // Set by our own policy for every answer.
        options.SuppressXFrameOptionsHeader = true;
    });

    public static IApplicationBuilder UseCsrf(this IApplicationBuilder app) => app.Use(static async (context, next) =>
    {
        var method = context.Request.Method;
        var reads = HttpMethods.IsGet(method) || HttpMethods.IsHead(method) || HttpMethods.IsOptions(method) || HttpMethods.IsTrace(method);
        if (!reads && context.Request.ContentLength > Largest(context))
        {
            // Said before anything is read: who sends too much need not send it.
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        var byCookie = context.GetEndpoint()?.Metadata.GetMetadata<RuleAttribute>() is not BySecretAttribute { LooksAway: true } && !context.RequestServices.GetRequiredService<Visit>().ByToken;
        if (!reads && byCookie)
        {
            var csrf = context.RequestServices.GetRequiredService<IAntiforgery>();
            if (!await IsValid(csrf, context).ConfigureAwait(false))
            {
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                return;
            }
        }

        await next(context).ConfigureAwait(false);
    });

    private static long? Largest(HttpContext context) =>
        (context.GetEndpoint()?.Metadata.GetMetadata<IRequestSizeLimitMetadata>() is { } own ? own.MaxRequestBodySize : context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize) ?? long.MaxValue;

    private static async Task<bool> IsValid(IAntiforgery csrf, HttpContext context)
    {
        try
        {
            return await csrf.IsRequestValidAsync(context).ConfigureAwait(false);
        }
        catch (AntiforgeryValidationException)
        {
            // A form that cannot be read, such as one of thousands of fields.
            return false;
        }
    }
}
