using Hedgerow.Server.Access;

namespace Hedgerow.Server.Host;

/// <summary>Serves the bundle: every name carries its hash, so a browser may keep a file for ever.</summary>
internal static class BundleEndpoint
{
    public static void MapBundle(this IEndpointRouteBuilder app) => app.MapGet(WebBundle.Route + "{**name}", Send).For(new AnyoneAttribute());

    private static async Task Send(HttpContext context, WebBundle bundle, string name)
    {
        if (bundle.File(name) is not { } file)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var headers = context.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.ContentType = file.Type;
        headers.Vary = "Accept-Encoding";
        var bytes = file.Bytes;
        if (file.Brotli is not null && context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal))
        {
            headers.ContentEncoding = "br";
            bytes = file.Brotli;
        }

        headers.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted).ConfigureAwait(false);
        }
    }
}
