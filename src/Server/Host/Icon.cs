using System.Reflection;
using Hedgerow.Server.Access;

namespace Hedgerow.Server.Host;

/// <summary>The sign of the tab.</summary>
internal static class Icon
{
    private static readonly byte[] Bytes = Read();

    public static void MapIcon(this IEndpointRouteBuilder app)
    {
        app.MapGet("/icon.svg", Send).For(new AnyoneAttribute());
        app.MapGet("/favicon.ico", Send).For(new AnyoneAttribute());
    }

    private static IResult Send(HttpContext context)
    {
        context.Response.Headers.CacheControl = "public, max-age=86400";
        return Results.Bytes(Bytes, "image/svg+xml");
    }

    private static byte[] Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("icon.svg")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
