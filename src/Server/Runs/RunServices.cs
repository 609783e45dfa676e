using Hedgerow.Assessment;
using Hedgerow.Server.Access;

namespace Hedgerow.Server.Runs;

/// <summary>What the pages of results need.</summary>
internal static class RunServices
{
    /// <summary>Registers it.</summary>
    public static IServiceCollection AddRuns(this IServiceCollection services) => services
        .AddSingleton<RunShelf>()
        .AddSingleton<EditionShelf>()
        .AddSingleton<DeclaredCities>()
        .AddScoped<RunWords>()
        .AddSingleton<RunRegister>()
        .AddSingleton<SharedLinks>()
        .AddSingleton<IRouteToCity, RunToCity>();

    private sealed class RunToCity(RunRegister register) : IRouteToCity
    {
        public string Name => "run";

        public string? CityOf(string value) => register.Find(value)?.CityId;
    }
}
