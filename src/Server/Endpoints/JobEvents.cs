using System.Globalization;
using Hedgerow.Server.Access;
using Hedgerow.Server.Languages;
using Hedgerow.Server.Work;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Http.Features;

namespace Hedgerow.Server.Endpoints;

/// <summary>Tells a page how far a job is while it runs, by server-sent events: <c>progress</c> again and again, <c>done</c> at the end.</summary>
internal static class JobEvents
{
    public static void MapJobEvents(this IEndpointRouteBuilder app) => app.MapGet("/jobs/{job}/events", Send).For(new InCityAttribute(Permission.SeeData));

    private static async Task Send(HttpContext context, Office office, Texts texts, string job, long? after)
    {
        var response = context.Response;
        response.ContentType = "text/event-stream; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        // A browser that was cut off says up to which line it has read.
        var seen = long.TryParse(context.Request.Headers["Last-Event-ID"].ToString(), NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : after ?? 0;
        await foreach (var now in office.Jobs.WatchAsync(job, context.RequestAborted).ConfigureAwait(false))
        {
            var lines = office.Jobs.Lines(job, seen);
            seen = lines.Count > 0 ? lines[^1].Number : seen;
            var told = new Told(Math.Round(now.Progress * 100, 1), now.Doing is { } doing ? texts.In(doing) : texts.Of("job.state", now.State.ToString()), [.. lines.Select(line => $"{texts.Moment(line.At.ToUnixTimeMilliseconds())}  {texts.In(line.Text)}")]);
            await response.WriteAsync($"id: {seen.ToString(CultureInfo.InvariantCulture)}\nevent: {(now.Ended ? "done" : "progress")}\ndata: {JobJson.Write(told)}\n\n", context.RequestAborted).ConfigureAwait(false);
            await response.Body.FlushAsync(context.RequestAborted).ConfigureAwait(false);
        }
    }

    private sealed record Told(double Percent, string Step, IReadOnlyList<string> Lines);
}
