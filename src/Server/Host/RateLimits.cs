using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace Hedgerow.Server.Host;

/// <summary>How often one address may try what is worth guessing: passwords, tokens, links.</summary>
internal static class RateLimits
{
    /// <summary>The policy of pages where secrets are tried.</summary>
    public const string Guessing = "guessing";

    /// <summary>The policy of pages that a secret link opens and on which answers are kept now and then.</summary>
    public const string Answering = "answering";

    // A panel may sit in one room, behind one address.
    private const int AnsweringOften = 15;

    /// <summary>The policy of pages where everybody may leave words.</summary>
    public const string Speaking = "speaking";

    public static IServiceCollection AddRateLimits(this IServiceCollection services, int perMinute) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = static (rejected, _) =>
        {
            if (rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait))
            {
                rejected.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            }

            return ValueTask.CompletedTask;
        };
        limits.AddPolicy(Guessing, context => HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
            ? RateLimitPartition.GetNoLimiter("read")
            : RateLimitPartition.GetFixedWindowLimiter(
                context.Connection.RemoteIpAddress?.ToString() ?? "?",
                _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));
        limits.AddPolicy(Speaking, context => HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method)
            ? RateLimitPartition.GetNoLimiter("read")
            : RateLimitPartition.GetFixedWindowLimiter(
                "speaking " + (context.Connection.RemoteIpAddress?.ToString() ?? "?"),
                _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));
        limits.AddPolicy(Answering, context => RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "?",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute * AnsweringOften, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 }));
    });
}
