using System.Globalization;
using System.IO.Compression;
using Hedgerow.Server.Access;
using Microsoft.Net.Http.Headers;

namespace Hedgerow.Server.Tiles;

/// <summary>Tiles of the maps of runs: <c>/tiles/RUN/TILES/Z/X/Y</c>, where TILES is <c>tiles</c> of a layer of map.json.</summary>
internal static class TileEndpoints
{
    private const int DeepestZoom = 24;

    /// <summary>Registers what tiles and files need.</summary>
    public static IServiceCollection AddTiles(this IServiceCollection services) => services.AddSingleton<TileShelf>().AddSingleton<RunDoor>();

    /// <summary>Maps the address.</summary>
    public static void MapTiles(this IEndpointRouteBuilder app) =>
        app.MapGet("/tiles/{run}/{tiles}/{z:int}/{x:int}/{y}", Send).For(new BySecretAttribute()).ExcludeFromDescription();

    private static IResult Send(HttpContext context, RunDoor door, TileShelf shelf, string run, string tiles, int z, int x, string y)
    {
        // An ending such as .png or .mvt is a courtesy to programs that want one.
        var row = y.Split('.')[0];
        if (z is < 0 or > DeepestZoom || !int.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var at) || x < 0 || x >= 1L << z || at >= 1L << z)
        {
            return Results.NotFound();
        }

        if (door.Open(context, run) is not { } found || !found.Files.TryGetValue($"map/{tiles}.mbtiles", out var piece))
        {
            return Results.NotFound();
        }

        var headers = context.Response.Headers;
        var tag = new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{piece.Sha256[..16]}-{z}-{x}-{at}\""));
        headers.ETag = tag.ToString();
        // A run never changes; who may see it may: the browser asks again after a day, and no cache between keeps it.
        headers.CacheControl = "private, max-age=86400";
        headers.Vary = "Accept-Encoding, Cookie, Authorization";
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        var bottom = (1 << z) - 1 - at;
        var bytes = shelf.Read(piece.Sha256, file => file.Bytes($"select tile_data from tiles where zoom_level = {z} and tile_column = {x} and tile_row = {bottom}"));
        if (bytes is null)
        {
            return Results.NoContent();
        }

        if (bytes is not [0x1f, 0x8b, ..])
        {
            return Results.Bytes(bytes, "image/png");
        }

        if (context.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase))
        {
            headers.ContentEncoding = "gzip";
            return Results.Bytes(bytes, "application/vnd.mapbox-vector-tile");
        }

        using var packed = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        packed.CopyTo(plain);
        return Results.Bytes(plain.ToArray(), "application/vnd.mapbox-vector-tile");
    }
}
