using Hedgerow.Assessment;
using Hedgerow.Server.Access;
using Hedgerow.Server.WhatIf;

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
        .AddSingleton<ScenarioRegister>()
        .AddSingleton<WhatIfSessions>()
        .AddScoped<ScenarioDesk>()
        .AddSingleton<IRouteToCity, RunToCity>()
        .AddSingleton<IRouteToCity, ScenarioToCity>();

    private sealed class RunToCity(RunRegister register) : IRouteToCity
    {
        public string Name => "run";

        public string? CityOf(string value) => register.Find(value)?.CityId;
    }

    private sealed class ScenarioToCity(ScenarioRegister register) : IRouteToCity
    {
        public string Name => "scenario";

        public string? CityOf(string value) => register.Find(value)?.CityId;
    }
}
