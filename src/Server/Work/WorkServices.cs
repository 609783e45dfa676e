using Hedgerow.Server.Host;
using Hedgerow.Workspace;

namespace Hedgerow.Server.Work;

/// <summary>The work of a server: its slots, and what is known of single files.</summary>
public static class WorkServices
{
    /// <summary>Registers it.</summary>
    /// <param name="services">The services.</param>
    /// <param name="options">How jobs are done here.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddWork(this IServiceCollection services, WorkerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        services.AddSingleton(options).AddSingleton<ExaminedFiles>();
        return options.Slots > 0 ? services.AddHostedService<WorkerService>() : services;
    }
}
