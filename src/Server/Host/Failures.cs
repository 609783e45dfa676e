using Hedgerow.Server.Runs;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Host;

/// <summary>What the server itself does wrong: told to its log with a number, to the reader with the number only.</summary>
internal static partial class Failures
{
    /// <summary>Where the number of a failure stands while its page is made.</summary>
    public const string Number = "hedgerow.failure";

    public static IApplicationBuilder UseFailures(this IApplicationBuilder app) => app.Use(static async (context, next) =>
    {
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // The reader went away; nobody waits for an answer.
        }
        catch (BadHttpRequestException wrong) when (!context.Response.HasStarted)
        {
            context.Response.Clear();
            context.Response.StatusCode = wrong.StatusCode;
        }
        catch (WorkspaceException gone) when (gone.Problem == WorkspaceProblem.NotFound && !context.Response.HasStarted)
        {
            // What a form names was taken away meanwhile, or never was.
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        catch (LostRunException lost) when (!context.Response.HasStarted)
        {
            Lost(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Hedgerow.Server"), lost.Message);
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status410Gone;
        }
#pragma warning disable CA1031 // The last door: whatever comes through is a fault of the program, is logged whole and told by its number.
        catch (Exception fault) when (!context.Response.HasStarted)
#pragma warning restore CA1031
        {
            var number = Guid.NewGuid().ToString("N")[..8];
            Log(context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Hedgerow.Server"), fault, number, context.Request.Method, context.GetEndpoint()?.DisplayName ?? "-");
            context.Items[Number] = number;
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
        }
    });

    [LoggerMessage(EventId = 410, Level = LogLevel.Error, Message = "{What}")]
    private static partial void Lost(ILogger logger, string what);

    // The endpoint's name and not the address: an address may hold a secret.
    [LoggerMessage(EventId = 500, Level = LogLevel.Error, Message = "Failure {Number} in {Method} {Endpoint}")]
    private static partial void Log(ILogger logger, Exception fault, string number, string method, string endpoint);
}
