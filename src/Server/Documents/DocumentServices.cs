namespace Hedgerow.Server.Documents;

/// <summary>What printed documents need.</summary>
internal static class DocumentServices
{
    /// <summary>Registers it.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services) => services.AddSingleton<PrintedDocuments>().AddSingleton<DocumentDesk>();
}
