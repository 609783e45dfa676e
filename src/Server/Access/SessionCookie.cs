using Hedgerow.Workspace;

namespace Hedgerow.Server.Access;

/// <summary>The cookie of a session: random, unreadable for scripts, sent by our own pages only, over https only where there is https.</summary>
public static class SessionCookie
{
    // Browsers hold a cookie of this name to: https, no domain, path /. Over plain http they refuse the name.
    private const string Secure = "__Host-hedgerow";
    private const string Plain = "hedgerow.session";

    /// <summary>The secret that the browser sent; null for none.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The secret.</returns>
    public static string? Read(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.Request.Cookies[context.Request.IsHttps ? Secure : Plain] is { Length: > 0 } secret ? secret : null;
    }

    /// <summary>Signs a person in: whatever session the browser came with ends, a new one begins.</summary>
    /// <param name="context">The request.</param>
    /// <param name="office">The workspace.</param>
    /// <param name="person">The person.</param>
    public static void Begin(HttpContext context, Office office, Person person)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(office);
        if (Read(context) is { } before)
        {
            office.Sessions.End(before);
        }

        var agent = context.Request.Headers.UserAgent.ToString();
        var session = office.Sessions.Start(person, context.Connection.RemoteIpAddress?.ToString(), agent.Length > 200 ? agent[..200] : agent);
        context.Response.Cookies.Append(context.Request.IsHttps ? Secure : Plain, session.Secret, Options(context, session.Value.ExpiresAt));
    }

    /// <summary>Signs out.</summary>
    /// <param name="context">The request.</param>
    /// <param name="office">The workspace.</param>
    public static void End(HttpContext context, Office office)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(office);
        if (Read(context) is { } secret)
        {
            office.Sessions.End(secret);
        }

        context.Response.Cookies.Delete(context.Request.IsHttps ? Secure : Plain, Options(context, null));
    }

    private static CookieOptions Options(HttpContext context, DateTimeOffset? expires) => new()
    {
        HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, Path = "/", Expires = expires, IsEssential = true,
    };
}
