using Hedgerow.Science.Quantities;

namespace Hedgerow.Workspace;

/// <summary>Something that was looked at in an installation.</summary>
/// <param name="State">How it is.</param>
/// <param name="Subject">What was looked at.</param>
/// <param name="Said">What was found and, where it is not well, what to do.</param>
public sealed record HealthLine(Health State, Wording Subject, Wording Said);
