using System.Security.Claims;
using Hedgerow.Server.Host;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Access;

/// <summary>Finds out who asks: by the cookie of a session or by a personal access token.</summary>
internal static class Arrivals
{
    private const string Bearer = "Bearer ";

    /// <summary>Fills the visit of this request.</summary>
    /// <param name="context">The request.</param>
    /// <returns>The visit; null where a token was shown that is not good: whoever shows one wants to be known by it.</returns>
    public static Visit? Recognise(HttpContext context)
    {
        var visit = context.RequestServices.GetRequiredService<Visit>();
        var office = context.RequestServices.GetRequiredService<Office>();
        var address = context.Connection.RemoteIpAddress?.ToString();
        visit.Actor = new Actor(null, "–", address);
        var authorization = context.Request.Headers.Authorization.ToString();
        if (authorization.Length > 0)
        {
            var secret = authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? authorization[Bearer.Length..].Trim() : string.Empty;
            if (office.AccessTokens.Find(secret) is not { } token)
            {
                return null;
            }

            visit.ByToken = true;
            visit.Visitor = new Visitor(token.Person, token.Scopes);
            visit.Actor = Actor.Of(token.Person, address, $"token {token.Name}");
            context.User = Principal(token.Person, "token");
            return visit;
        }

        if (SessionCookie.Read(context) is { } cookie && office.Sessions.Find(cookie) is { } session)
        {
            visit.Session = session;
            visit.Visitor = new Visitor(session.Person);
            visit.Actor = Actor.Of(session.Person, address, "session");
            context.User = Principal(session.Person, "session");
        }

        return visit;
    }

    // The token against forged requests is tied to this identity, so that one from before signing in is worth nothing after it.
    private static ClaimsPrincipal Principal(Person person, string means) =>
        new(new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, person.Id), new Claim(ClaimTypes.Name, person.Name)], means));
}
