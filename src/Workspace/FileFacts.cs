namespace Hedgerow.Workspace;

/// <summary>What is said of a version of a file by who brings it.</summary>
/// <param name="Licence">Its licence, such as CC-BY-4.0, or null.</param>
/// <param name="Source">Where it comes from, or null.</param>
/// <param name="Note">What changed and why, or null.</param>
public sealed record FileFacts(string? Licence = null, string? Source = null, string? Note = null)
{
    /// <summary>Nothing is said.</summary>
    public static FileFacts None { get; } = new();
}
