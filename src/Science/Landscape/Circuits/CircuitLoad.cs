namespace Hedgerow.Science.Landscape.Circuits;

/// <summary>A current that enters the circuit.</summary>
/// <param name="Node">Where it enters.</param>
/// <param name="Amperes">How much, A; below 0 where it leaves.</param>
public readonly record struct CircuitLoad(CircuitNode Node, double Amperes);
