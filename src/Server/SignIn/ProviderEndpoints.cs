using System.Text.Json;
using Hedgerow.Server.Host;

namespace Hedgerow.Server.SignIn;

/// <summary>The addresses of a provider that signs people in.</summary>
/// <param name="Authorization">Where people agree.</param>
/// <param name="Token">Where a code becomes a token.</param>
/// <param name="UserInfo">Where it says who somebody is.</param>
public sealed record ProviderEndpoints(Uri Authorization, Uri Token, Uri UserInfo)
{
    /// <summary>The addresses as they are set, else as the provider tells them itself (OpenID Connect Discovery).</summary>
    /// <param name="provider">The provider.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>The addresses.</returns>
    /// <exception cref="InvalidDataException">They are neither set nor told.</exception>
    public static ProviderEndpoints Of(SignInProvider provider, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(provider);
        if (provider is { Authorization: { } authorization, Token: { } token, UserInfo: { } user })
        {
            return new ProviderEndpoints(authorization, token, user);
        }

        if (provider.Authority is null)
        {
            throw new InvalidDataException($"sign_in {provider.Id} needs authority:, or authorization_endpoint:, token_endpoint: and userinfo_endpoint:.");
        }

        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(10), MaxResponseContentBufferSize = 1 << 20 };
        var address = new Uri(provider.Authority.ToString().TrimEnd('/') + "/.well-known/openid-configuration");
        try
        {
            using var answer = JsonDocument.Parse(client.GetStringAsync(address, cancel).GetAwaiter().GetResult());
            Uri Named(string key) => answer.RootElement.TryGetProperty(key, out var value) && Uri.TryCreate(value.GetString(), UriKind.Absolute, out var uri) ? uri : throw new InvalidDataException($"{address} names no {key}.");
            return new ProviderEndpoints(provider.Authorization ?? Named("authorization_endpoint"), provider.Token ?? Named("token_endpoint"), provider.UserInfo ?? Named("userinfo_endpoint"));
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"{address} is not the description of an OpenID provider.", wrong);
        }
    }
}
