using System.Net.Http.Headers;
using System.Security.Claims;
using System.Text.Json;
using Hedgerow.Server.Access;
using Hedgerow.Server.Host;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;

namespace Hedgerow.Server.SignIn;

/// <summary>
/// Signing in at another place: OpenID Connect or OAuth 2 with the authorization code and PKCE, through the framework's own handler. Who somebody is tells the
/// provider's user-info endpoint; a person is known by the provider's own id of them, and the first time by an e-mail address that the provider has verified.
/// </summary>
internal static class SignInElsewhere
{
    private const string Subject = "hedgerow.subject";
    private const string Verified = "hedgerow.verified";

    public static IServiceCollection AddSignInElsewhere(this IServiceCollection services, ServerSettings settings)
    {
        var schemes = services.AddAuthentication();
        foreach (var provider in settings.SignIn)
        {
            schemes.AddOAuth(provider.Id, provider.Name, options => Configure(options, provider));
        }

        return services;
    }

    public static void MapSignInElsewhere(this IEndpointRouteBuilder app)
    {
        app.MapGet("/sign-in/go/{provider}", Go).For(new AnyoneAttribute()).RequireRateLimiting(RateLimits.Guessing);
        app.MapGet("/sign-in/back/{provider}", Back).For(new AnyoneAttribute());
    }

    private static async Task Go(HttpContext context, ServerSettings settings, string provider, string? to)
    {
        if (settings.SignIn.All(known => known.Id != provider))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        await context.ChallengeAsync(provider, new AuthenticationProperties { RedirectUri = IsLocal(to) ? to : "/" }).ConfigureAwait(false);
    }

    // The framework's handler answers the provider's redirect itself: it compares the state, fetches the token and calls Received below.
    private static async Task Back(HttpContext context, IAuthenticationHandlerProvider handlers, ServerSettings settings, string provider)
    {
        if (settings.SignIn.All(known => known.Id != provider) || await handlers.GetHandlerAsync(context, provider).ConfigureAwait(false) is not IAuthenticationRequestHandler handler || !await handler.HandleRequestAsync().ConfigureAwait(false))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private static bool IsLocal(string? to) => to is ['/', ..] && !(to.Length > 1 && to[1] is '/' or '\\') && !to.Any(char.IsControl);

    private static void Configure(OAuthOptions options, SignInProvider provider)
    {
        var endpoints = ProviderEndpoints.Of(provider);
        options.AuthorizationEndpoint = endpoints.Authorization.ToString();
        options.TokenEndpoint = endpoints.Token.ToString();
        options.UserInformationEndpoint = endpoints.UserInfo.ToString();
        options.ClientId = provider.ClientId;
        options.ClientSecret = provider.ClientSecret;
        options.CallbackPath = $"/sign-in/back/{provider.Id}";
        options.UsePkce = true;
        options.CorrelationCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        // Our own session takes over in Received: this name is never asked for.
        options.SignInScheme = "hedgerow";
        options.Scope.Clear();
        foreach (var scope in provider.Scopes)
        {
            options.Scope.Add(scope);
        }

        options.Events.OnCreatingTicket = AskWho;
        options.Events.OnTicketReceived = context => Received(context, provider);
        options.Events.OnRemoteFailure = context =>
        {
            context.HandleResponse();
            context.Response.Redirect("/sign-in?elsewhere=failed");
            return Task.CompletedTask;
        };
    }

    private static async Task AskWho(OAuthCreatingTicketContext context)
    {
        using var question = new HttpRequestMessage(HttpMethod.Get, context.Options.UserInformationEndpoint);
        question.Headers.Authorization = new AuthenticationHeaderValue("Bearer", context.AccessToken);
        question.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        question.Headers.UserAgent.ParseAdd("Hedgerow");
        using var answer = await context.Backchannel.SendAsync(question, context.HttpContext.RequestAborted).ConfigureAwait(false);
        answer.EnsureSuccessStatusCode();
        using var who = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(context.HttpContext.RequestAborted).ConfigureAwait(false));
        string? Told(string key) => who.RootElement.TryGetProperty(key, out var value) ? value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText() : null;
        void Claim(string type, string? value)
        {
            if (!string.IsNullOrEmpty(value) && value != "null")
            {
                context.Identity!.AddClaim(new Claim(type, value));
            }
        }

        Claim(Subject, Told("sub") ?? Told("id"));
        Claim(ClaimTypes.Name, Told("name") ?? Told("preferred_username") ?? Told("login"));
        Claim(ClaimTypes.Email, Told("email"));
        Claim(Verified, Told("email_verified"));
    }

    private static Task Received(TicketReceivedContext context, SignInProvider provider)
    {
        context.HandleResponse();
        var office = context.HttpContext.RequestServices.GetRequiredService<Office>();
        var visit = context.HttpContext.RequestServices.GetRequiredService<Visit>();
        string? Claimed(string type) => context.Principal?.FindFirst(type)?.Value;
        var subject = Claimed(Subject);
        if (subject is null || Whom(office, visit, provider, subject, Claimed(ClaimTypes.Email), Claimed(Verified) == "true", Claimed(ClaimTypes.Name)) is not { Active: true } person)
        {
            context.Response.Redirect("/sign-in?elsewhere=unknown");
            return Task.CompletedTask;
        }

        SessionCookie.Begin(context.HttpContext, office, person);
        context.Response.Redirect(context.ReturnUri is { } to && IsLocal(to) ? to : "/");
        return Task.CompletedTask;
    }

    private static Person? Whom(Office office, Visit visit, SignInProvider provider, string subject, string? email, bool verified, string? name)
    {
        if (office.People.FindByLogin(provider.Id, subject) is { } known)
        {
            return known;
        }

        // Somebody who is signed in here links the other account; else only an address that the provider vouches for is believed.
        var person = visit.Person ?? (verified && email is not null ? office.People.FindByEmail(email) : null);
        if (person is null && provider.NewPeople && verified && email is not null)
        {
            person = office.People.Add(Actor.Program, new NewPerson(email, name ?? email));
        }

        if (person is not null)
        {
            office.People.Link(Actor.Of(person, null, provider.Id), person.Id, provider.Id, subject);
        }

        return person;
    }
}
