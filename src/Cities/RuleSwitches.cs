namespace Hedgerow.Cities;

/// <summary>How a city departs from the shipped cleaning rules. A rule that is switched off is not asked at all; no record is ever deleted.</summary>
/// <param name="Off">Keys of rules that are not asked.</param>
/// <param name="Drop">Keys of rules that leave records out.</param>
/// <param name="Inform">Keys of rules that only mark records.</param>
public sealed record RuleSwitches(IReadOnlyList<string> Off, IReadOnlyList<string> Drop, IReadOnlyList<string> Inform)
{
    /// <summary>The rules as they are shipped.</summary>
    public static RuleSwitches None { get; } = new([], [], []);

    /// <summary>Every key that is named.</summary>
    public IEnumerable<string> Keys => [.. Off, .. Drop, .. Inform];
}
