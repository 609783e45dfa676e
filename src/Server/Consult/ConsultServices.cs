using Hedgerow.Consultation;
using Hedgerow.Server.Access;

namespace Hedgerow.Server.Consult;

/// <summary>What the pages of consultations need.</summary>
internal static class ConsultServices
{
    /// <summary>Registers it.</summary>
    public static IServiceCollection AddConsult(this IServiceCollection services) => services
        .AddSingleton<ConsultationRegister>(provider => new ConsultationRegister(provider.GetRequiredService<Workspace.Office>()))
        .AddSingleton<ConsultationInvitations>()
        .AddSingleton<ExpertRoom>(provider => new ExpertRoom(provider.GetRequiredService<Workspace.Office>()))
        .AddSingleton<EditionDrafts>(provider => new EditionDrafts(provider.GetRequiredService<Workspace.Office>()))
        .AddSingleton<ResultShelf>()
        .AddScoped<ConsultLetters>()
        .AddScoped<ResultWords>()
        .AddHostedService<RoundsEnd>()
        .AddSingleton<IRouteToCity, ConsultationToCity>();

    private sealed class ConsultationToCity(ConsultationRegister register) : IRouteToCity
    {
        public string Name => "consultation";

        public string? CityOf(string value) => register.Find(value) is { } found ? found.CityId ?? string.Empty : null;
    }
}
