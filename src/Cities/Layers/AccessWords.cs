namespace Hedgerow.Cities.Layers;

/// <summary>Words of a field that say whether people may enter.</summary>
internal static class AccessWords
{
    private static readonly string[] Closed = ["private", "no", "military", "closed", "restricted", "私有", "不开放", "禁止进入"];

    /// <summary>Whether the word forbids entering; no word does not.</summary>
    public static bool Forbids(string? word) => word is not null && Closed.Contains(word.Trim(), StringComparer.OrdinalIgnoreCase);
}
