using Hedgerow.Science.Quantities;
using Hedgerow.Yaml;

namespace Hedgerow.Server.Host;

/// <summary>
/// What an office sets for its installation, in <c>server.yaml</c> of the data folder. The file may be absent. Secrets stand in files of their own or in the
/// environment, never in it, and never in a log.
/// </summary>
public sealed record ServerSettings
{
    /// <summary>Name of the file in the data folder.</summary>
    public const string FileName = "server.yaml";

    /// <summary>The address under which people reach the server, for links in mail and for sign-in at another place; null: as the request says.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>How mail is sent; null where it is not.</summary>
    public MailSettings? Mail { get; init; }

    /// <summary>Where else people may sign in: OpenID Connect or OAuth.</summary>
    public IReadOnlyList<SignInProvider> SignIn { get; init; } = [];

    /// <summary>Addresses of proxies whose word on the caller's address and on https is believed.</summary>
    public IReadOnlyList<string> Proxies { get; init; } = [];

    /// <summary>A base map of the office's choice; null for none.</summary>
    public BaseMapSettings? BaseMap { get; init; }

    /// <summary>Largest upload, bytes.</summary>
    public long LargestUpload { get; init; } = 20_000_000_000;

    /// <summary>Largest memory that a job may take, bytes.</summary>
    public long JobMemory { get; init; } = 8_000_000_000;

    /// <summary>Longest time that a job may take.</summary>
    public TimeSpan JobTime { get; init; } = TimeSpan.FromHours(6);

    /// <summary>Sign-ins that one address may try in a minute.</summary>
    public int SignInsPerMinute { get; init; } = 20;

    /// <summary>What is wrong with the file, with its lines.</summary>
    public IReadOnlyList<SettingProblem> Problems { get; init; } = [];

    /// <summary>Reads the settings of a data folder.</summary>
    /// <param name="data">The data folder.</param>
    /// <returns>The settings; what is wrong with them stands in <see cref="Problems"/>.</returns>
    public static ServerSettings Read(string data)
    {
        var path = Path.Combine(data, FileName);
        if (!File.Exists(path))
        {
            return new ServerSettings();
        }

        var file = YamlFile.Read(path);
        var root = file.Root.Knows("public_url", "mail", "sign_in", "proxies", "base_map", "limits");
        var limits = root["limits"].Knows("upload_gb", "job_memory_gb", "job_minutes", "sign_ins_per_minute");
        var problems = new List<SettingProblem>();
        var settings = new ServerSettings
        {
            PublicUrl = WebAddress(root["public_url"]),
            Mail = MailOf(root["mail"], data, problems),
            SignIn = [.. root["sign_in"].Items.Select(item => ProviderOf(item, data, problems))],
            Proxies = [.. root["proxies"].Items.Select(item => item.Text()).OfType<string>()],
            BaseMap = BaseMapOf(root["base_map"]),
        };
        settings = settings with
        {
            LargestUpload = (long)((limits["upload_gb"].Number(0.001, 10_000) ?? settings.LargestUpload / 1e9) * 1e9),
            JobMemory = (long)((limits["job_memory_gb"].Number(0.25, 10_000) ?? settings.JobMemory / 1e9) * 1e9),
            JobTime = TimeSpan.FromMinutes(limits["job_minutes"].Number(1, 100_000) ?? settings.JobTime.TotalMinutes),
            SignInsPerMinute = limits["sign_ins_per_minute"].WholeNumber(1, 10_000) ?? settings.SignInsPerMinute,
        };
        return settings with
        {
            Problems = [.. file.Problems.Select(p => new SettingProblem(p.Line, new Wording($"found {p.Found}, expected {p.Expected}", $"发现 {p.Found}，应为 {p.Expected}"))), .. problems],
        };
    }

    private static Uri? WebAddress(YamlItem item)
    {
        var text = item.Text();
        if (text is null)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http")
        {
            return address;
        }

        item.Refuse(YamlProblemKind.NotAllowed, "https://...");
        return null;
    }

    private static MailSettings? MailOf(YamlItem item, string data, List<SettingProblem> problems)
    {
        if (item.IsEmpty)
        {
            return null;
        }

        item.Knows("host", "port", "tls", "from", "user", "password_file");
        return new MailSettings(item["host"].RequiredText(), item["port"].WholeNumber(1, 65535) ?? 587, item["tls"].Flag(true), item["from"].RequiredText(), item["user"].Text(), Secret(item["password_file"], "HEDGEROW_MAIL_PASSWORD", data, problems));
    }

    private static SignInProvider ProviderOf(YamlItem item, string data, List<SettingProblem> problems)
    {
        item.Knows("id", "name", "authority", "authorization_endpoint", "token_endpoint", "userinfo_endpoint", "client_id", "client_secret_file", "scopes", "new_people");
        var id = item["id"].RequiredText();
        var name = item["name"].Text() ?? id;
        return new SignInProvider(
            id, name, WebAddress(item["authority"]), WebAddress(item["authorization_endpoint"]), WebAddress(item["token_endpoint"]), WebAddress(item["userinfo_endpoint"]), item["client_id"].RequiredText(),
            Secret(item["client_secret_file"], $"HEDGEROW_SIGN_IN_{id.ToUpperInvariant().Replace('-', '_')}_SECRET", data, problems) ?? string.Empty,
            item["scopes"].IsEmpty ? ["openid", "profile", "email"] : [.. item["scopes"].Items.Select(scope => scope.Text()).OfType<string>()],
            item["new_people"].Flag());
    }

    private static BaseMapSettings? BaseMapOf(YamlItem item)
    {
        if (item.IsEmpty)
        {
            return null;
        }

        item.Knows("tiles", "attribution");
        return new BaseMapSettings(item["tiles"].RequiredText(), item["attribution"].RequiredText());
    }

    // A secret stands in the environment, or in a file beside server.yaml that only the server's user reads.
    private static string? Secret(YamlItem item, string variable, string data, List<SettingProblem> problems)
    {
        if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } told)
        {
            return told;
        }

        if (item.Text() is not { } name)
        {
            return null;
        }

        var path = Path.GetFullPath(name, data);
        if (File.Exists(path))
        {
            return File.ReadAllText(path).Trim();
        }

        problems.Add(new SettingProblem(item.Line, new Wording($"the file {name} is not there", $"文件 {name} 不存在")));
        return null;
    }
}

/// <summary>How mail is sent.</summary>
/// <param name="Host">Name of the mail server.</param>
/// <param name="Port">Its port.</param>
/// <param name="Tls">Whether the connection must be encrypted.</param>
/// <param name="From">The sender.</param>
/// <param name="User">Name to sign in with; null for none.</param>
/// <param name="Password">Its password.</param>
public sealed record MailSettings(string Host, int Port, bool Tls, string From, string? User, string? Password)
{
    /// <inheritdoc />
    public override string ToString() => $"{Host}:{Port.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
}

/// <summary>A place where people may sign in.</summary>
/// <param name="Id">Its id, part of the address to which it sends people back: <c>/sign-in/ID/back</c>.</param>
/// <param name="Name">Its name on the button.</param>
/// <param name="Authority">Address of an OpenID provider, which tells its endpoints itself.</param>
/// <param name="Authorization">Endpoint where people agree, for plain OAuth.</param>
/// <param name="Token">Endpoint for tokens.</param>
/// <param name="UserInfo">Endpoint that tells who somebody is.</param>
/// <param name="ClientId">The id that it gave to this installation.</param>
/// <param name="ClientSecret">The secret that it gave.</param>
/// <param name="Scopes">What is asked for.</param>
/// <param name="NewPeople">Whether somebody unknown becomes a person without a role; else an administrator must add people first.</param>
public sealed record SignInProvider(string Id, string Name, Uri? Authority, Uri? Authorization, Uri? Token, Uri? UserInfo, string ClientId, string ClientSecret, IReadOnlyList<string> Scopes, bool NewPeople)
{
    /// <inheritdoc />
    public override string ToString() => Id;
}

/// <summary>A base map under the layers.</summary>
/// <param name="Tiles">Address of its tiles with {z}, {x}, {y}.</param>
/// <param name="Attribution">Whom it belongs to.</param>
public sealed record BaseMapSettings(string Tiles, string Attribution);

/// <summary>Something wrong with the settings.</summary>
/// <param name="Line">Line of server.yaml.</param>
/// <param name="Text">What.</param>
public sealed record SettingProblem(int Line, Wording Text);
