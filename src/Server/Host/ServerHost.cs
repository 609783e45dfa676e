using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Hedgerow.Server.Access;
using Hedgerow.Server.Api;
using Hedgerow.Server.Consult;
using Hedgerow.Server.Documents;
using Hedgerow.Server.Endpoints;
using Hedgerow.Server.Findings;
using Hedgerow.Server.Languages;
using Hedgerow.Server.Ogc;
using Hedgerow.Server.Plans;
using Hedgerow.Server.Mail;
using Hedgerow.Server.Runs;
using Hedgerow.Server.SignIn;
using Hedgerow.Server.Tiles;
using Hedgerow.Server.Work;
using Hedgerow.Workspace;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;

namespace Hedgerow.Server.Host;

/// <summary>Puts the server together: what it needs, in which order a request goes through it, what it answers.</summary>
public static class ServerHost
{
    /// <summary>Largest body of an ordinary form; pieces of uploads have a limit of their own.</summary>
    public const long LargestForm = 4 << 20;

    /// <summary>Builds a server that has not been started.</summary>
    /// <param name="options">How it is started.</param>
    /// <param name="settings">What the office has set.</param>
    /// <param name="also">What else is to be set before the server is built: where its log goes.</param>
    /// <returns>The server.</returns>
    public static WebApplication Build(ServeOptions options, ServerSettings settings, Action<WebApplicationBuilder>? also = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(settings);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = typeof(ServerHost).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory, EnvironmentName = "Production" });
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.UseUrls([.. options.Urls]);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LargestForm;
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Hedgerow", LogLevel.Information)
            // Whoever sends forged requests does not fill the log.
            .AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error)
            // The data folder, where the keys lie, is its own user's; this is said in docs/server.md.
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            // The limit has been set by routing before the form was read for its token; the filter only finds that it comes second.
            .AddFilter("Microsoft.AspNetCore.Mvc.Filters.RequestSizeLimitFilter", LogLevel.Error);
        // What stands in the way of a start is told by the command that starts; the host tells what breaks off later.
        var open = false;
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => level >= LogLevel.Warning && Volatile.Read(ref open));
        AddServices(builder.Services, options, settings);
        also?.Invoke(builder);
        var app = builder.Build();
        app.Lifetime.ApplicationStarted.Register(() => Volatile.Write(ref open, true));
        // Who asks is found out by the gate; the framework's own middleware, which it would add by itself, would ask at other places for every page.
        ((IApplicationBuilder)app).Properties["__AuthenticationMiddlewareSet"] = true;
        Pipeline(app, settings);
        Endpoints(app);
        return app;
    }

    private static void AddServices(IServiceCollection services, ServeOptions options, ServerSettings settings)
    {
        services.AddSingleton(options).AddSingleton(settings).AddSingleton(WebBundle.Read());
        services.AddSingleton(_ => Office.Open(new OfficeOptions(options.Data, options.Database) { Migrations = ServerTables.Migrations, Limits = new OfficeLimits(settings.LargestUpload) }));
        services.AddRuns();
        services.AddPlans();
        services.AddDocuments();
        services.AddTiles();
        services.AddApiDescription();
        services.AddOgc();
        services.AddWork(WorkerOptions.Of(options, settings, "serve"));
        services.AddConsult();
        services.AddSingleton<CityChecks>().AddSingleton<CityPlaces>().AddSingleton<AnswerBook>();
        services.AddSingleton<PostOffice>().AddHostedService(provider => provider.GetRequiredService<PostOffice>());
        services.AddHttpContextAccessor();
        // What a program leaves out is its mistake, told as such, and never a null that surprises later.
        services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.RespectNullableAnnotations = true;
            json.SerializerOptions.RespectRequiredConstructorParameters = true;
        });
        services.AddTexts();
        services.AddGate();
        services.AddCsrf();
        // Chinese stands in a page as it is; what HTML itself means is escaped all the same.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        services.AddSignInElsewhere(settings);
        services.AddRateLimits(settings.SignInsPerMinute);
        services.AddDataProtection().SetApplicationName("hedgerow").PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(options.Data, "keys")));
        services.AddRazorPages(pages =>
        {
            pages.RootDirectory = "/Pages";
            // Checked for every request in one place, see Csrf.
            pages.Conventions.ConfigureFilter(new IgnoreAntiforgeryTokenAttribute());
            pages.Conventions.ConfigureFilter(new HandlerRules());
        })
        .AddRazorOptions(razor => razor.PageViewLocationFormats.Add("/Pages/Parts/{0}.cshtml"))
        .AddApplicationPart(typeof(ServerHost).Assembly);
        services.Configure<RouteOptions>(routes => routes.LowercaseUrls = true);
        services.Configure<Microsoft.AspNetCore.Http.Features.FormOptions>(forms =>
        {
            forms.ValueCountLimit = 2000;
            forms.ValueLengthLimit = (int)LargestForm;
            // The body as a whole is limited for each page: by the number above, or by RequestSizeLimit where a page takes files.
            forms.MultipartBodyLengthLimit = long.MaxValue;
        });
        services.Configure<CookieTempDataProviderOptions>(cookie =>
        {
            cookie.Cookie.Name = "hedgerow.said";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
        });
    }

    private static void Pipeline(WebApplication app, ServerSettings settings)
    {
        if (settings.Proxies.Count > 0)
        {
            var forwarded = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
            forwarded.KnownIPNetworks.Clear();
            forwarded.KnownProxies.Clear();
            foreach (var proxy in settings.Proxies)
            {
                if (IPAddress.TryParse(proxy, out var address))
                {
                    forwarded.KnownProxies.Add(address);
                }
            }

            app.UseForwardedHeaders(forwarded);
        }

        app.UseSecurityHeaders();
        app.UseStatusPages();
        app.UseFailures();
        app.UseLanguageChoice();
        app.UseRouting();
        app.UseRateLimiter();
        app.UseGate();
        app.UseCsrf();
    }

    private static void Endpoints(WebApplication app)
    {
        app.MapBundle();
        app.MapIcon();
        app.MapHealth();
        app.MapSignOut();
        app.MapSignInElsewhere();
        app.MapJobEvents();
        app.MapDemo();
        app.MapUploads();
        app.MapCityFiles();
        app.MapApi();
        app.MapApiDescription();
        app.MapOgc();
        app.MapTiles();
        app.MapFiles();
        app.MapDrafts();
        app.MapDocuments();
        app.MapRazorPages();
    }
}
