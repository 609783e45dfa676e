using System.Reflection;

namespace Hedgerow.Server.Host;

/// <summary>The version of the program that answers.</summary>
public static class WebVersion
{
    /// <summary>As it is shown.</summary>
    public static string Text { get; } = Assembly.GetExecutingAssembly().GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
}
