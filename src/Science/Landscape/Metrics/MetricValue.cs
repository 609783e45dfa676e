using Hedgerow.Science.Quantities;

namespace Hedgerow.Science.Landscape.Metrics;

/// <summary>The value of a landscape metric, or why there is none: never 0 or NaN in its place.</summary>
public readonly record struct MetricValue
{
    private readonly double value;
    private readonly bool defined;

    private MetricValue(double value, bool defined, Wording? reason) => (this.value, this.defined, Reason) = (value, defined, reason);

    /// <summary>Whether there is a value.</summary>
    public bool IsDefined => defined;

    /// <summary>Why there is no value; null when there is one.</summary>
    public Wording? Reason { get; }

    /// <summary>The value.</summary>
    /// <exception cref="InvalidOperationException">There is none: ask <see cref="IsDefined"/> first.</exception>
    public double Value => defined ? value : throw new InvalidOperationException($"There is no value: {Reason?.En ?? "it was not computed"}");

    /// <summary>Wraps a value.</summary>
    /// <param name="value">A finite number.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite.</exception>
    public static implicit operator MetricValue(double value) => Of(value);

    /// <summary>Wraps a value.</summary>
    /// <param name="value">A finite number.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The number is not finite.</exception>
    public static MetricValue Of(double value) => double.IsFinite(value)
        ? new(value, true, null)
        : throw new ArgumentOutOfRangeException(nameof(value), value, "A metric is a finite number: was an undefined one not told apart?");

    /// <summary>No value.</summary>
    /// <param name="reason">Why.</param>
    /// <returns>The absence.</returns>
    public static MetricValue Undefined(Wording reason) => new(0, false, reason);
}
