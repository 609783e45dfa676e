namespace Hedgerow.Science.Species.Richness;

/// <summary>An estimated number with what is known of its error.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="StandardError">Its standard error, 0 or more.</param>
/// <param name="Low">The lower end of the interval.</param>
/// <param name="High">The upper end of the interval.</param>
/// <param name="Confidence">The share of samples whose interval is meant to hold the expected value, as 0.95.</param>
public readonly record struct Estimate(double Value, double StandardError, double Low, double High, double Confidence);
