using System.Net;
using System.Text.RegularExpressions;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Tests;

/// <summary>What a browser does: keeps cookies, follows nothing by itself, sends the token of the page with a form.</summary>
internal sealed partial class Browser : IDisposable
{
    private readonly HttpClient client;

    public Browser(LiveServer server, string language = "en")
    {
        Cookies = new CookieContainer();
        client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = Cookies, UseProxy = false }) { BaseAddress = server.Address };
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        Address = server.Address;
    }

    public CookieContainer Cookies { get; }

    public Uri Address { get; }

    public string? Session
    {
        get => Cookies.GetCookies(Address)["hedgerow.session"]?.Value;
        set => Cookies.Add(Address, new Cookie("hedgerow.session", value, "/"));
    }

    /// <summary>A browser in which a person is signed in, without the page for it.</summary>
    public static Browser Of(LiveServer server, Person person, string language = "en") => new(server, language) { Session = server.Office.Sessions.Start(person).Secret };

    public Task<HttpResponseMessage> Get(string address) => client.GetAsync(new Uri(address, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead);

    public async Task<string> Text(string address)
    {
        using var answer = await Get(address);
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>The token against forged requests, as a page of this browser holds it.</summary>
    public async Task<string> Token(string page = "/cities") => TokenOf().Match(await Text(page)) is { Success: true } found ? found.Groups[1].Value : throw new InvalidOperationException($"{page} holds no token.");

    /// <summary>Sends a form with the token of a page; a page of "" sends none.</summary>
    public async Task<HttpResponseMessage> Post(string address, Dictionary<string, string>? form = null, string page = "/cities", string? token = null)
    {
        var fields = new Dictionary<string, string>(form ?? []);
        if (page.Length > 0)
        {
            fields["RequestVerificationToken"] = token ?? await Token(page);
        }

        using var content = new FormUrlEncodedContent(fields);
        return await client.PostAsync(new Uri(address, UriKind.Relative), content);
    }

    public Task<HttpResponseMessage> Send(HttpRequestMessage request) => client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);

    public void Dispose() => client.Dispose();

    [GeneratedRegex("name=\"csrf\" content=\"([^\"]+)\"")]
    private static partial Regex TokenOf();
}
