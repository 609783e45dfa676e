using Hedgerow.Planning;

namespace Hedgerow.Server.Plans;

/// <summary>What the pages of plans need.</summary>
internal static class PlanServices
{
    /// <summary>Registers it.</summary>
    public static IServiceCollection AddPlans(this IServiceCollection services) => services.AddSingleton<PlanStore>().AddSingleton<PlanShelf>();
}
