namespace Hedgerow.Workspace;

/// <summary>Something with a secret that is shown once and kept as a hash only.</summary>
/// <typeparam name="T">What it is.</typeparam>
/// <param name="Value">What was made.</param>
/// <param name="Secret">The secret: give it to its owner, write it nowhere.</param>
public sealed record Issued<T>(T Value, string Secret)
{
    /// <summary>Never shows the secret, so that no log does.</summary>
    /// <returns>The value only.</returns>
    public override string ToString() => $"{Value} (secret not shown)";
}
