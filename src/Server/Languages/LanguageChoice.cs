namespace Hedgerow.Server.Languages;

/// <summary>Which language a request is answered in: <c>?lang=</c>, else the cookie, else what the browser prefers.</summary>
public static class LanguageChoice
{
    /// <summary>The cookie that remembers a choice. It says nothing about a person, so scripts of the page may read it.</summary>
    public const string Cookie = "hedgerow.lang";

    /// <summary>Registers the texts of a request.</summary>
    /// <param name="services">The services.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddTexts(this IServiceCollection services) => services
        .AddSingleton(LanguageShelf.Read())
        .AddScoped(provider => provider.GetRequiredService<IHttpContextAccessor>().HttpContext is { } context
            ? new Texts(Of(context, provider.GetRequiredService<LanguageShelf>()))
            : new Texts(provider.GetRequiredService<LanguageShelf>().Default));

    /// <summary>Remembers a choice that stands in the address.</summary>
    /// <param name="app">The application.</param>
    /// <returns>The same application.</returns>
    public static IApplicationBuilder UseLanguageChoice(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        var shelf = context.RequestServices.GetRequiredService<LanguageShelf>();
        // On an expert's page nothing is left behind in the browser: there the language stays in the address.
        if (!context.Request.Path.StartsWithSegments("/consult", StringComparison.Ordinal) && context.Request.Query.TryGetValue("lang", out var wanted) && shelf.Find(wanted.ToString()) is { } language)
        {
            context.Response.Cookies.Append(Cookie, language.Code, new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = context.Request.IsHttps, Path = "/", IsEssential = true,
            });
        }

        context.Response.Headers.Append("Vary", "Accept-Language, Cookie");
        return next(context);
    });

    private static Language Of(HttpContext context, LanguageShelf shelf) =>
        shelf.Find(context.Request.Query["lang"].ToString()) ?? shelf.Find(context.Request.Cookies[Cookie]) ?? shelf.Preferred(context.Request.Headers.AcceptLanguage.ToString());
}
