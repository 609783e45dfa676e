using System.IO.Compression;
using System.Net.Mime;
using Hedgerow.Server.Access;
using Hedgerow.Server.Host;
using Hedgerow.Workspace;
using Microsoft.Net.Http.Headers;

namespace Hedgerow.Server.Tiles;

/// <summary>
/// Files of runs: <c>/files/RUN/NAME</c>, with ranges, so that QGIS reads a cloud-optimised GeoTIFF piece by piece. What a browser could take for a page of ours is shown in a sandbox without any origin,
/// everything unknown is a download.
/// </summary>
internal static class FileEndpoints
{
    /// <summary>All files of a run in one.</summary>
    public const string All = "all.zip";

    private static readonly Dictionary<string, string> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        [".json"] = MediaTypeNames.Application.Json, [".geojson"] = "application/geo+json", [".csv"] = "text/csv; charset=utf-8", [".tsv"] = "text/tab-separated-values; charset=utf-8",
        [".html"] = "text/html; charset=utf-8", [".htm"] = "text/html; charset=utf-8", [".svg"] = "image/svg+xml", [".xml"] = "text/xml; charset=utf-8", [".txt"] = "text/plain; charset=utf-8",
        [".md"] = "text/plain; charset=utf-8", [".yaml"] = "text/plain; charset=utf-8", [".yml"] = "text/plain; charset=utf-8", [".png"] = "image/png", [".jpg"] = "image/jpeg", [".jpeg"] = "image/jpeg",
        [".webp"] = "image/webp", [".pdf"] = "application/pdf", [".tif"] = "image/tiff", [".tiff"] = "image/tiff", [".gpkg"] = "application/geopackage+sqlite3", [".mbtiles"] = "application/vnd.sqlite3",
        [".zip"] = "application/zip",
    };

    // Shown in the browser where it is asked for; the others are downloads. Pages and drawings only in the sandbox.
    private static readonly string[] Shown = [".json", ".geojson", ".csv", ".tsv", ".txt", ".md", ".yaml", ".yml", ".png", ".jpg", ".jpeg", ".webp"];
    private static readonly string[] Sandboxed = [".html", ".htm", ".svg", ".xml"];

    /// <summary>Maps the addresses.</summary>
    public static void MapFiles(this IEndpointRouteBuilder app) =>
        app.MapMethods("/files/{run}/{**name}", [HttpMethods.Get, HttpMethods.Head], Send).For(new BySecretAttribute()).ExcludeFromDescription();

    /// <summary>Answers with a kept content.</summary>
    /// <param name="context">The request.</param>
    /// <param name="office">The workspace.</param>
    /// <param name="sha256">The content.</param>
    /// <param name="name">Its name, which tells its type.</param>
    /// <param name="at">When it was made.</param>
    /// <param name="tag">Its tag; its hash where none is given.</param>
    public static IResult Content(HttpContext context, Office office, string sha256, string name, DateTimeOffset at, string? tag = null)
    {
        var ending = Path.GetExtension(name).ToLowerInvariant();
        var headers = context.Response.Headers;
        headers.CacheControl = "private, no-cache";
        headers.Vary = "Cookie, Authorization";
        headers.XContentTypeOptions = "nosniff";
        // Whatever it is, it is nobody's page: no script, no origin.
        headers.ContentSecurityPolicy = SecurityHeaders.Sandbox;
        var isShown = (Shown.Contains(ending) || Sandboxed.Contains(ending)) && !context.Request.Query.ContainsKey("download");
        var fileName = Path.GetFileName(name);
        if (isShown)
        {
            headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileNameStar = fileName }.ToString();
        }

        return Results.File(
            office.Files.Open(sha256), Types.GetValueOrDefault(ending, MediaTypeNames.Application.Octet), isShown ? null : fileName, at, new EntityTagHeaderValue(tag ?? $"\"{sha256}\""), enableRangeProcessing: true);
    }

    private static IResult Send(HttpContext context, Office office, RunDoor door, string run, string name)
    {
        if (door.Open(context, run) is not { } found)
        {
            return Results.NotFound();
        }

        if (name == All)
        {
            context.Response.Headers.CacheControl = "no-store";
            // Archives write their own index while they are closed, which the library does at once only.
            if (context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpBodyControlFeature>() is { } body)
            {
                body.AllowSynchronousIO = true;
            }

            return Results.Stream(stream => ZipAsync(office, found, stream), "application/zip", $"{found.Edition}-{found.Year}.zip");
        }

        return found.Files.TryGetValue(name, out var piece) ? Content(context, office, piece.Sha256, name, found.MadeAt) : Results.NotFound();
    }

    private static async Task ZipAsync(Office office, Assessment.RegisteredRun run, Stream stream)
    {
        await using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, piece) in run.Files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
            entry.LastWriteTime = run.MadeAt;
            await using var target = await entry.OpenAsync().ConfigureAwait(false);
            await using var source = office.Files.Open(piece.Sha256);
            await source.CopyToAsync(target).ConfigureAwait(false);
        }
    }
}
