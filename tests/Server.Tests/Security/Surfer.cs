using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Tests.Security;

/// <summary>A person with a browser's cookies, who sends what they please.</summary>
internal sealed partial class Surfer : IDisposable
{
    private readonly SocketsHttpHandler handler = new() { AllowAutoRedirect = false, UseProxy = false, CookieContainer = new CookieContainer(), UseCookies = true };

    /// <summary>A browser; signed in where a person is given.</summary>
    public Surfer(LiveServer server, Person? person = null)
    {
        Http = new HttpClient(handler) { BaseAddress = server.Address, Timeout = TimeSpan.FromSeconds(60) };
        if (person is not null)
        {
            Session = server.Office.Sessions.Start(person).Secret;
        }
    }

    public HttpClient Http { get; }

    /// <summary>The secret of the session that the browser holds.</summary>
    public string? Session
    {
        get => handler.CookieContainer.GetCookies(Http.BaseAddress!)["hedgerow.session"]?.Value;
        set => handler.CookieContainer.Add(Http.BaseAddress!, new Cookie("hedgerow.session", value));
    }

    public void Dispose() => Http.Dispose();

    /// <summary>The page as text, with the status of the answer.</summary>
    public async Task<(int Status, string Text)> GetAsync(string path)
    {
        using var answer = await Http.GetAsync(new Uri(path, UriKind.Relative));
        return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>The token that a page gives to its own forms.</summary>
    public async Task<string> TokenAsync(string path = "/") => TokenOfPage().Match((await GetAsync(path)).Text).Groups[1].Value;

    /// <summary>Sends a form with the token of a page.</summary>
    public async Task<HttpResponseMessage> SendAsync(string path, params (string Name, string Value)[] fields) => await SendAsync(path, await TokenAsync(), fields);

    /// <summary>Sends a form with a token, or with none.</summary>
    public async Task<HttpResponseMessage> SendAsync(string path, string? token, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).Concat(token is null ? [] : [KeyValuePair.Create("RequestVerificationToken", token)]));
        return await Http.PostAsync(new Uri(path, UriKind.Relative), form);
    }

    /// <summary>Asks in any way, with a token or none.</summary>
    public async Task<HttpResponseMessage> AskAsync(string method, string path, string? token = null, string? json = null)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        if (token is not null)
        {
            request.Headers.Add("RequestVerificationToken", token);
        }

        request.Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json");
        return await Http.SendAsync(request);
    }

    [GeneratedRegex("name=\"csrf\" content=\"([^\"]+)\"")]
    private static partial Regex TokenOfPage();
}
