namespace Hedgerow.Server.Host;

/// <summary>The address under which people reach the server, for links that leave it.</summary>
public static class PublicAddress
{
    /// <summary>The address that is set, else the one of the request.</summary>
    /// <param name="context">The request.</param>
    /// <param name="settings">What is set.</param>
    /// <returns>The address without a slash at its end.</returns>
    public static string Of(HttpContext context, ServerSettings settings)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(settings);
        return (settings.PublicUrl?.ToString() ?? $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}").TrimEnd('/');
    }
}
