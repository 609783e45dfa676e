using Microsoft.AspNetCore.Http.Extensions;

namespace Hedgerow.Server.Languages;

/// <summary>The address of this same page in another language.</summary>
public static class LanguageLink
{
    /// <summary>Makes the address.</summary>
    /// <param name="context">The request.</param>
    /// <param name="code">The language.</param>
    /// <returns>The address, without host.</returns>
    public static string To(HttpContext context, string code)
    {
        var query = new QueryBuilder(context.Request.Query.Where(pair => pair.Key is not ("lang" or "handler")).SelectMany(pair => pair.Value, (pair, value) => KeyValuePair.Create(pair.Key, value ?? string.Empty))) { { "lang", code } };
        return context.Request.PathBase + context.Request.Path.ToUriComponent() + query.ToQueryString();
    }
}
