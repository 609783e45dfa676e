namespace Hedgerow.Science.Quantities;

/// <summary>Why something could not be measured, and what would mend it. Missing is never 0.</summary>
/// <param name="Reason">What is missing or unfit.</param>
/// <param name="Remedy">What the city can do about it ("add `parks:` to city.yaml").</param>
public sealed record Gap(Wording Reason, Wording Remedy);
