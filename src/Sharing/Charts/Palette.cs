namespace Hedgerow.Sharing.Charts;

/// <summary>Colours of drawings: told apart by lightness too, for print without colour and for eyes that see few.</summary>
internal static class Palette
{
    public const string Ink = "#1a2420";
    public const string Soft = "#4d5a53";
    public const string Line = "#c9d0c9";
    public const string Leaf = "#23573a";
    public const string LeafPale = "#bcd3c4";
    public const string Sand = "#c9822b";
    public const string SandPale = "#f1dcb8";
    public const string Nothing = "#eceeec";

    /// <summary>From least to most, five steps.</summary>
    public static readonly string[] Steps = ["#dcebe0", "#b7d3c0", "#83b394", "#4a8a62", "#1d5234"];
}
