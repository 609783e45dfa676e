using System.Net.Sockets;
using Hedgerow.Science.Quantities;
using Hedgerow.Server.Host;
using Hedgerow.Server.SignIn;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Care;

/// <summary>Looks at server.yaml and at what it names: the mail server, places to sign in.</summary>
internal static class SettingsDoctor
{
    public static IEnumerable<HealthLine> Look(ServeOptions options, CancellationToken cancel)
    {
        var subject = new Wording("Settings", "设置");
        var settings = ServerSettings.Read(options.Data);
        foreach (var problem in settings.Problems)
        {
            yield return new(Health.Ill, subject, new($"{ServerSettings.FileName}:{problem.Line}: {problem.Text.En}. docs/server.md names every setting.", $"{ServerSettings.FileName}:{problem.Line}：{problem.Text.Zh}。各项设置见 docs/server.md。"));
        }

        if (settings.Problems.Count == 0)
        {
            yield return new(Health.Well, subject, File.Exists(Path.Combine(options.Data, ServerSettings.FileName)) ? Wording.Same(ServerSettings.FileName) : new("None; the defaults hold.", "未设置，使用默认值。"));
        }

        if (settings.PublicUrl is { Scheme: "http", IsLoopback: false } plain)
        {
            yield return new(Health.Doubtful, subject, new($"People reach the server by {plain}, unencrypted. Put a proxy with https before it, see docs/server.md.", $"用户通过未加密的 {plain} 访问服务器。请在前面设置 https 代理，见 docs/server.md。"));
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

    private static HealthLine Mail(MailSettings mail, CancellationToken cancel)
    {
        var subject = new Wording("Mail", "邮件");
        try
        {
            using var late = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            late.CancelAfter(TimeSpan.FromSeconds(5));
            using var client = new TcpClient();
            client.ConnectAsync(mail.Host, mail.Port, late.Token).AsTask().GetAwaiter().GetResult();
            return mail.User is not null && mail.Password is null
                ? new(Health.Ill, subject, new($"{mail} wants {mail.User}, and there is no password: password_file: in server.yaml, or HEDGEROW_MAIL_PASSWORD.", $"{mail} 需要用户 {mail.User}，但没有密码：请在 server.yaml 中设置 password_file:，或设置 HEDGEROW_MAIL_PASSWORD。"))
                : new(Health.Well, subject, new($"{mail} answers.", $"{mail} 可连接。"));
        }
        catch (Exception failure) when (failure is SocketException || (failure is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return new(Health.Ill, subject, new($"{mail} does not answer: {failure.Message}. Check mail: in server.yaml.", $"{mail} 无法连接：{failure.Message}。请检查 server.yaml 中的 mail:。"));
        }
    }

    private static HealthLine Provider(SignInProvider provider, CancellationToken cancel)
    {
        var subject = new Wording($"Sign-in with {provider.Name}", $"{provider.Name} 登录");
        if (provider.ClientSecret.Length == 0)
        {
            return new(Health.Ill, subject, new("There is no client secret: client_secret_file: in server.yaml.", "缺少客户端密钥：请在 server.yaml 中设置 client_secret_file:。"));
        }

        try
        {
            return new(Health.Well, subject, Wording.Same(ProviderEndpoints.Of(provider, cancel).Authorization.Host));
        }
        catch (Exception failure) when (failure is HttpRequestException or InvalidDataException || (failure is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return new(Health.Ill, subject, new($"{failure.Message} Check authority: or the three endpoints in server.yaml.", $"{failure.Message} 请检查 server.yaml 中的 authority: 或三个端点。"));
        }
    }
}
