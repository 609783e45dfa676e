using System.Net.Sockets;
using Hedgerow.Science.Quantities;
using Hedgerow.Server.Host;
using Hedgerow.Server.SignIn;

namespace Hedgerow.Server.Care;

/// <summary>Looks at server.yaml and at what it names: the mail server, places to sign in.</summary>
internal static class SettingsDoctor
{
    public static IEnumerable<Symptom> Look(ServeOptions options, CancellationToken cancel)
    {
        var part = new Wording("Settings", "设置");
        var settings = ServerSettings.Read(options.Data);
        foreach (var problem in settings.Problems)
        {
            yield return new(part, Health.Wrong, new($"{ServerSettings.FileName}:{problem.Line}: {problem.Text.En}", $"{ServerSettings.FileName}:{problem.Line}：{problem.Text.Zh}"), new("docs/server.md names every setting.", "各项设置见 docs/server.md。"));
        }

        if (settings.Problems.Count == 0)
        {
            yield return new(part, Health.Well, File.Exists(Path.Combine(options.Data, ServerSettings.FileName)) ? Wording.Same(ServerSettings.FileName) : new("none; the defaults hold", "未设置，使用默认值"));
        }

        if (settings.PublicUrl is { Scheme: "http" } plain && !plain.IsLoopback)
        {
            yield return new(part, Health.Weak, new($"people reach the server by {plain}, unencrypted", $"用户通过未加密的 {plain} 访问服务器"), new("Put a proxy with https before it, see docs/server.md.", "请在前面设置 https 代理，见 docs/server.md。"));
        }

        if (settings.Mail is { } mail)
        {
            yield return Mail(mail, cancel);
        }

        foreach (var provider in settings.SignIn)
        {
            yield return Provider(provider, cancel);
        }
    }

    private static Symptom Mail(MailSettings mail, CancellationToken cancel)
    {
        var part = new Wording("Mail", "邮件");
        try
        {
            using var late = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            late.CancelAfter(TimeSpan.FromSeconds(5));
            using var client = new TcpClient();
            client.ConnectAsync(mail.Host, mail.Port, late.Token).AsTask().GetAwaiter().GetResult();
            return mail.User is not null && mail.Password is null
                ? new(part, Health.Wrong, new($"{mail} wants {mail.User}, and there is no password", $"{mail} 需要用户 {mail.User}，但没有密码"), new("password_file: in server.yaml, or HEDGEROW_MAIL_PASSWORD.", "在 server.yaml 中设置 password_file:，或设置 HEDGEROW_MAIL_PASSWORD。"))
                : new(part, Health.Well, new($"{mail} answers", $"{mail} 可连接"));
        }
        catch (Exception failure) when (failure is SocketException or OperationCanceledException && !cancel.IsCancellationRequested)
        {
            return new(part, Health.Wrong, new($"{mail} does not answer: {failure.Message}", $"{mail} 无法连接：{failure.Message}"), new("Check mail: in server.yaml.", "请检查 server.yaml 中的 mail:。"));
        }
    }

    private static Symptom Provider(SignInProvider provider, CancellationToken cancel)
    {
        var part = new Wording($"Sign-in with {provider.Name}", $"{provider.Name} 登录");
        if (provider.ClientSecret.Length == 0)
        {
            return new(part, Health.Wrong, new("there is no client secret", "缺少客户端密钥"), new("client_secret_file: in server.yaml.", "在 server.yaml 中设置 client_secret_file:。"));
        }

        try
        {
            var found = ProviderEndpoints.Of(provider, cancel);
            return new(part, Health.Well, Wording.Same(found.Authorization.Host));
        }
        catch (Exception failure) when (failure is HttpRequestException or InvalidDataException or OperationCanceledException && !cancel.IsCancellationRequested)
        {
            return new(part, Health.Wrong, Wording.Same(failure.Message), new("Check authority: or the three endpoints in server.yaml.", "请检查 server.yaml 中的 authority: 或三个端点。"));
        }
    }
}
