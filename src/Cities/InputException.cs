namespace Hedgerow.Cities;

/// <summary>The city's input is wrong; nothing was computed.</summary>
/// <param name="findings">Everything that was found, errors first.</param>
public sealed class InputException(IReadOnlyList<Finding> findings)
    : Exception(string.Join(Environment.NewLine, findings.Select(f => $"{f.Place}: {f.Found.En}. Expected: {f.Expected.En}")))
{
    /// <summary>Everything that was found.</summary>
    public IReadOnlyList<Finding> Findings { get; } = findings;
}
