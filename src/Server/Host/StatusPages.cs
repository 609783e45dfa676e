using Microsoft.AspNetCore.Diagnostics;

namespace Hedgerow.Server.Host;

/// <summary>An answer without a body gets one: a page for people, problem details for programs.</summary>
internal static class StatusPages
{
    public static IApplicationBuilder UseStatusPages(this IApplicationBuilder app)
    {
        app.UseWhen(context => ForPrograms(context.Request.Path), programs => programs.UseStatusCodePages(async status =>
        {
            var http = status.HttpContext;
            await Results.Problem(statusCode: http.Response.StatusCode, instance: http.Request.Path).ExecuteAsync(http).ConfigureAwait(false);
        }));
        return app.UseWhen(context => !ForPrograms(context.Request.Path), people => people.UseStatusCodePagesWithReExecute("/status/{0}").Use(static (context, next) =>
        {
            // The page that explains is read, whatever was tried.
            if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
            {
                context.Request.Method = HttpMethods.Get;
            }

            return next(context);
        }));
    }

    /// <summary>Whether an address is one that programs use.</summary>
    /// <param name="path">The address.</param>
    /// <returns>Whether it is.</returns>
    public static bool ForPrograms(PathString path) =>
        path.StartsWithSegments("/api", StringComparison.Ordinal) || path.StartsWithSegments("/ogc", StringComparison.Ordinal) || path.StartsWithSegments("/tiles", StringComparison.Ordinal)
        || path.StartsWithSegments("/files", StringComparison.Ordinal) || path.StartsWithSegments("/openapi", StringComparison.Ordinal) || path.StartsWithSegments("/uploads", StringComparison.Ordinal);
}
